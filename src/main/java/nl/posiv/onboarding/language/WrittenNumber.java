package nl.posiv.onboarding.language;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them. A point means thousands in Dutch and decimals in English, a comma
 * the other way round; Ukrainian has a space for thousands. Where both readings are possible and
 * the reader's language does not decide for the larger one, the number is asked for again: pay of
 * 3.850 must never become pay of 3.85.
 */
public final class WrittenNumber {

  /** With the sign of the euro, and the dash that Dutch writes for no cents. */
  private static final Pattern AMOUNT =
      Pattern.compile("(?:€|EUR)? ?([-−]?)([0-9 .,'’]{1,30}?)(?:[.,] ?[-–—]{1,2})? ?(?:€|EUR)?");

  private static final String SEPARATOR = "[ .,'’]";
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}");
  private static final Pattern GROUPED =
      Pattern.compile("[1-9][0-9]{0,2}(" + SEPARATOR + ")[0-9]{3}(?:\\1[0-9]{3}){0,2}");
  private static final Pattern DECIMALS =
      Pattern.compile("(.*?)([.,])([0-9]{1,6})", Pattern.DOTALL);

  /** One sign and three digits: thousands to some, decimals to others. */
  private static final Pattern EITHER = Pattern.compile("([1-9][0-9]{0,2})([.,])([0-9]{3})");

  private WrittenNumber() {}

  /**
   * The number that somebody typed.
   *
   * @return empty if it is no number
   * @throws UnclearNumberException if it may be two numbers
   */
  public static Optional<BigDecimal> read(Language language, String typed) {
    Matcher amount = AMOUNT.matcher(typed.replaceAll("[\\p{Z}\\s]+", " ").strip());
    if (!amount.matches()) {
      return Optional.empty();
    }
    boolean negative = !amount.group(1).isEmpty();
    return unsigned(language, amount.group(2).strip())
        .map(number -> negative ? number.negate() : number);
  }

  private static Optional<BigDecimal> unsigned(Language language, String digits) {
    Matcher either = EITHER.matcher(digits);
    if (either.matches()) {
      BigDecimal large = new BigDecimal(either.group(1) + either.group(3));
      if (either.group(2).charAt(0) != thousands(language)) {
        throw new UnclearNumberException(
            large, new BigDecimal(either.group(1) + "." + either.group(3)).stripTrailingZeros());
      }
      return Optional.of(large);
    }
    if (isWhole(digits)) {
      return Optional.of(new BigDecimal(digits.replaceAll(SEPARATOR, "")));
    }
    Matcher decimals = DECIMALS.matcher(digits);
    if (!decimals.matches()) {
      return Optional.empty();
    }
    String whole = decimals.group(1);
    boolean known = whole.isEmpty() || isWhole(whole) && !whole.contains(decimals.group(2));
    return known
        ? Optional.of(
            new BigDecimal("0" + whole.replaceAll(SEPARATOR, "") + "." + decimals.group(3)))
        : Optional.empty();
  }

  private static boolean isWhole(String digits) {
    return PLAIN.matcher(digits).matches() || GROUPED.matcher(digits).matches();
  }

  private static char thousands(Language language) {
    return DecimalFormatSymbols.getInstance(language.locale()).getGroupingSeparator();
  }

  /** A number as people of that language write it, with at most two decimals. */
  static String write(Language language, BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  /**
   * A number as people of that language write it.
   *
   * @param decimals how many digits follow the decimal sign, if there are any
   */
  public static String write(Language language, BigDecimal number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(number.stripTrailingZeros().scale() > 0 ? decimals : 0);
    format.setMaximumFractionDigits(Math.max(decimals, number.scale()));
    return format.format(number);
  }
}
