package nl.posiv.onboarding.letters;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.WithId;

/**
 * Something that a letter can say of a case. In a text it is a placeholder, {@code {{hours}}}; what
 * is missing is called by the text {@code letter.fact.id}.
 */
public enum Fact implements WithId {
  REFERENCE,
  TODAY,
  OFFICIAL,
  MUNICIPALITY,
  POSITION,
  HOURS,
  SCALE,
  STEP,
  /** Scale and step in a sentence; nothing where they are agreed with what follows a contract. */
  PAY,
  /** From which to which day the contract is, or from which without an end. */
  PERIOD,
  END_DATE,
  /** How long the trial period is, or that there is none; nothing where it stays as it was. */
  TRIAL_PERIOD,
  /** Whether both sides may end it early. */
  EARLY_NOTICE,
  /** Whether it holds the notice of its end, and then that notice, with the day of it. */
  NOTICE_IN_CONTRACT,
  /** What follows, as the manager decided. */
  DECISION,
  /** The conditions of what follows; nothing if nothing does. */
  CONDITIONS,
  BIRTH_DATE,
  NATIONALITY,
  DOCUMENT_NUMBER,
  MONTHLY_PAY,
  /** The first day of work to be named to UWV. */
  START_TO_NAME,
  /** The last day of the work, or that there is none. */
  LAST_DAY_TO_NAME,
  /** From which to which day somebody worked at the municipality. */
  WORKED,
  /** What the official may read of the evaluations. */
  EVALUATIONS;

  private static final Pattern HYPHEN = Pattern.compile("-(.)");

  /** The name between the braces. */
  public String placeholder() {
    return HYPHEN.matcher(id()).replaceAll(letter -> letter.group(1).toUpperCase());
  }

  /** The one with this name between the braces. */
  static Optional<Fact> named(String placeholder) {
    return Stream.of(values()).filter(fact -> fact.placeholder().equals(placeholder)).findFirst();
  }
}
