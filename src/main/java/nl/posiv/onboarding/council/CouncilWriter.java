package nl.posiv.onboarding.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.posiv.onboarding.figures.SmallNumbers;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.printing.PlainText;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/** Makes the first version of a text from a template, in Dutch. */
@Component
class CouncilWriter {

  private final Rules rules;
  private final Texts texts;

  CouncilWriter(Rules rules, Texts texts) {
    this.rules = rules;
    this.texts = texts;
  }

  /** A text of which all is known. */
  String write(String template, Drafted drafted) {
    Place place = drafted.place();
    Map<CouncilFact, String> values = new EnumMap<>(CouncilFact.class);
    values.put(CouncilFact.MUNICIPALITY, place.name());
    values.put(CouncilFact.MEETING_DAY, texts.date(Language.NL, drafted.meetingDay()));
    values.put(
        CouncilFact.MEMBERS,
        drafted.members().stream()
            .map(member -> "- " + member.name() + " (" + member.party() + ")")
            .collect(Collectors.joining("\n")));
    values.put(CouncilFact.INHABITANTS, number(place.inhabitants()));
    values.put(CouncilFact.INHABITANTS_ON, texts.date(Language.NL, place.inhabitantsOn()));
    values.put(
        CouncilFact.LEAST_INHABITANTS, number(rules.count(Rule.MUNICIPALITY_MINIMUM_INHABITANTS)));
    values.put(CouncilFact.LEAST_OFFICIALS, number(rules.count(Rule.OFFICIALS_PER_MUNICIPALITY)));
    values.put(
        CouncilFact.TERM,
        rules
            .knownValue(Rule.EMPLOYMENT_LENGTH.id())
            .map(term -> texts.value(Language.NL, term))
            .orElse(""));
    values.put(
        CouncilFact.PROTECTION_UNTIL,
        texts.date(Language.NL, rules.date(Rule.TEMPORARY_PROTECTION_END)));
    if (drafted.budget() != null) {
      values.putAll(money(drafted.budget()));
    }
    return new PlainText(template)
        .filled(name -> CouncilFact.named(name).map(values::get).orElse(""));
  }

  /**
   * A letter to the council.
   *
   * @param figures what may be said of the year, in sentences
   * @param correction empty unless it comes in the place of another letter
   */
  String letter(String template, String municipality, int year, String figures, String correction) {
    Map<CouncilFact, String> values =
        Map.of(
            CouncilFact.MUNICIPALITY, municipality,
            CouncilFact.YEAR, String.valueOf(year),
            CouncilFact.FIGURES, figures,
            CouncilFact.CORRECTION, correction);
    return new PlainText(template)
        .filled(name -> CouncilFact.named(name).map(values::get).orElse(""))
        .replaceAll("\\n{3,}", "\n\n");
  }

  private Map<CouncilFact, String> money(Budget budget) {
    return Map.of(
        CouncilFact.OFFICIALS, number(budget.officials()),
        CouncilFact.COST_OF_ONE, texts.euros(Language.NL, budget.costOfOne()),
        CouncilFact.COST_OF_ALL, texts.euros(Language.NL, budget.costOfAll()),
        CouncilFact.GUIDANCE, texts.euros(Language.NL, budget.guidance()),
        CouncilFact.OTHER_COSTS, texts.euros(Language.NL, budget.other()),
        CouncilFact.TOTAL, texts.euros(Language.NL, budget.total()),
        CouncilFact.BUDGET_YEAR, String.valueOf(budget.year()),
        CouncilFact.BUDGET_REFERENCE, budget.reference());
  }

  /** A text for a municipality that does not exist, to look at. */
  String sample(CouncilTextKind kind, String template, LocalDate today) {
    if (kind.isLetter()) {
      int year = today.getYear() - 1;
      String figures =
          texts.get(Language.NL, "council.figures.few", String.valueOf(year), SmallNumbers.FEWEST);
      return letter(template, "Voorbeeldstad", year, figures, "");
    }
    return write(
        template,
        new Drafted(
            new Place(
                new MunicipalityId("voorbeeldstad"),
                "Voorbeeldstad",
                123_456,
                today.withDayOfYear(1)),
            today,
            List.of(new Member("V. Voorbeeld", "Voorbeeldpartij")),
            new Budget(
                2,
                BigDecimal.valueOf(80_000),
                BigDecimal.valueOf(10_000),
                BigDecimal.valueOf(5_000),
                today.getYear(),
                "V-1")));
  }

  private String number(int number) {
    return texts.number(Language.NL, BigDecimal.valueOf(number));
  }
}
