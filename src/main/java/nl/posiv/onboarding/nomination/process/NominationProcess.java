package nl.posiv.onboarding.nomination.process;

/** Names of the process {@code nomination}, and of Ro3kvit's part of {@code onboarding}. */
public final class NominationProcess {

  public static final String KEY = "nomination";

  /** Whether the candidate is willing: willing or declined. */
  public static final String WILLINGNESS = "willingness";

  /** What Ro3kvit chose after a municipality said no: nominate, keep-in-pool or close. */
  public static final String CHOICE = "choice";

  private NominationProcess() {}
}
