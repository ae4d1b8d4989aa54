package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.records.CaseReference;

/**
 * The first day on which the right to work allows the work of a case can be another than before.
 */
public record RightToWorkMoved(CaseReference caseReference) {}
