package nl.posiv.onboarding.change;

import nl.posiv.onboarding.records.CaseReference;

/** A case is about to end before its time. What runs beside it, for the same person, hears it. */
public record CaseEndsEarly(CaseReference caseReference) {}
