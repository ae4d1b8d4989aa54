package nl.posiv.onboarding.employment;

/** The citizen service number (burgerservicenummer). */
public final class Bsn {

  private static final int LENGTH = 9;
  private static final int ELEVEN = 11;

  private Bsn() {}

  /**
   * Whether nine digits pass the eleven test (elfproef): the digits, weighed 9, 8, 7, 6, 5, 4, 3, 2
   * and -1, add up to a multiple of eleven.
   *
   * @param digits exactly nine digits
   */
  public static boolean passesElevenTest(String digits) {
    if (!digits.matches("[0-9]{9}") || digits.equals("000000000")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (LENGTH - i) * Character.digit(digits.charAt(i), 10);
    }
    sum -= Character.digit(digits.charAt(LENGTH - 1), 10);
    return sum % ELEVEN == 0;
  }
}
