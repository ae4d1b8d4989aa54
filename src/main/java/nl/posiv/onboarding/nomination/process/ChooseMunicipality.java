package nl.posiv.onboarding.nomination.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.PoolChoice;
import nl.posiv.onboarding.nomination.Reference;
import org.springframework.stereotype.Component;

/** After a municipality or the candidate said no, Ro3kvit chooses how to go on. */
@Component
class ChooseMunicipality implements CaseForm {

  private final Nominations nominations;
  private final NextMunicipality nextMunicipality;
  private final Reference reference;
  private final Municipalities municipalities;
  private final PoolConsentAnswer consent;

  ChooseMunicipality(
      Nominations nominations,
      NextMunicipality nextMunicipality,
      Reference reference,
      Municipalities municipalities,
      PoolConsentAnswer consent) {
    this.nominations = nominations;
    this.nextMunicipality = nextMunicipality;
    this.reference = reference;
    this.municipalities = municipalities;
    this.consent = consent;
  }

  @Override
  public String key() {
    return "choose-municipality";
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
    shown.put("previousMunicipality", municipalities.nameOf(context.municipality()));
    shown.put(
        "approvalResultShown",
        reference.writtenIfAny(
            context.language(), "approvalResult", context.decision("approvalResult")));
    return shown;
  }

  @Override
  public Map<String, DateRange> dates() {
    return PoolConsentAnswer.DATES;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Map<String, Object> variables = new HashMap<>();
    PoolChoice choice = answers.outcome(PoolChoice.class);
    variables.put(NominationProcess.CHOICE, choice.id());
    switch (choice) {
      case NOMINATE ->
          variables.put(
              CaseVariables.MUNICIPALITY, nextMunicipality.putForward(context, answers).value());
      case KEEP_IN_POOL -> consent.keep(context, answers, false);
      case CLOSE -> nominations.close(context.caseReference());
    }
    return variables;
  }
}
