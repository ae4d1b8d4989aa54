package nl.posiv.onboarding.placement.process;

/** Names of the process {@code concern}. */
public final class ConcernProcess {

  public static final String KEY = "concern";

  /** The number of the check-in that raised the concern. */
  static final String CHECK_IN = "checkIn";

  /** settled or keep-an-eye; passes by and is not kept. */
  static final String OUTCOME = "concernOutcome";

  private ConcernProcess() {}
}
