package nl.posiv.onboarding.engine;

/** The variables that every process of a case has. */
public final class CaseVariables {

  /** The case reference, POSIV-year-number, which is also the business key. */
  public static final String CASE_REFERENCE = "caseReference";

  /** Tenant id of the municipality that the candidate is put forward to. */
  public static final String MUNICIPALITY = "municipality";

  private CaseVariables() {}
}
