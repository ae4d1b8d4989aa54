package nl.posiv.onboarding.engine;

/** Variables that no diagram asks for: what a form says because something happened meanwhile. */
public final class ToldToTasks {

  /** The day on which days of the contract were corrected while the signatures were waited for. */
  public static final String DAYS_CORRECTED_ON = "daysCorrectedOn";

  private ToldToTasks() {}
}
