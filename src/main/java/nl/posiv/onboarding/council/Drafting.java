package nl.posiv.onboarding.council;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnclearNumberException;
import nl.posiv.onboarding.language.UnreadableTextException;
import nl.posiv.onboarding.language.WrittenNumber;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says for a new text, as it was typed, and what is wrong with it. The template reads
 * it, so it is public.
 */
public class Drafting {

  static final int LONGEST_LINE = 150;
  static final int MOST_MEMBERS = 45;

  private static final int MOST_OFFICIALS = 50;
  private static final int MOST_EUROS = 10_000_000;
  private static final int FIRST_YEAR = 2023;
  private static final int LAST_YEAR = 2100;

  private final Map<String, String> typed;
  private final Map<String, String> mistakes = new LinkedHashMap<>();
  private @Nullable Place place;
  private @Nullable LocalDate meetingDay;
  private List<Member> members = List.of();
  private @Nullable Budget budget;

  private Drafting(Map<String, String> typed) {
    this.typed = typed;
  }

  /** A form in which nothing is typed yet. */
  static Drafting begun(int year) {
    return new Drafting(Map.of("otherCosts", "0", "budgetYear", String.valueOf(year)));
  }

  /**
   * Reads a form.
   *
   * @param places of which one was chosen
   */
  static Drafting of(
      HttpServletRequest request, CouncilTextKind kind, List<Place> places, Language language) {
    Drafting drafting = new Drafting(TypedText.fields(request.getParameterMap()));
    drafting.read(kind, places, language);
    return drafting;
  }

  private void read(CouncilTextKind kind, List<Place> places, Language language) {
    place =
        places.stream()
            .filter(one -> one.id().value().equals(in("municipality")))
            .findFirst()
            .orElse(null);
    expect(place != null, "municipality", "council.refused.municipality");
    meetingDay = TypedDay.read(in("meetingDay")).orElse(null);
    expect(meetingDay != null, "meetingDay", "council.refused.day");
    if (kind.needed().contains(CouncilFact.MEMBERS)) {
      members = members(in("members")).orElse(List.of());
      expect(!members.isEmpty(), "members", "council.refused.members");
    }
    if (kind.needed().contains(CouncilFact.TOTAL)) {
      budget = budget(language);
    }
  }

  private Budget budget(Language language) {
    int officials = number("officials", 1, MOST_OFFICIALS, language);
    int costOfOne = number("costOfOne", 1, MOST_EUROS, language);
    int guidance = number("guidance", 0, MOST_EUROS, language);
    int other = number("otherCosts", 0, MOST_EUROS, language);
    int year = number("budgetYear", FIRST_YEAR, LAST_YEAR, language);
    return new Budget(
        officials,
        BigDecimal.valueOf(costOfOne),
        BigDecimal.valueOf(guidance),
        BigDecimal.valueOf(other),
        year,
        reference());
  }

  /** Of the budget; what is not known yet is left to be filled in. */
  private String reference() {
    try {
      String line = TypedText.line(in("budgetReference"));
      expect(line.length() <= LONGEST_LINE, "budgetReference", "council.refused.reference");
      return line.isEmpty() ? "[begrotingspost]" : line;
    } catch (UnreadableTextException unreadable) {
      expect(false, "budgetReference", "council.refused.reference");
      return "";
    }
  }

  private int number(String field, int least, int most, Language language) {
    Optional<BigDecimal> number;
    try {
      number = WrittenNumber.read(language, in(field));
    } catch (UnclearNumberException unclear) {
      number = Optional.empty();
    }
    Optional<Integer> whole =
        number
            .filter(typed -> typed.stripTrailingZeros().scale() <= 0)
            .filter(typed -> typed.compareTo(BigDecimal.valueOf(least)) >= 0)
            .filter(typed -> typed.compareTo(BigDecimal.valueOf(most)) <= 0)
            .map(BigDecimal::intValue);
    expect(whole.isPresent(), field, "council.refused." + field);
    return whole.orElse(0);
  }

  /** One a line, the party behind the last comma; empty if a line is not so. */
  static Optional<List<Member>> members(String text) {
    List<Member> members = new ArrayList<>();
    for (String typed : text.lines().filter(line -> !line.isBlank()).toList()) {
      String line;
      try {
        line = TypedText.line(typed);
      } catch (UnreadableTextException unreadable) {
        return Optional.empty();
      }
      int comma = line.lastIndexOf(',');
      String name = comma < 0 ? "" : line.substring(0, comma).strip();
      String party = line.substring(comma + 1).strip();
      if (name.isEmpty() || party.isEmpty() || line.length() > LONGEST_LINE) {
        return Optional.empty();
      }
      members.add(new Member(name, party));
    }
    return Optional.of(members).filter(all -> all.size() <= MOST_MEMBERS);
  }

  private void expect(boolean holds, String field, String reason) {
    if (!holds) {
      mistakes.put(field, reason);
    }
  }

  boolean isComplete() {
    return mistakes.isEmpty();
  }

  /** What stands in a field; empty if nothing does. */
  public String in(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What is wrong, by field. */
  Map<String, String> sentences(PageTexts t) {
    Map<String, String> sentences = new LinkedHashMap<>();
    mistakes.forEach((field, reason) -> sentences.put(field, t.of(reason)));
    return sentences;
  }

  Place place() {
    return Objects.requireNonNull(place);
  }

  /** What is known, once nothing is wrong with it. */
  Drafted drafted() {
    return new Drafted(place(), Objects.requireNonNull(meetingDay), members, budget);
  }
}
