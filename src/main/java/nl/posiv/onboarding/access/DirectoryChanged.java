package nl.posiv.onboarding.access;

/**
 * Somebody lost a role or left, or an absence was entered or ended. Published in the transaction
 * that records it.
 *
 * @param userId the person concerned
 */
public record DirectoryChanged(String userId) {}
