package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.placement.ConcernFollowUp;
import nl.posiv.onboarding.placement.MonthlyTalks;
import nl.posiv.onboarding.placement.PlacementSchedule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code concernFacts} of the diagram: the day for which its timer waits, and what it asks
 * of the records. Public because expressions call it.
 */
@Component("concernFacts")
public class ConcernFacts {

  private final MonthlyTalks talks;
  private final Contracts contracts;
  private final ProgrammeClock clock;

  ConcernFacts(MonthlyTalks talks, Contracts contracts, ProgrammeClock clock) {
    this.talks = talks;
    this.contracts = contracts;
    this.clock = clock;
  }

  /** The start of the day on which HR looks again. */
  public Date askAgainOn(DelegateExecution execution) {
    List<ConcernFollowUp> followUps =
        talks.followUps(talks.find((Long) execution.getVariable(RaiseConcern.CHECK_IN)));
    LocalDate day = followUps.isEmpty() ? null : followUps.get(followUps.size() - 1).askAgainOn();
    return Date.from(PlacementSchedule.startOf(day == null ? clock.today() : day));
  }

  /** Whether the official works under a contract of the case, or is to. */
  public boolean isAtWork(DelegateExecution execution) {
    return contracts.isOpen(CaseVariables.caseOf(execution));
  }
}
