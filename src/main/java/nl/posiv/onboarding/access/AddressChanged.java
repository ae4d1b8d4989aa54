package nl.posiv.onboarding.access;

/**
 * Mail to somebody with an account goes to another address. Published in the transaction that
 * records it.
 *
 * @param userId the person concerned
 */
public record AddressChanged(String userId) {}
