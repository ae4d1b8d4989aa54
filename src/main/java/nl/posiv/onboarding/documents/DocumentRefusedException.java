package nl.posiv.onboarding.documents;

/** A document cannot be kept, or not be taken away: with the field that is wrong, and why. */
public final class DocumentRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String reason;

  DocumentRefusedException(String field, String reason) {
    super(reason);
    this.field = field;
    this.reason = reason;
  }

  /** The field that is wrong. */
  public String field() {
    return field;
  }

  /** Key of the sentence in {@code i18n/messages}. */
  public String reason() {
    return reason;
  }
}
