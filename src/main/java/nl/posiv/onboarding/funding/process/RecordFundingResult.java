package nl.posiv.onboarding.funding.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

/** A programme lead records what the fund decided, and when it wants reports. */
@Component
class RecordFundingResult extends FundingForm {

  /** No fund asks for more, and a mistaken year would give hundreds. */
  private static final int MOST_REPORTS = 40;

  RecordFundingResult(FundingCalls calls, Municipalities municipalities, Texts texts) {
    super(calls, municipalities, texts);
  }

  /** What the fund decided. */
  enum Outcome implements WithId {
    GRANTED,
    PARTLY,
    REFUSED,
    WITHDRAWN
  }

  @Override
  public String key() {
    return "record-funding-result";
  }

  @Override
  public Map<String, DateRange> dates() {
    DateRange reports = DateRange.between(CaseDay.LONG_AGO, CaseDay.HORIZON);
    return Map.of(
        "decidedOn",
        DateRange.happenedSince(CaseDay.LONG_AGO),
        "firstReportOn",
        reports,
        "lastReportOn",
        reports);
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = super.show(context);
    BigDecimal asked = calls.of(context.caseReference()).askedAmount();
    if (asked != null) {
      shown.put("askedShown", texts.amount(context.language(), asked));
    }
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Outcome outcome = answers.outcome(Outcome.class);
    FundingCall call = calls.of(context.caseReference());
    switch (outcome) {
      case GRANTED, PARTLY -> grant(context, answers, call, outcome == Outcome.PARTLY);
      case REFUSED -> {
        checkDay(answers, call);
        answers.refuseMistakes();
        calls.refuse(
            context.caseReference(),
            answers.date("decidedOn"),
            answers.textIfAny("decisionReference"),
            answers.text("reason"),
            context.userId());
      }
      case WITHDRAWN ->
          calls.end(
              context.caseReference(),
              FundingStage.WITHDRAWN,
              answers.text("reason"),
              context.userId());
    }
    return Map.of(FundingProcess.RESULT, outcome.id());
  }

  private void grant(FormContext context, Answers answers, FundingCall call, boolean partly) {
    BigDecimal asked = Objects.requireNonNull(call.askedAmount());
    BigDecimal amount = partly ? answers.number("amountGranted") : asked;
    LocalDate first = answers.date("firstReportOn");
    LocalDate last = answers.date("lastReportOn");
    checkDay(answers, call);
    answers.expect(
        !partly || amount.compareTo(asked) < 0, "amountGranted", "funding.partly-is-less");
    answers.expect(
        first.isAfter(answers.date("decidedOn")), "firstReportOn", "funding.report-after-decision");
    answers.expect(!last.isBefore(first), "lastReportOn", "funding.last-report-last");
    answers.refuseMistakes();
    List<LocalDate> reports = reports(first, last, Integer.parseInt(answers.text("reportEvery")));
    answers.require(
        reports.size() <= MOST_REPORTS, "lastReportOn", "funding.too-many-reports", MOST_REPORTS);
    calls.grant(
        context.caseReference(),
        answers.date("decidedOn"),
        amount,
        answers.textIfAny("decisionReference"),
        reports,
        context.userId());
  }

  private static void checkDay(Answers answers, FundingCall call) {
    LocalDate handedIn = Objects.requireNonNull(call.handedInOn());
    answers.expect(
        !answers.date("decidedOn").isBefore(handedIn),
        "decidedOn",
        "funding.decided-before-hand-in",
        handedIn);
  }

  /**
   * The first, then one after so many months each as long as the last is ahead, then the last.
   *
   * @param every 0: none in between
   */
  static List<LocalDate> reports(LocalDate first, LocalDate last, int every) {
    Stream<LocalDate> between =
        every == 0
            ? Stream.of(first)
            : Stream.iterate(0, at -> at + 1)
                .map(at -> first.plusMonths((long) at * every))
                .takeWhile(day -> day.isBefore(last))
                .limit(MOST_REPORTS + 1L);
    return Stream.concat(between, Stream.of(last)).distinct().sorted().toList();
  }
}
