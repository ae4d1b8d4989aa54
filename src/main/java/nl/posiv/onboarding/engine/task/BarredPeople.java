package nl.posiv.onboarding.engine.task;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;

/** Tells who must not do a task although it is for a group of theirs. */
public interface BarredPeople {

  /**
   * Why somebody must not do a task, for instance decide on what they reviewed.
   *
   * @param task id of the task in its diagram
   * @return the key of the sentence that says so; empty for whoever may
   */
  Optional<String> reason(String task, CaseReference caseReference, UserId userId);

  /** Whether somebody must not do a task. */
  default boolean isBarred(String task, CaseReference caseReference, UserId userId) {
    return reason(task, caseReference, userId).isPresent();
  }
}
