package nl.posiv.onboarding.funding.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.funding.FundingCall;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.funding.NewCall;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.stereotype.Component;

/** Ro3kvit or a programme lead found a call of a fund: all municipalities are asked. */
@Component
class ProposeFundingCall implements CaseForm {

  private final FundingCalls calls;
  private final Municipalities municipalities;

  ProposeFundingCall(FundingCalls calls, Municipalities municipalities) {
    this.calls = calls;
    this.municipalities = municipalities;
  }

  @Override
  public String key() {
    return "propose-funding-call";
  }

  @Override
  public Map<String, DateRange> dates() {
    DateRange ahead = DateRange.between(CaseDay.TODAY, CaseDay.HORIZON);
    return Map.of("answerBy", ahead, "deadline", ahead);
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    NewCall call = answers.as(NewCall.class);
    String link = call.link();
    List<MunicipalityId> asked =
        municipalities.participating().stream().map(Municipality::id).toList();
    answers.expect(
        call.answerBy().isBefore(call.deadline()), "answerBy", "funding.answer-before-deadline");
    answers.expect(link == null || link.startsWith("https://"), "link", "funding.no-link");
    answers.expect(!asked.isEmpty(), "fund", "funding.nobody-to-ask");
    answers.refuseMistakes();
    Optional<FundingCall> begun = calls.begin(call, asked, context.userId());
    answers.require(begun.isPresent(), "subject", "funding.known");
    return Map.of(
        CaseVariables.CASE_REFERENCE,
        begun.get().caseReference().value(),
        FundingProcess.ANSWER_BY,
        call.answerBy().toString());
  }
}
