package nl.posiv.onboarding.journey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds cases by what people type of a reference such as {@code POSIV-2027-0001}: all of it or its
 * beginning, the year, the number with or without its noughts, in any letters, with any dashes and
 * spaces.
 */
final class ReferenceSearch {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASHES = Pattern.compile("\\p{Pd}+|\\u2212");
  private static final Pattern NAME = Pattern.compile("P|PO|POS|POSI|POSIV");
  private static final Pattern NUMBER = Pattern.compile("(?:POSIV-?)?(\\d{1,6})");
  private static final Pattern PART = Pattern.compile("(POSIV-?)?(\\d{1,4})(-?)(\\d{0,6})");
  private static final int YEAR = 4;

  private static final String EVERY = "%";

  private ReferenceSearch() {}

  /**
   * The patterns of SQL that fit what was typed: one that fits every reference where nothing was
   * typed, and none where it is no part of a reference.
   */
  static List<String> patterns(String typed) {
    String plain = SPACE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    plain = DASHES.matcher(plain).replaceAll("-").toUpperCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return List.of(EVERY);
    }
    if (NAME.matcher(plain.replaceFirst("-$", "")).matches()) {
      return List.of("POSIV-%");
    }
    List<String> patterns = new ArrayList<>();
    Matcher number = NUMBER.matcher(plain);
    if (number.matches()) {
      patterns.add(numbered(EVERY, number.group(1)));
    }
    Matcher part = PART.matcher(plain);
    if (part.matches()) {
      patterns.addAll(ofYear(part));
    }
    return patterns;
  }

  /** Where a year is typed, or its beginning, and perhaps a number or its beginning after it. */
  private static List<String> ofYear(Matcher part) {
    String year = part.group(2);
    String number = part.group(4);
    if (!number.isEmpty()) {
      return List.of("POSIV-%s-%s%%".formatted(year, number), numbered(year, number));
    }
    if (!part.group(3).isEmpty()) {
      return List.of("POSIV-%s-%%".formatted(year));
    }
    boolean isYear = part.group(1) != null || year.length() == YEAR;
    return isYear ? List.of("POSIV-%s%%".formatted(year)) : List.of();
  }

  /** A case of a year, by its number with or without noughts before it. */
  private static String numbered(String year, String number) {
    return "POSIV-%s-%04d".formatted(year, Integer.parseInt(number));
  }
}
