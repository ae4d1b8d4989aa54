package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.records.CaseReference;

/** Who has begun to work. The module that keeps the first working day knows. */
public interface FirstWorkingDay {

  /** Whether the first working day was confirmed; that it was planned is not enough. */
  boolean isConfirmed(CaseReference caseReference);
}
