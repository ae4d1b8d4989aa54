package nl.posiv.onboarding.nomination;

import java.util.List;

/**
 * Another case of the same person.
 *
 * @param results how its rounds with municipalities ended, in order
 */
public record EarlierCase(Nomination nomination, List<NominationResult> results) {}
