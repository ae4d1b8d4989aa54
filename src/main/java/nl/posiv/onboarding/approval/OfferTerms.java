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
 * @param yearlyCost what a year costs the municipality, in euros with the employer's charges; null
 *     if HR does not say
 */
public record OfferTerms(
    String position,
    String scale,
    int step,
    BigDecimal hoursPerWeek,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    String budgetReference,
    @Nullable String advice,
    @Nullable BigDecimal yearlyCost) {}
