package nl.posiv.onboarding.access;

import nl.posiv.onboarding.records.UserId;

/**
 * Mail to somebody with an account goes to another address. Published in the transaction that
 * records it.
 *
 * @param userId the person concerned
 */
public record AddressChanged(UserId userId) {}
