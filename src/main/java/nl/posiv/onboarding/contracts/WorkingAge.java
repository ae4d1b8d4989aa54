package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;

/**
 * Whether the person of a case was of an age to work on a day, as far as the birth date is known.
 */
public interface WorkingAge {

  boolean isReachedOn(CaseReference caseReference, LocalDate day);
}
