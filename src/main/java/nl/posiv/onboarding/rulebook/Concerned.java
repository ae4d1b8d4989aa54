package nl.posiv.onboarding.rulebook;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.righttowork.Route;
import org.jspecify.annotations.Nullable;

/**
 * A running case in which something moves when a row is applied.
 *
 * @param municipality whose case it is
 * @param route null if the route to the right to work stays
 * @param mailed roles whose people get a mail because of it
 */
record Concerned(
    CaseReference caseReference,
    MunicipalityId municipality,
    List<Move> moves,
    @Nullable RouteChange route,
    List<String> mailed) {

  /** Another route to the right to work, by what HR has collected. */
  record RouteChange(Route before, Route after) {}

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
