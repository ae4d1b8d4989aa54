package nl.posiv.onboarding.offboarding;

import nl.posiv.onboarding.records.CaseReference;

/** HR has seen to what comes with leaving. */
public record OffboardingCompleted(CaseReference caseReference) {}
