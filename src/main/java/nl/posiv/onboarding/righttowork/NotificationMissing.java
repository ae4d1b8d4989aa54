package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.records.CaseReference;

/** Somebody works already, and UWV was not notified of it. */
public record NotificationMissing(CaseReference caseReference) {}
