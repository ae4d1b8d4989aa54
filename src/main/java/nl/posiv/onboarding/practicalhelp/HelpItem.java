package nl.posiv.onboarding.practicalhelp;

import org.jspecify.annotations.Nullable;

/**
 * One thing to arrange.
 *
 * @param id key of its texts: {@code help.<id>}
 * @param doneIn user task in which it is done; null if it is ticked on the checklist
 * @param beforeStart whether it must be there before the first working day
 */
public record HelpItem(String id, @Nullable String doneIn, boolean beforeStart) {

  /** Whether it is ticked on the checklist. */
  public boolean isTicked() {
    return doneIn == null;
  }
}
