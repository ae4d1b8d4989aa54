package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * A contract, and what it costs.
 *
 * @param last its last day, as it was, is announced or is planned; null if it is permanent
 * @param begun whether somebody works under it, or did
 * @param yearly what a year costs by the estimate that holds today, or on its first day
 * @param committed month by month to its end; of a permanent one to the end of the last year for
 *     which there is a budget
 * @param spent for the days until today
 */
record Engagement(
    CaseReference caseReference,
    String name,
    LocalDate first,
    @Nullable LocalDate last,
    boolean begun,
    Optional<BigDecimal> yearly,
    MonthByMonth committed,
    MonthByMonth spent) {

  static Engagement of(
      CaseReference caseReference,
      String name,
      LocalDate first,
      @Nullable LocalDate last,
      boolean begun,
      Rates rates,
      LocalDate horizon,
      LocalDate today) {
    return new Engagement(
        caseReference,
        name,
        first,
        last,
        begun,
        rates.on(today.isBefore(first) ? first : today),
        MonthByMonth.of(first, last, rates, last == null ? horizon : last),
        begun ? MonthByMonth.of(first, last, rates, today) : MonthByMonth.nothing());
  }
}
