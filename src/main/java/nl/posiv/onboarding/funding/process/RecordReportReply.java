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
import nl.posiv.onboarding.funding.FundingReport;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import org.springframework.stereotype.Component;

/** A programme lead records what the fund says to a report. */
@Component
class RecordReportReply extends FundingForm {

  private static final String MORE = "more";
  private static final String LAST = "last";

  RecordReportReply(FundingCalls calls, Municipalities municipalities, Texts texts) {
    super(calls, municipalities, texts);
  }

  /** What it says. */
  enum Outcome implements WithId {
    ACCEPTED,
    IMPROVE
  }

  @Override
  public String key() {
    return "record-report-reply";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "repliedOn",
        DateRange.happenedSince(CaseDay.LONG_AGO),
        "improveBy",
        DateRange.between(CaseDay.TODAY, CaseDay.HORIZON));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    FundingReport report = calls.nextReport(context.caseReference()).orElseThrow();
    LocalDate handedIn = Objects.requireNonNull(report.handedInOn());
    Outcome outcome = answers.outcome(Outcome.class);
    return Map.of(
        FundingProcess.REPLY,
        switch (outcome) {
          case ACCEPTED -> {
            answers.require(
                !answers.date("repliedOn").isBefore(handedIn),
                "repliedOn",
                "funding.reply-before-report",
                handedIn);
            yield calls.acceptReport(
                    context.caseReference(), answers.date("repliedOn"), context.userId())
                ? MORE
                : LAST;
          }
          case IMPROVE -> {
            LocalDate by = answers.date("improveBy");
            answers.require(
                calls.reports(context.caseReference()).stream()
                    .noneMatch(
                        other ->
                            other.id() != report.id()
                                && !other.due().isAfter(by)
                                && other.acceptedOn() == null),
                "improveBy",
                "funding.other-report-first");
            calls.improveReport(
                context.caseReference(), by, answers.text("reason"), context.userId());
            yield outcome.id();
          }
        });
  }
}
