package nl.posiv.onboarding.council;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.WithId;

/**
 * Something that a text for a council can say. In a template it is a placeholder, {@code
 * {{meetingDay}}}; what it stands for is the text {@code council.fact.id}.
 */
enum CouncilFact implements WithId {
  MUNICIPALITY,
  MEETING_DAY,
  /** Who hands it in, each with their party, as a list. */
  MEMBERS,
  INHABITANTS,
  INHABITANTS_ON,
  /** Inhabitants that the programme asks of a municipality (R01). */
  LEAST_INHABITANTS,
  /** Officials that the programme asks a municipality to take on. */
  LEAST_OFFICIALS,
  /** Officials whom the municipality means to take on. */
  OFFICIALS,
  /** How long their first contract is. */
  TERM,
  /** What one of them costs in that time. */
  COST_OF_ONE,
  /** What all of them cost. */
  COST_OF_ALL,
  GUIDANCE,
  OTHER_COSTS,
  TOTAL,
  BUDGET_YEAR,
  /** Where in the budget the money comes from. */
  BUDGET_REFERENCE,
  /** Until when temporary protection holds, as far as is known today. */
  PROTECTION_UNTIL,
  /** The year that a letter is about. */
  YEAR,
  /** What may be said of the people of that year. */
  FIGURES,
  /** In whose place a letter comes; nothing of most. */
  CORRECTION;

  private static final Pattern HYPHEN = Pattern.compile("-(.)");

  /** The name between the braces. */
  String placeholder() {
    return HYPHEN.matcher(id()).replaceAll(letter -> letter.group(1).toUpperCase());
  }

  /** The one with this name between the braces. */
  static Optional<CouncilFact> named(String placeholder) {
    return Stream.of(values()).filter(fact -> fact.placeholder().equals(placeholder)).findFirst();
  }
}
