package nl.posiv.onboarding.participation.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.participation.Participations;
import org.springframework.stereotype.Component;

/** The agreement is signed; with it the municipality takes part. */
@Component
class SignAgreement extends JoiningForm {

  SignAgreement(Participations participations) {
    super(participations);
  }

  @Override
  public String key() {
    return "sign-agreement";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("signedOn", DateRange.between(CaseDay.LONG_AGO, CaseDay.TODAY));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    record(
        context,
        step(context)
            .decided(null, answers.date("signedOn"))
            .under(answers.textIfAny("agreementReference")));
    return Map.of();
  }
}
