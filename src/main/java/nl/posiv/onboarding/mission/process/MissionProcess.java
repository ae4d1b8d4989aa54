package nl.posiv.onboarding.mission.process;

/** Names of the process {@code mission}. */
public final class MissionProcess {

  public static final String KEY = "mission";

  /** safe or not-safe. */
  static final String CHECK = "missionCheck";

  /** approve or reject. */
  static final String DECISION = "missionDecision";

  /** The message that other days are asked for. */
  static final String DATES_CHANGED = "mission-dates-changed";

  /** The message that the mission does not take place. */
  static final String CANCELLED = "mission-cancelled";

  private MissionProcess() {}
}
