package nl.posiv.onboarding.nomination;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by what somebody knows of the candidate: a name in any alphabet, spelling and order,
 * or the beginning of one; an address; a phone number. It does not ask who may know of the case.
 */
@Service
@Transactional(readOnly = true)
public class CandidateSearch {

  /** Fewer letters than this fit too many people. */
  public static final int SHORTEST = 2;

  private static final int DIGITS_OF_A_NUMBER = 6;

  /** A Ukrainian number has nine after its country, a Dutch one too. */
  private static final int DIGITS_COMPARED = 9;

  private static final int BEGINNING = 1;
  private static final int MISTYPED = 2;
  private static final int NOT_THERE = 6;

  private final NameLikeness names;
  private final JdbcClient jdbc;

  CandidateSearch(NameLikeness names, JdbcClient jdbc) {
    this.names = names;
    this.jdbc = jdbc;
  }

  /** What a name is found by. */
  List<String> keysOf(@Nullable String given, String family) {
    return names.keys(Objects.requireNonNullElse(given, "") + " " + family).stream()
        .flatMap(Set::stream)
        .distinct()
        .toList();
  }

  /** The cases whose candidate it may be, the likeliest first, of equal ones the latest. */
  public List<CaseReference> find(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    List<Set<String>> words = names.keys(text);
    String digits = digits(text);
    return jdbc
        .sql(
            """
            select * from (
              select n.case_reference, c.name_keys,
                (:address <> '' and starts_with(lower(c.email), :address))
                  or (:digits <> ''
                      and regexp_replace(c.phone, '[^0-9]', '', 'g') like '%' || :digits || '%') as known,
                exists (select 1 from unnest(c.name_keys) as key
                        where left(key, :letters) = any(:beginnings)) as named
              from posiv.nomination n join posiv.candidate c on c.id = n.candidate_id) found
            where known or named
            """)
        .param("address", isShort(text) ? "" : text)
        .param("digits", digits)
        .param("letters", SHORTEST)
        .param("beginnings", beginnings(words).toArray(String[]::new))
        .query(
            (row, number) ->
                new Found(
                    new CaseReference(row.getString("case_reference")),
                    row.getBoolean("known")
                        ? OptionalInt.of(0)
                        : distance(
                            words, Arrays.asList((String[]) row.getArray("name_keys").getArray()))))
        .list()
        .stream()
        .filter(found -> found.distance().isPresent())
        .sorted(
            Comparator.comparingInt((Found found) -> found.distance().getAsInt())
                .thenComparing(found -> found.reference().value(), Comparator.reverseOrder()))
        .map(Found::reference)
        .toList();
  }

  /**
   * Which words are names of candidates, in any alphabet and spelling. A word without a capital is
   * one only if it is written like one: too many words sound like names.
   */
  public Set<String> namesAmong(Collection<String> words) {
    Map<String, Set<String>> keys =
        words.stream().distinct().collect(Collectors.toMap(word -> word, this::keysOfWord));
    Set<String> known =
        jdbc.sql(
                """
                select distinct key from posiv.candidate c, unnest(c.name_keys) as key
                where key = any(string_to_array(:keys, ','))
                """)
            .param(
                "keys",
                keys.values().stream().flatMap(Set::stream).collect(Collectors.joining(",")))
            .query(String.class)
            .set();
    return words.stream()
        .filter(word -> !Collections.disjoint(keys.get(word), known))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> keysOfWord(String word) {
    Stream<String> keys =
        Character.isUpperCase(word.codePointAt(0))
            ? names.keys(word).stream().flatMap(Set::stream)
            : Stream.of(names.latin(word));
    return keys.filter(key -> key.length() > SHORTEST).collect(Collectors.toSet());
  }

  private record Found(CaseReference reference, OptionalInt distance) {}

  private static boolean isShort(String text) {
    return text.length() <= SHORTEST;
  }

  /** The digits of what may be a part of a phone number, without the country; else nothing. */
  private static String digits(String text) {
    String digits = text.replaceAll("[^0-9]", "");
    if (digits.length() < DIGITS_OF_A_NUMBER || !text.matches("[0-9 ()+./\\-]+")) {
      return "";
    }
    return digits.length() > DIGITS_COMPARED
        ? digits.substring(digits.length() - DIGITS_COMPARED)
        : digits.replaceFirst("^0+", "");
  }

  /** Who types a name gets its first letters right. */
  private static List<String> beginnings(List<Set<String>> words) {
    return words.stream()
        .flatMap(Set::stream)
        .filter(key -> key.length() >= SHORTEST)
        .map(key -> key.substring(0, SHORTEST))
        .distinct()
        .toList();
  }

  /**
   * How far what was typed is from a name, word by word; empty where it is another one. One of
   * several words may be one that the name does not have, such as a patronymic.
   */
  static OptionalInt distance(List<Set<String>> typed, Collection<String> keys) {
    List<OptionalInt> words = typed.stream().map(word -> distance(word, keys)).toList();
    long missing = words.stream().filter(OptionalInt::isEmpty).count();
    if (missing == words.size() || missing > 1) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(words.stream().mapToInt(word -> word.orElse(NOT_THERE)).sum());
  }

  private static OptionalInt distance(Set<String> word, Collection<String> keys) {
    return word.stream()
        .flatMap(typed -> keys.stream().map(key -> distance(typed, key)))
        .flatMapToInt(OptionalInt::stream)
        .min();
  }

  private static OptionalInt distance(String typed, String key) {
    if (typed.equals(key)) {
      return OptionalInt.of(0);
    }
    if (typed.length() >= SHORTEST && key.startsWith(typed)) {
      return OptionalInt.of(BEGINNING);
    }
    int allowed = Math.min(typed.length(), key.length()) / 4;
    // A word is never nearer than by how much it is longer.
    if (allowed == 0 || Math.abs(typed.length() - key.length()) > allowed) {
      return OptionalInt.empty();
    }
    int wrong = NameLikeness.edits(typed, key);
    return wrong <= allowed ? OptionalInt.of(MISTYPED + wrong) : OptionalInt.empty();
  }
}
