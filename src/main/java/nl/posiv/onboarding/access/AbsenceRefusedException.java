package nl.posiv.onboarding.access;

/** An absence breaks a rule; the reason is the key of a sentence for whoever entered it. */
class AbsenceRefusedException extends RuntimeException {

  private final String reason;

  AbsenceRefusedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
