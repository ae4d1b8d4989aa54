package nl.posiv.onboarding.placement.process;

/** Names of the process {@code concern}. */
public final class ConcernProcess {

  public static final String KEY = "concern";

  /** settled or keep-an-eye; passes by and is not kept. */
  static final String OUTCOME = "concernOutcome";

  private ConcernProcess() {}
}
