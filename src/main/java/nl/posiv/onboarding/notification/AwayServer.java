package nl.posiv.onboarding.notification;

import java.time.Instant;

/**
 * A mail server that does not answer.
 *
 * @param failures how often it was tried in vain
 * @param since when for the first time
 * @param restsUntil when it is tried again
 * @param error class of the last error
 */
public record AwayServer(int failures, Instant since, Instant restsUntil, String error) {}
