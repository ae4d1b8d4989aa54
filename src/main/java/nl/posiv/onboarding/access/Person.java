package nl.posiv.onboarding.access;

import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.UserId;

/**
 * Somebody with an account.
 *
 * @param userId the account
 * @param name how colleagues know this person
 * @param email where mail goes
 * @param language what this person reads
 */
public record Person(UserId userId, String name, String email, Language language) {}
