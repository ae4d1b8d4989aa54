package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.records.CaseReference;

/** Somebody works already, and UWV was not notified of it, or of other days than it has. */
public record NotificationMissing(CaseReference caseReference) {}
