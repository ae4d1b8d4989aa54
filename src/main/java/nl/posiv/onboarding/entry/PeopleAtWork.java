package nl.posiv.onboarding.entry;

/**
 * Who works with whom already: user ids.
 *
 * @param official the account of the official
 */
public record PeopleAtWork(String mentor, String deputyMentor, String official) {}
