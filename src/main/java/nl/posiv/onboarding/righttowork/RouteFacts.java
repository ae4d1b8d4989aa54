package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
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
   * What a highly skilled migrant must earn (R09). The amounts hold for one calendar year.
   *
   * @return empty when the catalogue has no amount for the day: it is not known yet, and that of
   *     another year is not law
   */
  Optional<PayThreshold> threshold(LocalDate birthDate, LocalDate appliedOn) {
    int age = Period.between(birthDate, appliedOn).getYears();
    return rules
        .knownAmount(Rule.HIGHLY_SKILLED_AGE_LIMIT, appliedOn)
        .map(
            limit ->
                age < limit.intValueExact()
                    ? Rule.HIGHLY_SKILLED_PAY_YOUNG
                    : Rule.HIGHLY_SKILLED_PAY)
        .flatMap(
            rule ->
                rules
                    .knownAmount(rule, appliedOn)
                    .map(amount -> new PayThreshold(rule, amount, age, appliedOn)));
  }
}
