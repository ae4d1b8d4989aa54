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
  private static final Pattern TYPED = Pattern.compile("(POSIV-?)?(\\d{1,4})(-?)(\\d{0,4})");
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
    Matcher part = TYPED.matcher(plain);
    if (!part.matches()) {
      return List.of();
    }
    String first = part.group(2);
    String second = part.group(4);
    List<String> patterns = new ArrayList<>();
    if (!part.group(3).isEmpty() || !second.isEmpty()) {
      patterns.add("POSIV-%s-%s%%".formatted(first, second));
      if (!second.isEmpty()) {
        patterns.add(numbered(first, second));
      }
    } else {
      if (part.group(1) != null || first.length() == YEAR) {
        patterns.add("POSIV-%s%%".formatted(first));
      }
      patterns.add(numbered(EVERY, first));
    }
    return patterns;
  }

  /** A case of a year, by its number with or without noughts before it. */
  private static String numbered(String year, String number) {
    return "POSIV-%s-%04d".formatted(year, Integer.parseInt(number));
  }
}
