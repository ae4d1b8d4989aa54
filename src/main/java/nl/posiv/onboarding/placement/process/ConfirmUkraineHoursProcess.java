package nl.posiv.onboarding.placement.process;

/** Name of the process {@code confirm-ukraine-hours}. */
public final class ConfirmUkraineHoursProcess {

  public static final String KEY = "confirm-ukraine-hours";

  private ConfirmUkraineHoursProcess() {}
}
