package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.records.CaseReference;

/** The agreed start of a case has moved, and the end with it. */
public record StartMoved(CaseReference caseReference) {}
