package nl.posiv.onboarding.participation.process;

/** Names of the process {@code participation-step}. */
public final class ParticipationStepProcess {

  public static final String KEY = "participation-step";

  /** The task that people of the municipality have. */
  static final String STEP = "joiningStep";

  /** The message that it is not theirs any more. */
  static final String OVER = "participation-step-over";

  private ParticipationStepProcess() {}
}
