package nl.posiv.onboarding.engine;

/** Names of the process {@code onboarding}, which calls the phases and belongs to none of them. */
public final class OnboardingProcess {

  public static final String KEY = "onboarding";

  /** The message that a permanent contract has ended. */
  public static final String CONTRACT_ENDED = "contract-ended";

  private OnboardingProcess() {}
}
