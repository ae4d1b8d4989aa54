package nl.posiv.onboarding.offboarding.process;

/** Names of the process {@code offboarding}. */
public final class OffboardingProcess {

  public static final String KEY = "offboarding";

  /** Why the case ends early; nothing at the end of the year. */
  static final String EARLY_END = "earlyEnd";

  private OffboardingProcess() {}
}
