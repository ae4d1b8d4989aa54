package nl.posiv.onboarding.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What HR puts into an offer.
 *
 * @param scale salary scale of the Cao Gemeenten
 * @param step step within the scale
 * @param startDate first day of the contract
 * @param endDate last day of the contract; null for the programme's usual length (R03)
 * @param advice to whoever decides; null if there is none
 */
public record OfferTerms(
    String position,
    String scale,
    int step,
    BigDecimal hoursPerWeek,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    String budgetReference,
    @Nullable String advice) {}
