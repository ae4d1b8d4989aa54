package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.records.CaseReference;

/**
 * Work that was accepted and has not begun has other terms now than UWV may have been told, and
 * than were signed.
 */
public record TermsChanged(CaseReference caseReference) {}
