package nl.posiv.onboarding.access;

import nl.posiv.onboarding.records.UserId;

/**
 * Somebody lost a role or left, or an absence was entered or ended. Published in the transaction
 * that records it.
 *
 * @param userId the person concerned
 */
public record DirectoryChanged(UserId userId) {}
