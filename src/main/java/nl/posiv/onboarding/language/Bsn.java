package nl.posiv.onboarding.language;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The citizen service number (burgerservicenummer). */
public final class Bsn {

  private static final int LENGTH = 9;
  private static final int ELEVEN = 11;

  /** Nine digits by themselves: no part of a longer number, a phone number or a reference. */
  private static final Pattern ALONE =
      Pattern.compile("(?<![\\p{L}\\d+/_-])[0-9]{9}(?![\\p{L}\\d/_-])");

  private Bsn() {}

  /**
   * Whether a number that can be one stands in a text by itself. One of eleven other numbers of
   * nine digits can be one too.
   */
  public static boolean standsIn(String text) {
    return ALONE.matcher(text).results().map(MatchResult::group).anyMatch(Bsn::passesElevenTest);
  }

  /**
   * Whether nine digits pass the eleven test (elfproef): what they weigh is a multiple of eleven.
   *
   * @param digits exactly nine digits
   */
  public static boolean passesElevenTest(String digits) {
    return digits.matches("[0-9]{9}")
        && !digits.equals("000000000")
        && weightOf(digits) % ELEVEN == 0;
  }

  /**
   * The sum of nine digits, weighed 9, 8, 7, 6, 5, 4, 3, 2 and -1.
   *
   * @param digits exactly nine digits
   */
  public static int weightOf(String digits) {
    int sum = -Character.digit(digits.charAt(LENGTH - 1), 10);
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (LENGTH - i) * Character.digit(digits.charAt(i), 10);
    }
    return sum;
  }
}
