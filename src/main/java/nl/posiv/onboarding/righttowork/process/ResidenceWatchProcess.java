package nl.posiv.onboarding.righttowork.process;

/** Names of the process {@code residence-watch}. */
public final class ResidenceWatchProcess {

  public static final String KEY = "residence-watch";

  /** valid, pending or lost: what HR was shown; passes by and is not kept. */
  static final String NEW_PROOF = "newProof";

  /** lost or over: what the watch tells the journey; passes by and is not kept. */
  static final String RESULT = "residence";

  /** told, once HR and the official know that the health cover ends. */
  static final String HEALTH_INSURANCE = "healthInsurance";

  /** The message that the proof, a rule or the contract is another than before. */
  static final String PROOF_CHANGED = "proof-changed";

  private ResidenceWatchProcess() {}
}
