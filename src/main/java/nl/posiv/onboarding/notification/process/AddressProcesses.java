package nl.posiv.onboarding.notification.process;

/** Names of the processes {@code candidate-address} and {@code colleague-address}. */
final class AddressProcesses {

  static final String OF_CANDIDATE = "candidate-address";
  static final String OF_COLLEAGUE = "colleague-address";

  /** User id of the colleague. */
  static final String COLLEAGUE = "colleague";

  /** Outcome of both forms, beside trying again. */
  static final String CORRECTED = "corrected";

  private AddressProcesses() {}
}
