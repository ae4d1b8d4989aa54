package nl.posiv.onboarding.placement.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code schedule} of the diagrams: the moments for which their timers wait, and what they
 * ask about them. Public because expressions call it; its bean name and its methods stand in the
 * diagrams of running cases.
 */
@Component("schedule")
public class Schedule {

  private final Placements placements;

  Schedule(Placements placements) {
    this.placements = placements;
  }

  /** The start of the first working day, as planned and allowed. */
  public Date start(DelegateExecution execution) {
    return startOf(of(execution).start());
  }

  /** When HR is reminded of the core terms. */
  public Date coreTermsDue(DelegateExecution execution) {
    return startOf(of(execution).coreTermsDue());
  }

  /** When HR is reminded of the other terms. */
  public Date otherTermsDue(DelegateExecution execution) {
    return startOf(of(execution).otherTermsDue());
  }

  /** When HR is reminded that the trial period ends, if there is one. */
  public Date trialPeriodEnding(DelegateExecution execution) {
    return startOf(of(execution).trialPeriodEnding());
  }

  /** Whether a trial period was agreed. */
  public boolean hasTrialPeriod(DelegateExecution execution) {
    return of(execution).hasTrialPeriod();
  }

  /** When the mentor evaluates the first half. */
  public Date midYear(DelegateExecution execution) {
    return startOf(of(execution).midYear());
  }

  /** The monthly rounds, as a repeating interval. */
  public String monthly(DelegateExecution execution) {
    return of(execution).monthlyRounds();
  }

  /** When the last day for the check-in of a round that begins now is over. */
  public Date checkInOverdue(DelegateExecution execution) {
    return startOf(placements.lastDayOfCheckIn().plusDays(1));
  }

  /** When the final evaluation starts. */
  public Date evaluation(DelegateExecution execution) {
    return startOf(of(execution).evaluation());
  }

  /** When the follow-up is decided with the views that are there. */
  public Date followUpDecision(DelegateExecution execution) {
    return startOf(of(execution).followUpDecision());
  }

  /** When people are warned that the notice of the end must go out. */
  public Date endNoticeWarning(DelegateExecution execution) {
    return startOf(of(execution).endNoticeWarning());
  }

  /** When the last day on which the notice is in time is over. */
  public Date endNoticeDeadline(DelegateExecution execution) {
    return date(of(execution).endNoticeLate());
  }

  /** When the last day of the contract is over. */
  public Date endOfContract(DelegateExecution execution) {
    return date(of(execution).ended());
  }

  private PlacementSchedule of(DelegateExecution execution) {
    return placements.schedule((String) execution.getVariable(CaseVariables.CASE_REFERENCE));
  }

  private static Date startOf(LocalDate day) {
    return date(PlacementSchedule.startOf(day));
  }

  private static Date date(Instant moment) {
    return Date.from(moment);
  }
}
