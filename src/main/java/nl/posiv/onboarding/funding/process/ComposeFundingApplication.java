package nl.posiv.onboarding.funding.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.funding.FundingStage;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.stereotype.Component;

/** A programme lead says who leads an application, and who the partners are. */
@Component
class ComposeFundingApplication extends FundingForm {

  ComposeFundingApplication(FundingCalls calls, Municipalities municipalities, Texts texts) {
    super(calls, municipalities, texts);
  }

  /** Whether there is an application. */
  enum Outcome implements WithId {
    PREPARE,
    STOP
  }

  @Override
  public String key() {
    return "compose-funding-application";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "leads", applicants(context, true),
        "partners", applicants(context, false));
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = super.show(context);
    shown.put("answersShown", answers(context));
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Outcome outcome = answers.outcome(Outcome.class);
    switch (outcome) {
      case PREPARE -> {
        String lead = answers.text("lead");
        calls.prepare(
            context.caseReference(),
            new MunicipalityId(lead),
            Stream.concat(Stream.of(lead), answers.choices("partners").stream())
                .distinct()
                .map(MunicipalityId::new)
                .toList(),
            context.userId());
      }
      case STOP ->
          calls.end(
              context.caseReference(),
              FundingStage.STOPPED,
              answers.text("reason"),
              context.userId());
    }
    return Map.of(FundingProcess.PREPARATION, outcome.id());
  }
}
