package nl.posiv.onboarding.access;

/** An invitation cannot be made or changed as asked. */
public class InvitationRefusedException extends RuntimeException {

  private final String field;
  private final String reason;

  /**
   * @param field what is to be put right: {@code name}, {@code email}, {@code account}, {@code
   *     reason}
   * @param reason the key of the sentence
   */
  public InvitationRefusedException(String field, String reason) {
    super(reason);
    this.field = field;
    this.reason = reason;
  }

  /** What is to be put right. */
  public String field() {
    return field;
  }

  /** The key of the sentence that says why. */
  public String reason() {
    return reason;
  }
}
