package nl.posiv.onboarding.evaluation.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.task.OpenedDay;
import nl.posiv.onboarding.evaluation.MidYears;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code midYear} of the diagrams: when there is an evaluation in between, and until when
 * it is open. Public because expressions call it.
 */
@Component("midYear")
public class MidYearQuestions {

  private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

  private final MidYears midYears;
  private final CaseMidYear caseMidYear;
  private final CaseContract contract;
  private final Placements placements;
  private final WorkingDays workingDays;
  private final OpenedDay opened;

  MidYearQuestions(
      MidYears midYears,
      CaseMidYear caseMidYear,
      CaseContract contract,
      Placements placements,
      WorkingDays workingDays,
      OpenedDay opened) {
    this.midYears = midYears;
    this.caseMidYear = caseMidYear;
    this.contract = contract;
    this.placements = placements;
    this.workingDays = workingDays;
    this.opened = opened;
  }

  /** Whether another one comes in time. */
  public boolean isAnother(DelegateExecution execution) {
    return midYears.next(contract.of(execution)).isPresent();
  }

  /** When the next one is asked. */
  public Date next(DelegateExecution execution) {
    // A rule that changes meanwhile may leave no time for it; it then comes with the final one.
    return startOf(
        midYears
            .next(contract.of(execution))
            .orElseGet(() -> placements.schedule(contract.of(execution)).evaluation()));
  }

  /** When no view is taken any more. */
  public Date viewsClosed(DelegateExecution execution) {
    return startOf(midYears.viewsClosed(caseMidYear.of(execution)));
  }

  /** The end of the last working day on which a view is given. */
  public Date giveViewBy(DelegateExecution execution) {
    return lastWorkBefore(midYears.viewsClosed(caseMidYear.of(execution)));
  }

  /** When people are reminded to give their view: halfway. */
  public Date remindOfView(DelegateExecution execution) {
    return halfwayTo(midYears.viewsClosed(caseMidYear.of(execution)));
  }

  /** Whether there is something about the official that the official can read and answer. */
  public boolean isToBeRead(DelegateExecution execution) {
    return midYears.isAboutOfficial(caseMidYear.of(execution));
  }

  /** When the official's answer is not taken any more. */
  public Date answerClosed(DelegateExecution execution) {
    return startOf(midYears.answerClosed(caseMidYear.of(execution)));
  }

  /** The end of the last working day on which the official answers. */
  public Date answerBy(DelegateExecution execution) {
    return lastWorkBefore(midYears.answerClosed(caseMidYear.of(execution)));
  }

  /** When the official is reminded to answer: halfway. */
  public Date remindOfAnswer(DelegateExecution execution) {
    return halfwayTo(midYears.answerClosed(caseMidYear.of(execution)));
  }

  private Date lastWorkBefore(LocalDate closed) {
    return date(
        workingDays
            .onOrBefore(closed.minusDays(1))
            .atTime(END_OF_WORK)
            .atZone(ProgrammeClock.ZONE)
            .toInstant());
  }

  private Date halfwayTo(LocalDate closed) {
    LocalDate today = opened.get();
    return startOf(
        workingDays.onOrAfter(today.plusDays(ChronoUnit.DAYS.between(today, closed) / 2)));
  }

  private static Date startOf(LocalDate day) {
    return date(PlacementSchedule.startOf(day));
  }

  private static Date date(Instant moment) {
    return Date.from(moment);
  }
}
