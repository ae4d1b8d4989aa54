package nl.posiv.onboarding.funding.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.funding.FundingStage;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import org.springframework.stereotype.Component;

/** A programme lead records that a report went to the fund. */
@Component
class HandInFundingReport extends FundingForm {

  HandInFundingReport(FundingCalls calls, Municipalities municipalities, Texts texts) {
    super(calls, municipalities, texts);
  }

  /** Whether it did. */
  enum Outcome implements WithId {
    HANDED_IN,
    WITHDRAW
  }

  @Override
  public String key() {
    return "hand-in-funding-report";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("handedInOn", DateRange.happenedSince(CaseDay.LONG_AGO));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Outcome outcome = answers.outcome(Outcome.class);
    switch (outcome) {
      case HANDED_IN -> {
        LocalDate decided = Objects.requireNonNull(calls.of(context.caseReference()).decidedOn());
        answers.require(
            !answers.date("handedInOn").isBefore(decided),
            "handedInOn",
            "funding.report-after-decision");
        calls.handInReport(context.caseReference(), answers.date("handedInOn"), context.userId());
      }
      case WITHDRAW ->
          calls.end(
              context.caseReference(),
              FundingStage.WITHDRAWN,
              answers.text("reason"),
              context.userId());
    }
    return Map.of(FundingProcess.REPORT, outcome.id());
  }
}
