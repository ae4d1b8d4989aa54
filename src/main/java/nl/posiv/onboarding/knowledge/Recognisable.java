package nl.posiv.onboarding.knowledge;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.nomination.CandidateSearch;
import org.springframework.stereotype.Component;

/**
 * Finds in a text what may recognise somebody: names that the programme knows, in any alphabet, and
 * what looks like a case, an address or a number. It warns; a person decides, and it does not find
 * everything.
 */
@Component
public class Recognisable {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ʼ-]*");
  private static final Pattern CASE =
      Pattern.compile(
          "\\b(?:POSIV|PART|RIB|KEN|FIN)\\W?\\d{4}\\W?\\d{4,}", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

  /** A number by which somebody is called, or registered; a day is none. */
  private static final Pattern NUMBER =
      Pattern.compile("(?!\\d{4}-\\d\\d-\\d\\d(?!\\d))\\+?\\d(?:[ ()./-]{0,2}\\d){7,}");

  /** Shorter words are names of too few people, and words of too many sentences. */
  private static final int SHORTEST = 3;

  private final CandidateSearch candidates;
  private final People people;
  private final Municipalities municipalities;

  Recognisable(CandidateSearch candidates, People people, Municipalities municipalities) {
    this.candidates = candidates;
    this.people = people;
    this.municipalities = municipalities;
  }

  /** The words and numbers that may recognise somebody, each once, as they stand in the text. */
  public List<String> in(String text) {
    List<String> words =
        found(WORD, text).filter(word -> word.length() >= SHORTEST).distinct().toList();
    Set<String> known = new LinkedHashSet<>(candidates.namesAmong(words));
    Set<String> names = namesOfColleaguesAndPlaces();
    words.stream()
        .filter(word -> Character.isUpperCase(word.codePointAt(0)))
        .filter(word -> names.contains(word.toLowerCase(Locale.ROOT)))
        .forEach(known::add);
    Stream.of(CASE, ADDRESS, NUMBER).flatMap(kind -> found(kind, text)).forEach(known::add);
    return known.stream().sorted(Comparator.comparingInt(text::indexOf)).toList();
  }

  private Set<String> namesOfColleaguesAndPlaces() {
    return Stream.concat(
            people.names().stream(), municipalities.all().stream().map(Municipality::name))
        .flatMap(name -> found(WORD, name))
        .filter(word -> word.length() >= SHORTEST)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Stream<String> found(Pattern kind, String text) {
    return kind.matcher(text).results().map(MatchResult::group);
  }
}
