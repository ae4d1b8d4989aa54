package nl.posiv.onboarding.reference;

/** An item cannot be kept as somebody worded it. */
class WordingRefusedException extends RuntimeException {

  private final transient Wording.Mistake mistake;

  WordingRefusedException(Wording.Mistake mistake) {
    super(mistake.reason());
    this.mistake = mistake;
  }

  Wording.Mistake mistake() {
    return mistake;
  }
}
