package nl.posiv.onboarding.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.posiv.onboarding.calendar.WholeMonths;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the municipality offers.
 *
 * @param scale salary scale of the Cao Gemeenten
 * @param step step within the scale
 * @param startDate first day of the contract
 * @param endDate last day of the contract
 * @param preparedOn the day from which it stands so, with these terms
 * @param advice what HR advises whoever decides; null if it wrote nothing
 * @param yearlyCost what HR estimates that a year with these hours costs the municipality, in euros
 *     with the employer's charges; null if it did not say
 */
@Table(schema = "posiv", name = "offer")
public record Offer(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    String position,
    String scale,
    int step,
    BigDecimal hoursPerWeek,
    LocalDate startDate,
    LocalDate endDate,
    String budgetReference,
    UserId preparedBy,
    LocalDate preparedOn,
    @Nullable String advice,
    @Nullable BigDecimal yearlyCost) {

  private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);
  private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

  /** The offer with these terms, and with an end if they leave it open. */
  static Offer of(
      CaseReference caseReference,
      MunicipalityId municipality,
      OfferTerms terms,
      LocalDate endDate,
      UserId preparer,
      LocalDate today) {
    return new Offer(
        null,
        caseReference,
        municipality,
        terms.position(),
        terms.scale(),
        terms.step(),
        terms.hoursPerWeek(),
        terms.startDate(),
        endDate,
        terms.budgetReference(),
        preparer,
        today,
        terms.advice(),
        terms.yearlyCost());
  }

  /** The same offer for other days. */
  Offer lasting(LocalDate newStart, LocalDate newEnd, UserId mover, LocalDate today) {
    return new Offer(
        null,
        caseReference,
        municipality,
        position,
        scale,
        step,
        hoursPerWeek,
        newStart,
        newEnd,
        budgetReference,
        mover,
        today,
        advice,
        yearlyCost);
  }

  /**
   * The offer with other terms, as a row of its own: this one stays as it was. What a year costs
   * was estimated for the pay that it names, and for no other.
   */
  Offer with(TermsProposal terms, LocalDate today) {
    return new Offer(
        null,
        caseReference,
        municipality,
        otherwise(terms.position(), position),
        otherwise(terms.scale(), scale),
        otherwise(terms.step(), step),
        otherwise(terms.hoursPerWeek(), hoursPerWeek),
        otherwise(terms.startDate(), startDate),
        otherwise(terms.endDate(), endDate),
        otherwise(terms.budgetReference(), budgetReference),
        terms.proposedBy(),
        today,
        terms.advice() == null ? advice : terms.advice(),
        terms.yearlyCost() == null && !terms.changesPay() ? yearlyCost : terms.yearlyCost());
  }

  private static <T> T otherwise(@Nullable T proposed, T present) {
    return proposed == null ? present : proposed;
  }

  /** Whether it is the same work for the same pay, whatever its days. */
  boolean isForTheSameWorkAs(Offer other) {
    return position.equals(other.position)
        && scale.equals(other.scale)
        && step == other.step
        && hoursPerWeek.compareTo(other.hoursPerWeek) == 0;
  }

  /** The same offer, which ends as long after its start as it did before that was corrected. */
  Offer lastingAs(LocalDate formerStart, LocalDate formerEnd) {
    return new Offer(
        id,
        caseReference,
        municipality,
        position,
        scale,
        step,
        hoursPerWeek,
        startDate,
        WholeMonths.lastDay(startDate, WholeMonths.between(formerStart, formerEnd)),
        budgetReference,
        preparedBy,
        preparedOn,
        advice,
        yearlyCost);
  }

  /**
   * The last day if it started on another day. The employment lasts as long as before: a year stays
   * a year, whatever its days.
   */
  public LocalDate endIfStarting(LocalDate newStart) {
    return WholeMonths.lastDay(newStart, lasts());
  }

  /** How long it lasts. */
  public Period lasts() {
    return WholeMonths.between(startDate, endDate);
  }

  /**
   * What the municipality pays over the whole contract, in whole euros: a twelfth of the yearly
   * cost for each month, and its 365th part for each day that is left over. Empty where HR
   * estimated none.
   */
  public Optional<BigDecimal> cost() {
    return Optional.ofNullable(yearlyCost)
        .map(
            yearly ->
                yearly
                    .multiply(BigDecimal.valueOf(lasts().toTotalMonths()))
                    .divide(MONTHS_OF_A_YEAR, 2, RoundingMode.HALF_UP)
                    .add(
                        yearly
                            .multiply(BigDecimal.valueOf(lasts().getDays()))
                            .divide(DAYS_OF_A_YEAR, 2, RoundingMode.HALF_UP))
                    .setScale(0, RoundingMode.HALF_UP));
  }
}
