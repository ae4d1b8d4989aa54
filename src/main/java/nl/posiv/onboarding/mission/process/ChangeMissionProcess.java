package nl.posiv.onboarding.mission.process;

/** Names of the process {@code change-mission}. */
public final class ChangeMissionProcess {

  public static final String KEY = "change-mission";

  private ChangeMissionProcess() {}
}
