package nl.posiv.onboarding.funding.process;

import java.util.List;
import java.util.Map;
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

/** The lead leaves the programme: a programme lead says which partner takes its place. */
@Component
class ReplaceFundingLead extends FundingForm {

  ReplaceFundingLead(FundingCalls calls, Municipalities municipalities, Texts texts) {
    super(calls, municipalities, texts);
  }

  /** Whether there is another one. */
  enum Outcome implements WithId {
    REPLACE,
    WITHDRAW
  }

  @Override
  public String key() {
    return "replace-funding-lead";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of("leads", applicants(context, false));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Outcome outcome = answers.outcome(Outcome.class);
    switch (outcome) {
      case REPLACE ->
          calls.replaceLead(
              context.caseReference(), new MunicipalityId(answers.text("lead")), context.userId());
      case WITHDRAW ->
          calls.end(
              context.caseReference(),
              FundingStage.WITHDRAWN,
              answers.text("reason"),
              context.userId());
    }
    return Map.of(FundingProcess.LEAD, outcome.id());
  }
}
