package nl.posiv.onboarding.practicalhelp.process;

/** Names of the process {@code practical-help}. */
public final class PracticalHelpProcess {

  public static final String KEY = "practical-help";

  /** done or later. */
  static final String HELP = "practicalHelp";

  private PracticalHelpProcess() {}
}
