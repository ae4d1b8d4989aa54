package nl.posiv.onboarding.nomination.process;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.stereotype.Component;

/** The candidate's consent to the pool, in the forms that ask it. */
@Component
class PoolConsentAnswer {

  /** Key of the question. */
  private static final String GIVEN_ON = "poolConsentGivenOn";

  static final Map<String, DateRange> DATES =
      Map.of(GIVEN_ON, DateRange.happenedSince(CaseDay.LONG_AGO));

  private final Nominations nominations;
  private final ProgrammeClock clock;

  PoolConsentAnswer(Nominations nominations, ProgrammeClock clock) {
    this.nominations = nominations;
    this.clock = clock;
  }

  /**
   * Keeps the candidate in the pool, if the consent that was answered still holds.
   *
   * @param corrects whether the day that was known until now is said to be wrong: a consent becomes
   *     shorter by nothing else
   */
  void keep(FormContext context, Answers answers, boolean corrects) {
    answers.require(answers.has(GIVEN_ON), GIVEN_ON, "form.required");
    LocalDate givenOn = answers.date(GIVEN_ON);
    LocalDate end = nominations.poolConsentEnd(givenOn);
    answers.require(end.isAfter(clock.today()), GIVEN_ON, "nomination.consent-is-over", end);
    nominations
        .poolConsentGivenOn(context.caseReference())
        .ifPresent(
            known ->
                answers.require(
                    !givenOn.isBefore(known) || corrects,
                    GIVEN_ON,
                    "nomination.consent-is-older",
                    known));
    nominations.keepInPool(context.caseReference(), givenOn, context.userId());
  }
}
