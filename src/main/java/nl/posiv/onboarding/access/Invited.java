package nl.posiv.onboarding.access;

import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be told that they are invited: for the first time, once more, at another address
 * or with one role more. Published in the transaction that records it.
 *
 * @param municipality null if they are invited for the whole programme
 */
public record Invited(UserId userId, @Nullable MunicipalityId municipality) {}
