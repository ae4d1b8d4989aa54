package nl.posiv.onboarding.evaluation.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseDays;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The day on which it was decided what follows the year. */
@Component
class EvaluationDays implements CaseDays {

  private final Evaluations evaluations;

  EvaluationDays(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public Map<CaseDay, Function<CaseReference, Optional<LocalDate>>> known() {
    return Map.of(CaseDay.FOLLOW_UP, evaluations::followUpDecidedOn);
  }
}
