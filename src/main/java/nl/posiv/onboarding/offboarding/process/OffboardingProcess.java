package nl.posiv.onboarding.offboarding.process;

/** Names of the process {@code offboarding}. */
public final class OffboardingProcess {

  public static final String KEY = "offboarding";

  /** Why the case ends early; nothing at the end of the year. */
  static final String EARLY_END = "earlyEnd";

  /** Whether there is nothing left to hand over: yes or no. */
  static final String HANDED_OVER = "handedOver";

  private OffboardingProcess() {}
}
