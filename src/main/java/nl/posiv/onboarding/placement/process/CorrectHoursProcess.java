package nl.posiv.onboarding.placement.process;

/** Name of the process {@code correct-hours}. */
public final class CorrectHoursProcess {

  public static final String KEY = "correct-hours";

  private CorrectHoursProcess() {}
}
