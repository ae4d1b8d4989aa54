package nl.posiv.onboarding.evaluation;

/** What was typed cannot stand in the place of what somebody wrote. */
public final class CorrectionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  CorrectionRefusedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Key of the sentence in {@code i18n/messages}. */
  public String reason() {
    return reason;
  }
}
