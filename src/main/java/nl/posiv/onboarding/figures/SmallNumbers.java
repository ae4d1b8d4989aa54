package nl.posiv.onboarding.figures;

import java.util.Collection;
import java.util.List;

/**
 * Numbers of people as statistics offices show them. One to four are only said to be few. From five
 * on a number is rounded to a multiple of five, so that one person who comes or goes mostly moves
 * nothing: not from one look to the next, nor against the month before, nor in a total less its
 * parts. Where it does, from four to five and from seven to eight as at every fifth step after, one
 * can see that somebody came or went, and not who. A total is not said at all where a part of it is
 * not. Nought is said: it points at nobody.
 */
public final class SmallNumbers {

  /** A number of fewer people than this can point at one of them. */
  public static final int FEWEST = 5;

  private static final int DAYS_OF_A_WEEK = 7;

  private SmallNumbers() {}

  /** Whether the number is only said to be few. */
  public static boolean isFew(int number) {
    return number > 0 && number < FEWEST;
  }

  /** To the nearest multiple of five; the few as five, so that a bar does not tell how few. */
  public static int rounded(int number) {
    return isFew(number) ? FEWEST : (number + FEWEST / 2) / FEWEST * FEWEST;
  }

  /** Whether their sum can be said, too. */
  public static boolean tellsTotal(Collection<Integer> parts) {
    return parts.stream().noneMatch(SmallNumbers::isFew);
  }

  /**
   * Half took so many weeks or fewer. Of the days one person would be the middle one, so it is said
   * in weeks, rounded up.
   *
   * @param days from the shortest on; of enough people
   */
  public static int weeksOfHalf(List<Integer> days) {
    int middle = days.get((days.size() - 1) / 2);
    return Math.max(1, (middle + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK);
  }
}
