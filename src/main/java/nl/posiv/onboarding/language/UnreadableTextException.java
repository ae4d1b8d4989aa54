package nl.posiv.onboarding.language;

/** A text that its readers would not see as it is, or that is not to be kept as it came. */
public final class UnreadableTextException extends RuntimeException {

  /** A citizen service number is kept where HR alone reads it, and in no text. */
  static final String BSN = "form.bsn-in-text";

  /** The sentence about that which names no field. */
  static final String SENTENCE_ABOUT_BSN = "text.bsn";

  private final String reason;

  UnreadableTextException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /**
   * Key of a sentence that names no field.
   *
   * @param unreadable the page's own, for whatever cannot be seen or stored
   */
  public String sentence(String unreadable) {
    return reason.equals(BSN) ? SENTENCE_ABOUT_BSN : unreadable;
  }

  /** Key of the sentence in {@code i18n/messages}, whose argument is the name of the field. */
  public String reason() {
    return reason;
  }
}
