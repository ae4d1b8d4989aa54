package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/** Turns dates and amounts into the yes-or-no facts that the decision table asks for. */
@Component
class RouteFacts {

  private final Rules rules;
  private final ProgrammeClock clock;

  RouteFacts(Rules rules, ProgrammeClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** Whether the work lasts longer than a work permit without residence allows. */
  boolean isLongStay(LocalDate firstDay, LocalDate lastDay) {
    return !lastDay.isBefore(firstDay.plus(rules.period(Rule.WORK_PERMIT_LONGEST_STAY)));
  }

  /** Whether temporary protection still holds on the first day of work (R06). */
  boolean isProtectionInForce(LocalDate firstDay) {
    return !firstDay.isAfter(rules.date(Rule.TEMPORARY_PROTECTION_END));
  }

  /**
   * Whether the pay is enough for a highly skilled migrant of this age at the start. The amount is
   * that of today, when the permit is applied for.
   */
  boolean reachesThreshold(BigDecimal monthlyPay, LocalDate birthDate, LocalDate firstDay) {
    int age = Period.between(birthDate, firstDay).getYears();
    Rule threshold =
        age < rules.count(Rule.HIGHLY_SKILLED_AGE_LIMIT)
            ? Rule.HIGHLY_SKILLED_PAY_YOUNG
            : Rule.HIGHLY_SKILLED_PAY;
    return monthlyPay.compareTo(rules.amount(threshold, clock.today())) >= 0;
  }
}
