package nl.posiv.onboarding.nomination.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.PoolChoice;
import nl.posiv.onboarding.nomination.PoolQuestions;
import org.springframework.stereotype.Component;

/**
 * Ro3kvit puts a candidate of the pool forward, takes them out of it, or writes down that they
 * still want to wait. The candidate does the last on the page of the case.
 */
@Component
class NominateFromPool implements CaseForm {

  private final Nominations nominations;
  private final NextMunicipality nextMunicipality;
  private final PoolConsentAnswer consent;
  private final PoolQuestions questions;
  private final Texts texts;

  NominateFromPool(
      Nominations nominations,
      NextMunicipality nextMunicipality,
      PoolConsentAnswer consent,
      PoolQuestions questions,
      Texts texts) {
    this.nominations = nominations;
    this.nextMunicipality = nextMunicipality;
    this.consent = consent;
    this.questions = questions;
    this.texts = texts;
  }

  @Override
  public Map<String, DateRange> dates() {
    return PoolConsentAnswer.DATES;
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
    questions
        .open(context.caseReference())
        .ifPresent(
            asked ->
                shown.put(
                    "questionShown",
                    texts.get(
                        context.language(),
                        "nomination.pool-question",
                        texts.date(context.language(), asked.askedOn()))));
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    PoolChoice choice = answers.outcome(PoolChoice.class);
    Map<String, Object> variables = new HashMap<>();
    variables.put(NominationProcess.CHOICE, choice.id());
    switch (choice) {
      case NOMINATE ->
          variables.put(
              CaseVariables.MUNICIPALITY, nextMunicipality.putForward(context, answers).value());
      case KEEP_IN_POOL -> consent.keep(context, answers, answers.flag("consentCorrected"));
      case CLOSE -> nominations.close(context.caseReference());
    }
    return variables;
  }
}
