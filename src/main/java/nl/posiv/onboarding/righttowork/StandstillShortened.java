package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.records.CaseReference;

/** Work that stands still was found to be allowed longer than was known before. */
public record StandstillShortened(CaseReference caseReference) {}
