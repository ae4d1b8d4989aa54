package nl.posiv.onboarding.employment;

import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;

/**
 * The official of a case has another account than was chosen: what was for the one is the other's.
 */
public record AccountCorrected(CaseReference caseReference, UserId wrong, UserId right) {}
