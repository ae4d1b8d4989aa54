package nl.posiv.onboarding.change.process;

import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.mentorship.Mentorships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code reportedChange} of the diagram of {@code onboarding}: what it asks about a report
 * that holds from a later day. Public because expressions call it.
 */
@Component("reportedChange")
public class ReportedChange {

  private final Changes changes;
  private final Mentorships mentorships;

  ReportedChange(Changes changes, Mentorships mentorships) {
    this.changes = changes;
    this.mentorships = mentorships;
  }

  /** Whether the day that was reported last lies ahead; a case told by the programme has none. */
  public boolean isLater(DelegateExecution execution, String change) {
    return changes.laterDayOf(CaseVariables.caseOf(execution), Change.of(change)).isPresent();
  }

  /**
   * Whether a mentor who said yes leaves on a later day; who was only asked is replaced at once.
   */
  public boolean isMentorLater(DelegateExecution execution) {
    return isLater(execution, Change.MENTOR_LEFT.id())
        && mentorships.isGuided(CaseVariables.caseOf(execution));
  }

  /** Whether an earlier end of the work is announced. */
  public boolean endsEarlier(DelegateExecution execution) {
    return changes.announcedEnd(CaseVariables.caseOf(execution)).isPresent();
  }

  /**
   * Whether the day has come by the last report. It has not if a later report named a later day, or
   * if nobody leaves after all.
   */
  public boolean holds(DelegateExecution execution, String change) {
    return changes.dayOf(CaseVariables.caseOf(execution), change).isPresent()
        && !isLater(execution, change);
  }
}
