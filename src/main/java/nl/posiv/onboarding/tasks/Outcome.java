package nl.posiv.onboarding.tasks;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reads once after a step of theirs: what was done, for whom, what comes next and
 * whose turn it is. The template reads these, so they are public.
 *
 * @param done what was done
 * @param whose of whom the case is; null if it is about none
 * @param turns what waits in the case now
 * @param rest what is to be said beside that; empty if nothing is
 * @param opens the case, if its file is for the reader; otherwise null
 */
public record Outcome(
    String done,
    @Nullable String whose,
    List<Turn> turns,
    String rest,
    @Nullable CaseReference opens) {

  /**
   * Somebody's turn.
   *
   * @param link to the task, if it is the reader's turn; otherwise null
   */
  public record Turn(String name, String who, @Nullable String link) {}
}
