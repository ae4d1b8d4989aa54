package nl.posiv.onboarding.placement.process;

/**
 * Names of the process {@code confirm-local-hours}, and what {@code confirm-ukraine-hours} shares
 * with it: each half of the hours of a month has one of its own, because a municipality's process
 * has a tenant and Ro3kvit's has none (ADR 0009).
 */
public final class ConfirmLocalHoursProcess {

  public static final String KEY = "confirm-local-hours";

  /** confirm or ask; passes by and is not kept. */
  static final String OUTCOME = "hoursAnswer";

  /** The message that nobody is asked about these hours any more. */
  static final String OVER = "hours-not-asked-any-more";

  private ConfirmLocalHoursProcess() {}
}
