package nl.posiv.onboarding.nomination;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Tells whether two names may be one name: in another alphabet, another spelling, another language
 * or another order. It suggests; a person decides. The rules stand in {@code names/} (ADR 0016).
 */
@Component
final class NameLikeness {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}'’ʼ‘`´′]+");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  private static final String BETWEEN = "\n";

  private final LookAlikes lookAlikes = new LookAlikes(rules("look-alikes"));
  private final Transliterator latin;
  private final List<Transliterator> readings;

  /** What a name sounds like in one language, to what it is called here. */
  private final Map<String, String> equivalents = new HashMap<>();

  NameLikeness() {
    latin = transliterator("latin", ":: NFC ; :: Lower ;\n" + rules("ukrainian-latin"));
    String likeness = rules("likeness");
    readings =
        Stream.of("english", "german", "dutch", "older")
            .map(
                language ->
                    transliterator(
                        language, rules("reading-" + language) + ":: Null ;\n" + likeness))
            .toList();
    for (String line : rules("equivalents").split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> names = List.of(line.trim().split(" "));
        String first = sound(latin(names.get(0)), readings.get(0));
        names.forEach(name -> equivalents.put(sound(latin(name), readings.get(0)), first));
      }
    }
  }

  /**
   * Whether two people may have the same name. Given and family names may be swapped, and one of
   * the two may have a name more than the other, such as a patronymic or a second family name.
   */
  boolean mayBeSame(Name one, Name other) {
    return inOneAlphabet(one).stream()
        .anyMatch(
            first ->
                inOneAlphabet(other).stream().anyMatch(second -> mayBeSameWords(first, second)));
  }

  /**
   * How many letters two names differ in, in whatever order, case and alphabet: none if they are
   * written alike. A name more than the other has counts as one.
   */
  int distance(Name one, Name other) {
    return inOneAlphabet(one).stream()
        .flatMap(first -> inOneAlphabet(other).stream().map(second -> difference(first, second)))
        .mapToInt(Integer::intValue)
        .min()
        .orElseThrow();
  }

  /**
   * What each word of a name is called here: how it is written in Latin letters, and what it may
   * sound like. Two words may be one if they have any of these in common.
   */
  List<Set<String>> keys(String name) {
    return lookAlikes.readings(name).stream()
        .flatMap(reading -> Arrays.stream(NO_LETTERS.split(reading)))
        .filter(word -> !word.isEmpty())
        .distinct()
        .map(this::keysOfWord)
        .filter(keys -> !keys.isEmpty())
        .toList();
  }

  private Set<String> keysOfWord(String word) {
    Set<String> keys = new LinkedHashSet<>(sounds(word));
    keys.add(NO_LETTERS.matcher(latin(word)).replaceAll(""));
    keys.remove("");
    return keys;
  }

  private int difference(Name one, Name other) {
    List<String> few = latinWords(one);
    List<String> many = latinWords(other);
    if (few.size() > many.size()) {
      return difference(other, one);
    }
    int more = many.size() - few.size();
    return few.stream()
        .mapToInt(word -> many.stream().mapToInt(next -> edits(word, next)).min().orElse(0))
        .reduce(more, Integer::sum);
  }

  /** How many letters must be changed, added or left out to make one word of the other. */
  static int edits(String one, String other) {
    int[] above = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }

  private List<String> latinWords(Name name) {
    return Arrays.stream(NO_LETTERS.split(name.given() + " " + name.family()))
        .filter(word -> !word.isEmpty())
        .map(this::latin)
        .toList();
  }

  private Set<Name> inOneAlphabet(Name name) {
    return lookAlikes.readings(name.given() + BETWEEN + name.family()).stream()
        .map(reading -> reading.split(BETWEEN, 2))
        .map(parts -> new Name(parts[0], parts[1]))
        .collect(Collectors.toSet());
  }

  private boolean mayBeSameWords(Name one, Name other) {
    return written(one).stream().anyMatch(written(other)::contains)
        || allIn(one, other)
        || haveOneNameOnly(one, other);
  }

  private boolean haveOneNameOnly(Name one, Name other) {
    List<Set<String>> single = words(one);
    List<Set<String>> only = words(other);
    return single.size() == 1
        && only.size() == 1
        && single.get(0).stream().anyMatch(only.get(0)::contains);
  }

  private boolean allIn(Name one, Name other) {
    List<Set<String>> few = words(one);
    List<Set<String>> many = words(other);
    if (few.size() > many.size()) {
      List<Set<String>> swap = few;
      few = many;
      many = swap;
    }
    List<Set<String>> left = new ArrayList<>(many);
    boolean all = few.size() > 1;
    for (Set<String> word : few) {
      all = all && takeOne(word, left);
    }
    return all;
  }

  private static boolean takeOne(Set<String> word, List<Set<String>> from) {
    return from.stream()
        .filter(other -> other.stream().anyMatch(word::contains))
        .findFirst()
        .map(from::remove)
        .orElse(false);
  }

  /** Anna-Mariia is also written Annamariia. */
  private Set<String> written(Name name) {
    String given = NO_LETTERS.matcher(name.given()).replaceAll("");
    String family = NO_LETTERS.matcher(name.family()).replaceAll("");
    return Stream.of(List.of(given, family), List.of(family, given))
        .map(order -> order.stream().map(this::sounds).toList())
        .flatMap(
            order ->
                order.get(0).stream()
                    .flatMap(first -> order.get(1).stream().map(last -> first + " " + last)))
        .collect(Collectors.toSet());
  }

  private List<Set<String>> words(Name name) {
    return latinWords(name).stream().map(this::sounds).filter(sounds -> !sounds.isEmpty()).toList();
  }

  /** What a word may sound like, one for each way of reading it that differs. */
  private Set<String> sounds(String word) {
    String letters = latin(word);
    Set<String> sounds = new LinkedHashSet<>();
    for (Transliterator reading : readings) {
      String sound = sound(letters, reading);
      sounds.add(equivalents.getOrDefault(sound, sound));
    }
    sounds.remove("");
    return sounds;
  }

  /** A word in Latin letters, in lower case; from Ukrainian as on a passport. */
  String latin(String word) {
    return latin.transliterate(word);
  }

  private static String sound(String letters, Transliterator reading) {
    return DOUBLED.matcher(reading.transliterate(letters)).replaceAll("$1");
  }

  private static Transliterator transliterator(String id, String rules) {
    return Transliterator.createFromRules(id, rules, Transliterator.FORWARD);
  }

  private static String rules(String name) {
    try {
      return new ClassPathResource("names/" + name + ".txt")
              .getContentAsString(StandardCharsets.UTF_8)
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name as it was written down. */
  record Name(String given, String family) {}
}
