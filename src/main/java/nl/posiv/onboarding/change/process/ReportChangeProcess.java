package nl.posiv.onboarding.change.process;

/**
 * Names of the process {@code report-change}, and of what follows a report in {@code onboarding}.
 */
public final class ReportChangeProcess {

  public static final String KEY = "report-change";

  /** Why a case ends early: the id of a reported change, placed-elsewhere or right-to-work-lost. */
  public static final String EARLY_END = "earlyEnd";

  /** Whether a municipality knows of the case that ends early: yes or no. */
  public static final String MUNICIPALITY_INVOLVED = "municipalityInvolved";

  private ReportChangeProcess() {}
}
