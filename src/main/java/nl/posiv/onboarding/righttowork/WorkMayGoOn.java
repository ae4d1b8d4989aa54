package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.records.CaseReference;

/**
 * New proof of the right to work is there, and work that stood still may go on. Whoever was told
 * that it does is told this.
 *
 * @param stoodStill number of the time without proof
 */
public record WorkMayGoOn(CaseReference caseReference, long stoodStill) {}
