package nl.posiv.onboarding.knowledge;

import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;

/**
 * Somebody has something to do after a meeting.
 *
 * @param action its id
 */
public record ActionGiven(CaseReference caseReference, UserId who, long action) {}
