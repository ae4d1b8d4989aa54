package nl.posiv.onboarding.language;

/** A text that its readers would not see as it is, or that cannot be stored as it came. */
public final class UnreadableTextException extends RuntimeException {

  private final String reason;

  UnreadableTextException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Key of the sentence in {@code i18n/messages}, whose argument is the name of the field. */
  public String reason() {
    return reason;
  }
}
