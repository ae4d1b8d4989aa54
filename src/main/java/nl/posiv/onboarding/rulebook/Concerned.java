package nl.posiv.onboarding.rulebook;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A running case in which something moves when a row is applied.
 *
 * @param municipality whose case it is
 */
record Concerned(CaseReference caseReference, MunicipalityId municipality, List<Move> moves) {

  /** What moves. */
  enum Kind {
    /** The watch over the proof of the right to work. */
    WATCH,
    TASK,
    START,
    /** Something later: an evaluation, a notice, a reminder. */
    LATER
  }

  /**
   * One thing that moves.
   *
   * @param name id of the task; null for what is no task
   * @param before null for what begins
   * @param after null for what ends
   */
  record Move(
      Kind kind, @Nullable String name, @Nullable LocalDate before, @Nullable LocalDate after) {}
}
