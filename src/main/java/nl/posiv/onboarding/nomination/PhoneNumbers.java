package nl.posiv.onboarding.nomination;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what is a phone number, and whether two are one, however they were written. */
public final class PhoneNumbers {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Where a number is called that comes without its country. */
  private static final List<String> COUNTRIES = List.of("UA", "NL");

  /** Fewer digits than any number of a person has, with its country. */
  private static final int TOO_SHORT = 9;

  /** With the 8 in front that was once dialled within Ukraine. */
  private static final Pattern OLD_UKRAINIAN = Pattern.compile("80[0-9]{9}");

  private PhoneNumbers() {}

  /** Whether a person could be called on it, in the Netherlands, Ukraine or another country. */
  public static boolean isOne(String written) {
    return !international(written).isEmpty();
  }

  static boolean areSame(String one, String other) {
    return !Collections.disjoint(international(one), international(other));
  }

  /** The number with its country: more than one if it may be Ukrainian as well as Dutch. */
  private static Set<String> international(String written) {
    String digits = written.replaceAll("[^0-9]", "");
    String number =
        OLD_UKRAINIAN.matcher(digits).matches() ? "+3" + digits : written.replaceAll("\\p{Z}", " ");
    Set<String> found = new HashSet<>();
    COUNTRIES.forEach(country -> read(number, country).ifPresent(found::add));
    return found;
  }

  /** The length decides, not the range: new ranges come into use before libraries know them. */
  private static Optional<String> read(String number, String country) {
    try {
      PhoneNumber read = NUMBERS.parse(number, country);
      String international = NUMBERS.format(read, PhoneNumberFormat.E164);
      return NUMBERS.isPossibleNumberWithReason(read) == ValidationResult.IS_POSSIBLE
              && international.length() > TOO_SHORT
          ? Optional.of(international)
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
