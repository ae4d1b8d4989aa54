package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.records.CaseReference;

/**
 * The right to work of a case was asked again because of a rule alone, and by the rules of today it
 * need not be.
 *
 * @param task id of the task that was closed
 */
public record RightToWorkAsBefore(CaseReference caseReference, String task) {}
