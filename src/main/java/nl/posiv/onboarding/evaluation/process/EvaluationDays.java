package nl.posiv.onboarding.evaluation.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseDays;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/**
 * The day on which it was decided what follows the year. Of a contract that ran already when its
 * case was entered it says nothing about when the notice was given: that may have been before.
 */
@Component
class EvaluationDays implements CaseDays {

  private final Evaluations evaluations;
  private final Contracts contracts;

  EvaluationDays(Evaluations evaluations, Contracts contracts) {
    this.contracts = contracts;
    this.evaluations = evaluations;
  }

  @Override
  public Map<CaseDay, Function<CaseReference, Optional<LocalDate>>> known() {
    return Map.of(
        CaseDay.FOLLOW_UP,
        reference -> evaluations.followUpDecidedOn(reference).filter(day -> !isEntered(reference)));
  }

  private boolean isEntered(CaseReference reference) {
    return contracts.present(reference).filter(Contract::isEntered).isPresent();
  }
}
