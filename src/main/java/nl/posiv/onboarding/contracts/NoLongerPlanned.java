package nl.posiv.onboarding.contracts;

import nl.posiv.onboarding.records.CaseReference;

/**
 * What was planned in a case is planned no more: the work has begun, or will not begin. Its terms
 * are not talked about any more as those of an offer.
 */
public record NoLongerPlanned(CaseReference caseReference) {}
