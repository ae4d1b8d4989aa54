package nl.posiv.onboarding.change.process;

/** Names of the process {@code emergency}. */
final class EmergencyProcess {

  static final String KEY = "emergency";

  /** What HR said: the id of an outcome of the form. */
  static final String REACHED = "reached";

  private EmergencyProcess() {}
}
