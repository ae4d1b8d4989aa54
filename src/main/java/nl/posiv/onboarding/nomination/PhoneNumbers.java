package nl.posiv.onboarding.nomination;

import java.util.Collections;
import java.util.Set;

/** Tells whether two phone numbers are one, however they were written. */
final class PhoneNumbers {

  private static final String UKRAINE = "380";
  private static final String NETHERLANDS = "31";

  /** Fewer digits than any number of a person has. */
  private static final int TOO_SHORT = 7;

  private PhoneNumbers() {}

  static boolean areSame(String one, String other) {
    return !Collections.disjoint(international(one), international(other));
  }

  /**
   * The number with its country, without a sign. A number without a country may be a Ukrainian or a
   * Dutch one; with the 8 in front that was once dialled within Ukraine it is Ukrainian.
   */
  private static Set<String> international(String written) {
    String number = written.strip().replace("(0)", "");
    String digits = number.replaceAll("[^0-9]", "");
    if (digits.length() < TOO_SHORT) {
      return Set.of();
    }
    if (number.startsWith("+")) {
      return Set.of(digits);
    }
    if (digits.startsWith("00")) {
      return Set.of(digits.substring(2));
    }
    if (digits.startsWith("0")) {
      String national = digits.substring(1);
      return Set.of(UKRAINE + national, NETHERLANDS + national);
    }
    return digits.startsWith("80") ? Set.of("3" + digits, digits) : Set.of(digits);
  }
}
