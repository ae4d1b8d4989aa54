package nl.posiv.onboarding.together;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * The officials of a municipality, each counted once.
 *
 * @param atWork who work there
 * @param planned who have accepted an offer and have not begun
 * @param considered whom it is asked about, or who still answer its offer
 * @param since the day from which those at work are as they are now: of a municipality where nobody
 *     ever worked, the day on which it opened here; null if that is not known
 */
public record Staffing(
    MunicipalityId municipality,
    int atWork,
    int planned,
    int considered,
    @Nullable LocalDate since) {

  /** Whether there are as many as the programme asks. */
  public enum State implements WithId {
    /** Nobody works there. */
    NOBODY,
    TOO_FEW,
    /** There would be enough if those came who are considered. */
    COMING,
    /** Those who are planned are counted: they come. */
    ENOUGH
  }

  static Staffing nobody(MunicipalityId municipality) {
    return new Staffing(municipality, 0, 0, 0, null);
  }

  /**
   * How it stands.
   *
   * @param fewest how many the programme asks
   */
  public State state(int fewest) {
    if (atWork + planned >= fewest) {
      return State.ENOUGH;
    }
    if (atWork + planned + considered >= fewest) {
      return State.COMING;
    }
    return atWork == 0 ? State.NOBODY : State.TOO_FEW;
  }

  /** Whether nobody works there and nobody is on the way: none is fewer than two. */
  boolean isWithoutAnybody() {
    return atWork + planned + considered == 0;
  }

  /** Whether there is a reason to ask. */
  boolean isAsked(int fewest) {
    return state(fewest) == State.TOO_FEW || isWithoutAnybody();
  }

  /** The same of a municipality that takes part from a day on. */
  Staffing notBefore(@Nullable LocalDate day) {
    boolean isLater = day != null && (since == null ? atWork == 0 : day.isAfter(since));
    return isLater ? new Staffing(municipality, atWork, planned, considered, day) : this;
  }

  /**
   * The first day on which the municipality is asked to look for a second, or for the first ones;
   * empty as long as there is no reason to.
   *
   * @param grace time in which nobody is asked
   * @param asideUntil day until which HR put it aside; null if it did not
   */
  Optional<LocalDate> askedFrom(int fewest, Period grace, @Nullable LocalDate asideUntil) {
    return isAsked(fewest)
        ? Optional.ofNullable(since)
            .map(day -> day.plus(grace))
            .map(day -> asideUntil != null && asideUntil.isAfter(day) ? asideUntil : day)
        : Optional.empty();
  }
}
