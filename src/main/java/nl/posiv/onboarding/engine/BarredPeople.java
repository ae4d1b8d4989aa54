package nl.posiv.onboarding.engine;

import org.springframework.stereotype.Component;

/** Tells who must not do a task although it is for a group of theirs. */
@Component
public class BarredPeople {

  private final FormGuard guard;

  BarredPeople(FormGuard guard) {
    this.guard = guard;
  }

  /**
   * Whether somebody must not do a task, for instance decide on what they reviewed.
   *
   * @param task id of the task in its diagram
   */
  public boolean isBarred(String task, String caseReference, String userId) {
    return guard.barred(task, caseReference, userId).isPresent();
  }
}
