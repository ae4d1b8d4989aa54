package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The notice of the end (aanzegging), as HR records its receipt.
 *
 * @param deliveryProof how the employer can prove the receipt (article 3:37 BW)
 * @param conditions of the contract that follows; null when none follows
 * @param officialsComment what the official says to the decision; null if nothing
 */
public record ReceivedNotice(
    LocalDate sentOn,
    LocalDate receivedOn,
    String deliveryProof,
    @Nullable String conditions,
    @Nullable String officialsComment) {}
