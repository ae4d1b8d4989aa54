package nl.posiv.onboarding.notification.process;

/** Name of the process {@code colleague-address}. */
public final class ColleagueAddressProcess {

  public static final String KEY = "colleague-address";

  private ColleagueAddressProcess() {}
}
