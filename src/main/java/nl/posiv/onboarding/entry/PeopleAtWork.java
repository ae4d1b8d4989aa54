package nl.posiv.onboarding.entry;

import nl.posiv.onboarding.records.UserId;

/**
 * Who works with whom already: user ids.
 *
 * @param official the account of the official
 */
public record PeopleAtWork(UserId mentor, UserId deputyMentor, UserId official) {}
