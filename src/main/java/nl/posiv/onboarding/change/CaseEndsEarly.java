package nl.posiv.onboarding.change;

import nl.posiv.onboarding.records.CaseReference;

/**
 * A case is about to end before its time. What runs beside it, for the same person, hears it.
 *
 * @param died whether it ends because the person has died
 */
public record CaseEndsEarly(CaseReference caseReference, boolean died) {}
