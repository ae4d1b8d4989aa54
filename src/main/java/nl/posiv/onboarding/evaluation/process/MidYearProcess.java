package nl.posiv.onboarding.evaluation.process;

/** Names of the process {@code mid-year}, and of its part in {@code onboarding}. */
public final class MidYearProcess {

  public static final String KEY = "mid-year";

  /** The message that Ro3kvit has given its view in between. */
  static final String RO3KVIT_MID_YEAR_GIVEN = "ro3kvit-mid-year-given";

  private MidYearProcess() {}
}
