package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns dates and amounts into the yes-or-no facts that the decision table asks for. */
@Component
class RouteFacts {

  private final Rules rules;

  RouteFacts(Rules rules) {
    this.rules = rules;
  }

  /**
   * Whether the work lasts longer than a work permit without residence allows.
   *
   * @param lastDay null if there is none
   */
  boolean isLongStay(LocalDate firstDay, @Nullable LocalDate lastDay) {
    return lastDay == null
        || !lastDay.isBefore(firstDay.plus(rules.period(Rule.WORK_PERMIT_LONGEST_STAY)));
  }

  /** Whether temporary protection still holds on the first day of work (R06). */
  boolean isProtectionInForce(LocalDate firstDay) {
    return !firstDay.isAfter(rules.date(Rule.TEMPORARY_PROTECTION_END));
  }

  /**
   * What a highly skilled migrant must earn (R09): the amount depends on the age on the first day,
   * and is that of the year of the first day.
   */
  PayThreshold threshold(LocalDate birthDate, LocalDate firstDay) {
    int age = Period.between(birthDate, firstDay).getYears();
    int limit = rules.amount(Rule.HIGHLY_SKILLED_AGE_LIMIT, firstDay).intValueExact();
    Rule rule = age < limit ? Rule.HIGHLY_SKILLED_PAY_YOUNG : Rule.HIGHLY_SKILLED_PAY;
    return new PayThreshold(rule, rules.amount(rule, firstDay), age);
  }

  /** Whether the pay is enough for a highly skilled migrant. */
  boolean reachesThreshold(BigDecimal monthlyPay, LocalDate birthDate, LocalDate firstDay) {
    return monthlyPay.compareTo(threshold(birthDate, firstDay).amount()) >= 0;
  }
}
