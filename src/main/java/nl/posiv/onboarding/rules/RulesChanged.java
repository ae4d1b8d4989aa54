package nl.posiv.onboarding.rules;

/**
 * A rule has another value from today on. Whatever waits for a day that follows from it listens, in
 * the same transaction.
 */
public record RulesChanged(String id) {}
