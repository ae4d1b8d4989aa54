package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import nl.posiv.onboarding.contracts.WorkingAge;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/** By the birth date that HR collected with the right to work; without one nobody is refused. */
@Component
class KnownAge implements WorkingAge {

  private final Rounds rounds;
  private final Rules rules;

  KnownAge(Rounds rounds, Rules rules) {
    this.rounds = rounds;
    this.rules = rules;
  }

  @Override
  public boolean isReachedOn(CaseReference caseReference, LocalDate day) {
    return rounds
        .lastData(caseReference)
        .filter(data -> !AgeLimits.of(rules).allow(data.birthDate(), day))
        .isEmpty();
  }
}
