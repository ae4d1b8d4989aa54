package nl.posiv.onboarding.network;

import java.time.LocalDate;
import java.time.Period;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the network.
 *
 * @param version other after each change
 * @param writtenOn when somebody looked at it last
 * @param leftOn last day; null as long as they are there
 * @param toldOn when they were told that they are erased; null as long as they are there
 */
record Contact(
    long id,
    int version,
    Said said,
    UserId writtenBy,
    LocalDate writtenOn,
    @Nullable LocalDate leftOn,
    @Nullable LocalDate toldOn) {

  boolean hasLeft() {
    return leftOn != null;
  }

  /** Whether it is so long ago that somebody looked that it has to be asked whether it holds. */
  boolean isOld(Period after, LocalDate today) {
    return !hasLeft() && writtenOn.plus(after).isBefore(today);
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "Contact[" + id + "]";
  }
}
