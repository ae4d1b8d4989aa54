package nl.posiv.onboarding.nomination.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.PoolChoice;
import org.springframework.stereotype.Component;

/** Ro3kvit puts a candidate of the pool forward, or takes them out of it. */
@Component
class NominateFromPool implements CaseForm {

  private final Nominations nominations;
  private final NextMunicipality nextMunicipality;

  NominateFromPool(Nominations nominations, NextMunicipality nextMunicipality) {
    this.nominations = nominations;
    this.nextMunicipality = nextMunicipality;
  }

  @Override
  public String key() {
    return "nominate-from-pool";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return nextMunicipality.options(context);
  }

  @Override
  public Set<String> leftOut(FormContext context) {
    return nextMunicipality.leftOut(context);
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = nextMunicipality.show(context);
    shown.put("consentEndsOn", nominations.poolConsentEnd(context.caseReference()));
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    PoolChoice choice = answers.outcome(PoolChoice.class);
    if (choice == PoolChoice.NOMINATE) {
      return Map.of(
          NominationProcess.CHOICE,
          choice.id(),
          CaseVariables.MUNICIPALITY,
          nextMunicipality.putForward(context, answers).value());
    }
    nominations.close(context.caseReference());
    return Map.of(NominationProcess.CHOICE, choice.id());
  }
}
