package nl.posiv.onboarding.letters;

import java.util.EnumSet;
import java.util.Set;
import nl.posiv.onboarding.language.WithId;

/**
 * A letter, or a sheet. Who may have it made stands in the table of rights; its standard words are
 * the text {@code letter.id.text}.
 */
public enum LetterKind implements WithId {
  /** With which the municipality and the official agree on the contract and its conditions. */
  CONTRACT(
      Signed.BY_BOTH,
      Fact.OFFICIAL,
      Fact.MUNICIPALITY,
      Fact.POSITION,
      Fact.HOURS,
      Fact.SCALE,
      Fact.STEP,
      Fact.PERIOD,
      Fact.TRIAL_PERIOD,
      Fact.EARLY_NOTICE,
      Fact.NOTICE_IN_CONTRACT),
  /** Other dates or terms, or a contract that follows. */
  ADDENDUM(
      Signed.BY_BOTH,
      Fact.OFFICIAL,
      Fact.MUNICIPALITY,
      Fact.POSITION,
      Fact.HOURS,
      Fact.PAY,
      Fact.PERIOD,
      Fact.TRIAL_PERIOD,
      Fact.NOTICE_IN_CONTRACT),
  /** What HR types into UWV's portal (Regeling melding Wav). It is no notification itself. */
  UWV_DATA(
      Signed.BY_NOBODY,
      Fact.OFFICIAL,
      Fact.MUNICIPALITY,
      Fact.BIRTH_DATE,
      Fact.NATIONALITY,
      Fact.DOCUMENT_NUMBER,
      Fact.POSITION,
      Fact.HOURS,
      Fact.MONTHLY_PAY,
      Fact.START_TO_NAME,
      Fact.LAST_DAY_TO_NAME),
  /** The notice of the end (aanzegging, article 7:668 BW). */
  END_NOTICE(
      Signed.FOR_RECEIPT,
      Fact.OFFICIAL,
      Fact.MUNICIPALITY,
      Fact.END_DATE,
      Fact.DECISION,
      Fact.CONDITIONS),
  /** What was written about the year, as the official reads it. */
  EVALUATION_REPORT(Signed.BY_MUNICIPALITY, Fact.OFFICIAL, Fact.MUNICIPALITY, Fact.EVALUATIONS),
  /** That somebody worked here, as what and how long (getuigschrift). */
  CERTIFICATE(
      Signed.BY_MUNICIPALITY,
      Fact.OFFICIAL,
      Fact.MUNICIPALITY,
      Fact.POSITION,
      Fact.HOURS,
      Fact.WORKED);

  /** Under what the letter leaves room for a signature. */
  public enum Signed {
    BY_NOBODY,
    BY_MUNICIPALITY,
    BY_BOTH,
    /** By the municipality; by the official only that it was received, and when. */
    FOR_RECEIPT
  }

  private final Signed signed;
  private final Set<Fact> needed;

  LetterKind(Signed signed, Fact first, Fact... others) {
    this.signed = signed;
    this.needed = EnumSet.of(first, others);
  }

  /** Who signs. */
  public Signed signed() {
    return signed;
  }

  /** What it must say: it is not made without, and each text of it has these placeholders. */
  public Set<Fact> needed() {
    return needed;
  }
}
