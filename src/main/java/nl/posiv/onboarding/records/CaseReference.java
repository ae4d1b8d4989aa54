package nl.posiv.onboarding.records;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names a case everywhere, such as {@code POSIV-2027-0001}: the year of its nomination and its
 * number within that year. How a municipality joins is a case of another kind, {@code
 * PART-2027-0001}, a letter to its council (raadsinformatiebrief) of a third, {@code
 * RIB-2027-0001}, and the yearly look at who has access there of a fourth, {@code ACC-2027-0001};
 * what belongs to the exchange of knowledge (kennisuitwisseling) is {@code KEN-2027-0001}, and a
 * joint application for money (cofinanciering) {@code FIN-2027-0001}. These are about no person. As
 * a text it is that and nothing else: on pages, in mails, in JSON and in the tables.
 *
 * @param value the reference as people read it
 */
public record CaseReference(@JsonValue String value) implements Comparable<CaseReference> {

  private static final Pattern FORM =
      Pattern.compile("(POSIV|PART|RIB|ACC|KEN|FIN)-\\d{4}-\\d{4,}");
  private static final String OF_A_PERSON = "POSIV";
  private static final String OF_A_MUNICIPALITY = "PART";
  private static final String OF_A_LETTER = "RIB";
  private static final String OF_A_REVIEW = "ACC";
  private static final String OF_KNOWLEDGE = "KEN";
  private static final String OF_FUNDING = "FIN";

  /** A number of more digits is greater: none begins with a nought that it does not need. */
  private static final Comparator<String> IN_ORDER =
      Comparator.comparing((String value) -> value.substring(0, value.lastIndexOf('-')))
          .thenComparing(String::length)
          .thenComparing(Comparator.naturalOrder());

  /**
   * Takes a reference that must be one.
   *
   * @throws IllegalArgumentException if it is none
   */
  public CaseReference {
    if (!isReference(value)) {
      throw new IllegalArgumentException("No case reference");
    }
  }

  /**
   * The reference that a column, a variable or a parameter holds.
   *
   * @return null if it holds none
   * @throws IllegalArgumentException if it holds something else
   */
  @JsonCreator
  public static @Nullable CaseReference of(@Nullable String value) {
    return value == null ? null : new CaseReference(value);
  }

  /** The reference of a case by its number within a year, from 1. */
  public static CaseReference numbered(int year, int number) {
    return of(OF_A_PERSON, year, number);
  }

  /** The reference under which a municipality joins, by its number within a year, from 1. */
  public static CaseReference joining(int year, int number) {
    return of(OF_A_MUNICIPALITY, year, number);
  }

  /** The reference of a letter to a council, by its number within a year, from 1. */
  public static CaseReference councilLetter(int year, int number) {
    return of(OF_A_LETTER, year, number);
  }

  /** The reference of a review of access, by its number within a year, from 1. */
  public static CaseReference accessReview(int year, int number) {
    return of(OF_A_REVIEW, year, number);
  }

  /** The reference of a lesson or a meeting, by its number within a year, from 1. */
  public static CaseReference knowledge(int year, int number) {
    return of(OF_KNOWLEDGE, year, number);
  }

  /** The reference of a joint application for money, by its number within a year, from 1. */
  public static CaseReference funding(int year, int number) {
    return of(OF_FUNDING, year, number);
  }

  private static CaseReference of(String kind, int year, int number) {
    return new CaseReference(String.format(Locale.ROOT, "%s-%d-%04d", kind, year, number));
  }

  /** Whether the case is about a person, and not about a municipality or all of them. */
  public boolean isOfPerson() {
    return value.startsWith(OF_A_PERSON);
  }

  /** Whether the case is a letter to a council. */
  public boolean isCouncilLetter() {
    return value.startsWith(OF_A_LETTER);
  }

  /** Whether the case is the yearly look at who has access in a municipality. */
  public boolean isAccessReview() {
    return value.startsWith(OF_A_REVIEW);
  }

  /** Whether it belongs to the exchange of knowledge. */
  public boolean isKnowledge() {
    return value.startsWith(OF_KNOWLEDGE);
  }

  /** Whether it is a joint application for money. */
  public boolean isFunding() {
    return value.startsWith(OF_FUNDING);
  }

  /** The reference that somebody wrote, in an address for example; empty if it is none. */
  public static Optional<CaseReference> find(@Nullable String written) {
    return Optional.ofNullable(written).filter(CaseReference::isReference).map(CaseReference::new);
  }

  private static boolean isReference(@Nullable String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** In the order in which the cases were nominated: by the year, then by the number in it. */
  @Override
  public int compareTo(CaseReference other) {
    return IN_ORDER.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
