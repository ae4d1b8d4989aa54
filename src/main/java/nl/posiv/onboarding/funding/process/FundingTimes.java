package nl.posiv.onboarding.funding.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.funding.AnswerKind;
import nl.posiv.onboarding.funding.FundingAnswer;
import nl.posiv.onboarding.funding.FundingCall;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.funding.FundingReport;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code fundingTimes} of the diagrams: the moments for which their timers wait, the days
 * of their tasks, and what they ask about a call. Public because expressions call it.
 */
@Component("fundingTimes")
public class FundingTimes {

  private final FundingCalls calls;
  private final Rules rules;
  private final ProgrammeClock clock;

  FundingTimes(FundingCalls calls, Rules rules, ProgrammeClock clock) {
    this.calls = calls;
    this.rules = rules;
    this.clock = clock;
  }

  /** The ids of the municipalities that are asked. */
  public List<String> asked(DelegateExecution execution) {
    return calls.answers(CaseVariables.caseOf(execution)).stream()
        .filter(answer -> answer.answer() == AnswerKind.ASKED)
        .map(answer -> answer.municipality().value())
        .toList();
  }

  /** Whether a municipality wants to take part. */
  public boolean isAnybodyInterested(DelegateExecution execution) {
    return calls.answers(CaseVariables.caseOf(execution)).stream().anyMatch(FundingAnswer::joins);
  }

  /** The start of the day after the last one for answers. */
  public Date answersClose(DelegateExecution execution) {
    return startOf(call(execution).answerBy().plusDays(1));
  }

  /** The last day for the application. */
  public String deadline(DelegateExecution execution) {
    return call(execution).deadline().toString();
  }

  /** When nobody waits any more for an application that was handed in in time. */
  public Date missed(DelegateExecution execution) {
    return missed(call(execution));
  }

  Date missed(FundingCall call) {
    return startOf(rules.after(Rule.FUNDING_HAND_IN_GRACE, call.deadline()).plusDays(1));
  }

  /** From when on there is a result to record. */
  public String resultFrom(DelegateExecution execution) {
    return Objects.requireNonNullElse(call(execution).resultExpectedOn(), clock.today()).toString();
  }

  /** When the task for the next report opens. */
  public Date reportOpens(DelegateExecution execution) {
    return reportOpens(CaseVariables.caseOf(execution));
  }

  Date reportOpens(CaseReference reference) {
    return startOf(rules.before(Rule.FUNDING_REPORT_AHEAD, due(reference)));
  }

  /** The day by which the fund wants the next report. */
  public String reportDue(DelegateExecution execution) {
    return due(CaseVariables.caseOf(execution)).toString();
  }

  private LocalDate due(CaseReference reference) {
    return calls.nextReport(reference).map(FundingReport::due).orElseGet(clock::today);
  }

  private FundingCall call(DelegateExecution execution) {
    return calls.of(CaseVariables.caseOf(execution));
  }

  private static Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(ProgrammeClock.ZONE).toInstant());
  }
}
