package nl.posiv.onboarding.employment.process;

/** Names of the process {@code employment}. */
public final class EmploymentProcess {

  public static final String KEY = "employment";

  /** received or refused: what the phase tells the journey. */
  public static final String VOG = "vog";

  private EmploymentProcess() {}
}
