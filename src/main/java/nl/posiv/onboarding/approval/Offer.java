package nl.posiv.onboarding.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 * @param advice what HR advises whoever decides; null if it wrote nothing
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
    @Nullable String advice) {

  /** The offer with these terms, and with an end if they leave it open. */
  static Offer of(
      CaseReference caseReference,
      MunicipalityId municipality,
      OfferTerms terms,
      LocalDate endDate,
      UserId preparer) {
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
        terms.advice());
  }

  /** The same offer for other days. */
  Offer lasting(LocalDate newStart, LocalDate newEnd, UserId mover) {
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
        advice);
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
        advice);
  }

  /**
   * The last day if it started on another day. The employment lasts as long as before: a year stays
   * a year, whatever its days.
   */
  public LocalDate endIfStarting(LocalDate newStart) {
    return WholeMonths.lastDay(newStart, WholeMonths.between(startDate, endDate));
  }
}
