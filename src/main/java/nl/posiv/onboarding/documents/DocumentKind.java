package nl.posiv.onboarding.documents;

import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.rules.Rule;

/** What a document is. Its rights are the rows {@code document} of {@code rights.csv}. */
public enum DocumentKind implements WithId {
  CV(false, Term.STAFF),
  /** The sticker or O-document, and the letter of an extension. */
  RESIDENCE_PROOF(true, Term.IDENTITY),
  /** What an employer must keep with the payroll, from the original that was checked. */
  IDENTITY_COPY(true, Term.IDENTITY),
  /** The decision on a permit. */
  PERMIT(true, Term.IDENTITY),
  SIGNED_CONTRACT(true, Term.PAYROLL),
  /** That the official received the notice of the end (article 3:37 BW). */
  NOTICE_RECEIPT(true, Term.STAFF),
  OTHER(false, Term.STAFF);

  /** How long it is kept after work, and from when. */
  enum Term implements WithId {
    STAFF(Rule.DOCUMENT_RETENTION_STAFF, false),
    PAYROLL(Rule.DOCUMENT_RETENTION_PAYROLL, false),
    IDENTITY(Rule.DOCUMENT_RETENTION_IDENTITY, true);

    private final Rule rule;
    private final boolean fromTheEndOfTheYear;

    Term(Rule rule, boolean fromTheEndOfTheYear) {
      this.rule = rule;
      this.fromTheEndOfTheYear = fromTheEndOfTheYear;
    }

    Rule rule() {
      return rule;
    }

    boolean isFromTheEndOfTheYear() {
      return fromTheEndOfTheYear;
    }
  }

  private final boolean onlyAfterTheOffer;
  private final Term term;

  DocumentKind(boolean onlyAfterTheOffer, Term term) {
    this.onlyAfterTheOffer = onlyAfterTheOffer;
    this.term = term;
  }

  /** Whether it may not be asked of an applicant (R16). */
  boolean isOnlyAfterTheOffer() {
    return onlyAfterTheOffer;
  }

  Term term() {
    return term;
  }
}
