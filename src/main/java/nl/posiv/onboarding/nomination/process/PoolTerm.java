package nl.posiv.onboarding.nomination.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.PoolQuestions;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code poolConsent} of the diagrams: how long a candidate may stay in the pool. Public
 * because expressions call it.
 */
@Component("poolConsent")
public class PoolTerm {

  private static final LocalTime OFFICES_OPEN = LocalTime.of(8, 0);
  private static final LocalTime OFFICES_CLOSE = LocalTime.of(17, 0);

  private static final String TASK = "nominate-from-pool";

  private final Nominations nominations;
  private final PoolQuestions questions;
  private final Rules rules;

  PoolTerm(Nominations nominations, PoolQuestions questions, Rules rules) {
    this.nominations = nominations;
    this.questions = questions;
    this.rules = rules;
  }

  /** When the last day of the consent is over. */
  public Date over(DelegateExecution execution) {
    return at(lastDay(execution).plusDays(1), LocalTime.MIDNIGHT);
  }

  /** The end of the last working hours in which Ro3kvit is to do something. */
  public Date due(DelegateExecution execution) {
    return due(CaseVariables.caseOf(execution));
  }

  /**
   * The same of a case: the last day of the consent, or the day by which a candidate is to be
   * called who does not answer.
   */
  Date due(CaseReference caseReference) {
    LocalDate last = nominations.poolConsentEnd(caseReference);
    LocalDate due =
        questions
            .silent(caseReference)
            .map(questions::calledFrom)
            .map(day -> rules.taskDeadline(TASK, null, day))
            .filter(day -> day.isBefore(last))
            .orElse(last);
    return at(due, OFFICES_CLOSE);
  }

  /** When Ro3kvit is reminded, in time to look for a municipality or to ask for a new consent. */
  public Date reminder(DelegateExecution execution) {
    return at(rules.before(Rule.POOL_CONSENT_REMINDER, lastDay(execution)), OFFICES_OPEN);
  }

  private LocalDate lastDay(DelegateExecution execution) {
    return nominations.poolConsentEnd(CaseVariables.caseOf(execution));
  }

  private static Date at(LocalDate day, LocalTime time) {
    return Date.from(day.atTime(time).atZone(ProgrammeClock.ZONE).toInstant());
  }
}
