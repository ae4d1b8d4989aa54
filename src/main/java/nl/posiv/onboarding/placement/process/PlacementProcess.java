package nl.posiv.onboarding.placement.process;

/** Names of the process {@code placement}. */
public final class PlacementProcess {

  public static final String KEY = "placement";

  /** started or no-show: what the phase tells the journey. */
  static final String START = "start";

  /** Whether the mentor wants HR to call: yes or no. It passes by: the engine does not keep it. */
  static final String CONCERN = "concern";

  /** discuss or in-band; passes by as well. */
  static final String TIME_SPLIT = "timeSplit";

  private PlacementProcess() {}
}
