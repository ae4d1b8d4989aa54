package nl.posiv.onboarding.participation.process;

import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.participation.NewStep;
import nl.posiv.onboarding.participation.Participation;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.records.CaseReference;

/** What the forms on the way of a municipality have in common. */
abstract class JoiningForm implements CaseForm {

  protected final Participations participations;

  JoiningForm(Participations participations) {
    this.participations = participations;
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("municipalityName", joining(context).name());
    return shown;
  }

  Participation joining(FormContext context) {
    return participations.of(context.caseReference());
  }

  /** What was done here, to be completed. */
  NewStep step(FormContext context) {
    return NewStep.of(key(), context.userId());
  }

  void record(FormContext context, NewStep step) {
    CaseReference reference = context.caseReference();
    participations.locked(reference);
    participations.record(reference, step);
  }
}
