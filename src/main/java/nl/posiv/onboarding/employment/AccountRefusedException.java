package nl.posiv.onboarding.employment;

/** The account of an official cannot be corrected so. */
public final class AccountRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String reason;

  AccountRefusedException(String field, String reason) {
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
