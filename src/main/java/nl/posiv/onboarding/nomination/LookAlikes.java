package nl.posiv.onboarding.nomination;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words in which Cyrillic and Latin letters stand side by side. Nobody is called so: some letter
 * was typed in the other alphabet, where it looks alike.
 */
final class LookAlikes {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

  private final Map<Integer, Integer> toCyrillic = new HashMap<>();
  private final Map<Integer, Integer> toLatin = new HashMap<>();

  /**
   * Reads the letters that look alike.
   *
   * @param table on each line a Latin and a Cyrillic letter
   */
  LookAlikes(String table) {
    table
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(" "))
        .forEach(
            pair -> {
              toCyrillic.put(pair[0].codePointAt(0), pair[1].codePointAt(0));
              toLatin.put(pair[1].codePointAt(0), pair[0].codePointAt(0));
            });
  }

  /** A text with each such word in Cyrillic letters, and in Latin ones, as far as it can be. */
  Set<String> readings(String text) {
    Set<String> readings = new LinkedHashSet<>();
    readings.add(read(text, toCyrillic, LATIN, toLatin, CYRILLIC));
    readings.add(read(text, toLatin, CYRILLIC, toCyrillic, LATIN));
    return readings;
  }

  private static String read(
      String text,
      Map<Integer, Integer> letters,
      Pattern foreign,
      Map<Integer, Integer> others,
      Pattern own) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                isMixed(word.group())
                    ? turned(word.group(), letters, foreign)
                        .or(() -> turned(word.group(), others, own))
                        .orElse(word.group())
                    : word.group());
  }

  private static boolean isMixed(String word) {
    return CYRILLIC.matcher(word).find() && LATIN.matcher(word).find();
  }

  /** The word in one alphabet, unless a letter of the other has no look-alike. */
  private static Optional<String> turned(
      String word, Map<Integer, Integer> letters, Pattern foreign) {
    return Optional.of(
            word.codePoints()
                .map(letter -> letters.getOrDefault(letter, letter))
                .mapToObj(Character::toString)
                .collect(Collectors.joining()))
        .filter(turned -> !foreign.matcher(turned).find());
  }
}
