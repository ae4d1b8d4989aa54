package nl.posiv.onboarding.signing;

/** Signatures cannot be proven so. */
public final class ProofRefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private final String field;

  /**
   * @param field of the form; the text {@code signatures.refused} with it at its end says why
   */
  public ProofRefusedException(String field) {
    super(field);
    this.field = field;
  }

  /** The field of the form. */
  public String field() {
    return field;
  }
}
