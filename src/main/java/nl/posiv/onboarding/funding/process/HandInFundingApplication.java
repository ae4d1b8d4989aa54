package nl.posiv.onboarding.funding.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.funding.FundingCall;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.funding.FundingStage;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import org.springframework.stereotype.Component;

/** A programme lead records that an application was handed in at the fund. */
@Component
class HandInFundingApplication extends FundingForm {

  HandInFundingApplication(FundingCalls calls, Municipalities municipalities, Texts texts) {
    super(calls, municipalities, texts);
  }

  /** Whether it was. */
  enum Outcome implements WithId {
    HANDED_IN,
    WITHDRAW
  }

  @Override
  public String key() {
    return "hand-in-funding-application";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "handedInOn",
        DateRange.happenedSince(CaseDay.LONG_AGO),
        "resultExpectedOn",
        DateRange.between(CaseDay.LONG_AGO, CaseDay.HORIZON));
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
      case HANDED_IN -> {
        FundingCall call = calls.of(context.caseReference());
        LocalDate on = answers.date("handedInOn");
        BigDecimal amount = answers.number("amountAsked");
        answers.expect(
            !on.isAfter(call.deadline()), "handedInOn", "funding.after-deadline", call.deadline());
        answers.expect(
            !on.isBefore(call.foundOn()), "handedInOn", "funding.before-found", call.foundOn());
        answers.expect(
            amount.compareTo(call.amount()) <= 0, "amountAsked", "funding.more-than-there-is");
        answers.expect(
            !answers.date("resultExpectedOn").isBefore(on),
            "resultExpectedOn",
            "funding.result-before-hand-in");
        answers.refuseMistakes();
        calls.handIn(
            context.caseReference(),
            on,
            amount,
            answers.date("resultExpectedOn"),
            context.userId());
      }
      case WITHDRAW ->
          calls.end(
              context.caseReference(),
              FundingStage.STOPPED,
              answers.text("reason"),
              context.userId());
    }
    return Map.of(FundingProcess.HAND_IN, outcome.id());
  }
}
