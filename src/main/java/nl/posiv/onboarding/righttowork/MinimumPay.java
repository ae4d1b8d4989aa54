package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Service;

/** What the collective agreement (Cao Gemeenten) has an official earn at least. */
@Service
public class MinimumPay {

  private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private final Appointments appointments;
  private final Contracts contracts;
  private final Rules rules;

  MinimumPay(Appointments appointments, Contracts contracts, Rules rules) {
    this.contracts = contracts;
    this.appointments = appointments;
    this.rules = rules;
  }

  /**
   * The least that may be paid.
   *
   * @param hourly euros gross an hour
   * @param monthly euros gross a month, without holiday allowance, for the hours of the offer
   * @param hoursPerWeek hours of the offer
   */
  public record Amounts(BigDecimal hourly, BigDecimal monthly, BigDecimal hoursPerWeek) {

    static Amounts of(BigDecimal hourly, BigDecimal hoursPerWeek) {
      BigDecimal yearly = hourly.multiply(hoursPerWeek).multiply(WEEKS);
      // Down to a cent, so that nobody is refused for the rounding.
      return new Amounts(hourly, yearly.divide(MONTHS, 2, RoundingMode.DOWN), hoursPerWeek);
    }
  }

  /** Those of the offer; who was entered at work has none, but a contract. */
  private BigDecimal hoursPerWeek(CaseReference caseReference) {
    return appointments
        .findOffer(caseReference)
        .map(Offer::hoursPerWeek)
        .or(() -> contracts.present(caseReference).map(Contract::hoursPerWeek))
        .orElseThrow();
  }

  /** For the offer of a case, on a day; empty when the catalogue has no amount for that day. */
  public Optional<Amounts> of(CaseReference caseReference, LocalDate on) {
    return rules
        .knownAmount(Rule.CAO_MINIMUM_PAY, on)
        .map(hourly -> Amounts.of(hourly, hoursPerWeek(caseReference)));
  }
}
