package nl.posiv.onboarding.funding.process;

import java.math.BigDecimal;
import java.util.Map;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.funding.FundingCall;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import org.springframework.stereotype.Component;

/** A municipality says whether it takes part in a joint application, and with what. */
@Component
class AnswerFundingCall extends FundingForm {

  AnswerFundingCall(FundingCalls calls, Municipalities municipalities, Texts texts) {
    super(calls, municipalities, texts);
  }

  /** What the municipality says. */
  enum Outcome implements WithId {
    JOIN,
    DECLINE
  }

  @Override
  public String key() {
    return "answer-funding-call";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = super.show(context);
    FundingCall call = calls.of(context.caseReference());
    shown.put("aboutShown", call.about());
    shown.put("linkShown", call.link());
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    switch (answers.outcome(Outcome.class)) {
      case JOIN -> {
        BigDecimal wanted = answers.number("wanted");
        answers.require(
            wanted.compareTo(calls.of(context.caseReference()).amount()) <= 0,
            "wanted",
            "funding.more-than-there-is");
        calls.join(
            context.caseReference(),
            context.municipality(),
            wanted,
            answers.has("own") ? answers.number("own") : null,
            answers.flag("leads"),
            context.userId());
      }
      case DECLINE ->
          calls.decline(
              context.caseReference(),
              context.municipality(),
              answers.text("reason"),
              context.userId());
    }
    return Map.of();
  }
}
