package nl.posiv.onboarding.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
  String write(String template, Place place, LocalDate meetingDay, List<Member> members) {
    Map<CouncilFact, String> values = new EnumMap<>(CouncilFact.class);
    values.put(CouncilFact.MUNICIPALITY, place.name());
    values.put(CouncilFact.MEETING_DAY, texts.date(Language.NL, meetingDay));
    values.put(
        CouncilFact.MEMBERS,
        members.stream()
            .map(member -> "- " + member.name() + " (" + member.party() + ")")
            .collect(Collectors.joining("\n")));
    values.put(CouncilFact.INHABITANTS, number(place.inhabitants()));
    values.put(CouncilFact.INHABITANTS_ON, texts.date(Language.NL, place.inhabitantsOn()));
    values.put(
        CouncilFact.LEAST_INHABITANTS, number(rules.count(Rule.MUNICIPALITY_MINIMUM_INHABITANTS)));
    values.put(CouncilFact.LEAST_OFFICIALS, number(rules.count(Rule.OFFICIALS_PER_MUNICIPALITY)));
    return new PlainText(template)
        .filled(name -> CouncilFact.named(name).map(values::get).orElse(""));
  }

  /** A text for a municipality that does not exist, to look at. */
  String sample(String template, LocalDate today) {
    return write(
        template,
        new Place(
            new MunicipalityId("voorbeeldstad"), "Voorbeeldstad", 123_456, today.withDayOfYear(1)),
        today,
        List.of(new Member("V. Voorbeeld", "Voorbeeldpartij")));
  }

  private String number(int number) {
    return texts.number(Language.NL, BigDecimal.valueOf(number));
  }
}
