package nl.posiv.onboarding.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.figures.SmallNumbers;
import nl.posiv.onboarding.figures.YearFigures.Split;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may read of the programme; as JSON it is this, and nothing more. Numbers of people
 * are those of the end of a month, so that nobody can be seen to come or go, and of the whole
 * programme only: no part of it can be subtracted.
 *
 * @param onDay the day that the numbers of people are of
 * @param municipalities names of those that take part, in order
 * @param joining how many more are on their way
 * @param placed officials who began to work
 * @param atWork those who worked on the day
 * @param year the last one that is over: what is said of themes and hours is about it
 * @param themes ids of those that enough officials worked on in it
 * @param split of the hours in it; null where that would be said of too few
 * @param lessons that municipalities shared
 * @param grants that municipalities got together
 * @param granted what they are worth, in euros
 */
record PublicFigures(
    LocalDate onDay,
    List<String> municipalities,
    int joining,
    People placed,
    People atWork,
    int year,
    List<String> themes,
    @Nullable Split split,
    int lessons,
    int grants,
    BigDecimal granted) {

  /**
   * A number of people: about how many, or that they are few.
   *
   * @param about to the nearest five; null where they are few
   * @param fewerThan null where they are not
   */
  public record People(@Nullable Integer about, @Nullable Integer fewerThan) {

    static People of(int number) {
      return SmallNumbers.isFew(number)
          ? new People(null, SmallNumbers.FEWEST)
          : new People(SmallNumbers.rounded(number), null);
    }
  }
}
