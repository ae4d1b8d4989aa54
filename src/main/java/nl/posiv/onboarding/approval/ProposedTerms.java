package nl.posiv.onboarding.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What HR proposes to change in an offer. What is null stays as it is.
 *
 * @param scale salary scale of the Cao Gemeenten
 * @param step step within the scale
 * @param yearlyCost what a year costs the municipality, in euros with the employer's charges
 * @param reason why, in HR's own words
 */
public record ProposedTerms(
    @Nullable String position,
    @Nullable String scale,
    @Nullable Integer step,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String budgetReference,
    @Nullable String advice,
    @Nullable BigDecimal yearlyCost,
    String reason) {

  /** The same number is the same however it is written. */
  public ProposedTerms {
    hoursPerWeek = plain(hoursPerWeek);
    yearlyCost = plain(yearlyCost);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }

  /** Names nothing that it holds: that must not end up in a log. */
  @Override
  public String toString() {
    return "ProposedTerms";
  }
}
