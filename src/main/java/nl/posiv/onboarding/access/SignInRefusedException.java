package nl.posiv.onboarding.access;

/** The provider knows this person, the programme does not let them in. */
class SignInRefusedException extends RuntimeException {

  private final String reason;

  /**
   * @param reason key of the sentence that the person reads
   */
  SignInRefusedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
