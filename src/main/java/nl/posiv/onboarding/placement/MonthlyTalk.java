package nl.posiv.onboarding.placement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of a contract, with the talk that looks back on it.
 *
 * @param checkIn null if none was logged
 * @param followUps what HR wrote down about a concern, in order
 */
public record MonthlyTalk(
    WorkMonth month, @Nullable CheckIn checkIn, State state, List<ConcernFollowUp> followUps) {

  /** What became of it. */
  public enum State {
    LOGGED,
    /** It is asked for, and there is still time. */
    ASKED,
    MISSED
  }
}
