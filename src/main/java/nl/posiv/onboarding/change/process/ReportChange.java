package nl.posiv.onboarding.change.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.process.ContractElsewhere;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody reports a change in a case that they may see. */
@Component
class ReportChange implements CaseForm {

  /** The variable of the report: the id of the change. */
  static final String CHANGE = "change";

  private static final String CASE = "caseReference";
  private static final String FROM = "effectiveOn";
  private static final String AGREED = "agreedOn";

  private final Changes changes;
  private final ReportableCases cases;
  private final CaseState state;
  private final PassNextContract nextContract;
  private final ContractElsewhere elsewhere;
  private final Nominations nominations;
  private final Mentorships mentorships;
  private final Municipalities municipalities;
  private final Texts texts;
  private final ProgrammeClock clock;

  ReportChange(
      Changes changes,
      ReportableCases cases,
      CaseState state,
      PassNextContract nextContract,
      ContractElsewhere elsewhere,
      Nominations nominations,
      Mentorships mentorships,
      Municipalities municipalities,
      Texts texts,
      ProgrammeClock clock) {
    this.clock = clock;
    this.changes = changes;
    this.cases = cases;
    this.state = state;
    this.nextContract = nextContract;
    this.elsewhere = elsewhere;
    this.nominations = nominations;
    this.mentorships = mentorships;
    this.municipalities = municipalities;
    this.texts = texts;
  }

  /** Whatever is reported changes what can be reported next. */
  @Override
  public boolean refusesRepeats() {
    return true;
  }

  @Override
  public String key() {
    return ReportChangeProcess.KEY;
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "cases",
        cases.of(context.userId()).stream().map(this::named).toList(),
        "changes",
        Change.reportedBy(cases.partsOf(context.userId())).stream()
            .filter(change -> change != Change.LEAVING_CANCELLED || someoneLeaves(context))
            .filter(change -> change != Change.TRIAL_PERIOD_ENDED || someoneIsOnTrial(context))
            .filter(change -> change != Change.NO_NEXT_CONTRACT || someoneWaits(context))
            .filter(change -> change != Change.NEXT_CONTRACT_COMES || someoneIsGivenUp(context))
            .map(
                change ->
                    new Option(change.id(), texts.get(context.language(), "change." + change.id())))
            .toList());
  }

  /** Nothing can be cancelled before something was announced. */
  private boolean someoneLeaves(FormContext context) {
    return cases.goingOn(context.userId()).stream()
        .anyMatch(reference -> changes.announcedEnd(reference).isPresent());
  }

  /** Nothing ends in a trial period that does not run. */
  private boolean someoneIsOnTrial(FormContext context) {
    return cases.goingOn(context.userId()).stream()
        .anyMatch(
            reference ->
                state
                    .endOfTrialPeriod(reference)
                    .filter(last -> !last.isBefore(clock.today()))
                    .isPresent());
  }

  /** No contract fails to come that is not waited for. */
  private boolean someoneWaits(FormContext context) {
    return cases.goingOn(context.userId()).stream()
        .anyMatch(reference -> state.waitsForNextContractSince(reference).isPresent());
  }

  /** Nothing comes after all that was not given up. */
  private boolean someoneIsGivenUp(FormContext context) {
    return cases.goingOn(context.userId()).stream().anyMatch(nextContract::isPossible);
  }

  /** Whoever is offered a case knows already whom it is about. */
  private Option named(CaseReference reference) {
    return new Option(
        reference.value(),
        reference
            + " · "
            + nominations.candidateOf(reference).name()
            + " · "
            + municipalities.nameOf(nominations.find(reference).municipality()));
  }

  /** What was offered when the form was opened may be gone by now: a case that has ended. */
  @Override
  public String sentence(String field, String reason) {
    if (!reason.equals("form.no-choice")) {
      return reason;
    }
    return field.equals(CASE) ? "change.no-case" : "change.not-yours";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        FROM,
        DateRange.between(CaseDay.NOMINATION, CaseDay.HORIZON),
        AGREED,
        DateRange.happenedSince(CaseDay.NOMINATION));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference reference = new CaseReference(answers.text(CASE));
    Change change = Change.of(answers.text(CHANGE));
    changes.oneAtATime(reference);
    if (change == Change.DEATH) {
      // It ends other cases as well, and can be reported of each of them.
      nominations.lockPerson(reference);
      answers.require(!changes.hasDied(reference), CASE, "change.case-ended");
    } else {
      answers.require(state.isGoingOn(reference), CASE, "change.case-ended");
    }
    Set<Change.Reporter> parts = cases.partsIn(context.userId(), reference);
    answers.require(change.isReportedBy(parts), CHANGE, "change.not-yours");
    // Without HR officials come back on nothing but the agreement.
    boolean takesConsentBack =
        change == Change.LEAVING_CANCELLED && parts.equals(Set.of(Change.Reporter.OFFICIAL));
    if (takesConsentBack) {
      requireReflection(answers, reference);
    }
    requirePossible(answers, reference, change);
    LocalDate effectiveOn = effectiveOn(answers, reference, change);
    answers.require(
        change == Change.DEATH
            || change == Change.NEXT_CONTRACT_COMES
            || state.takes(reference, change),
        CHANGE,
        "change.not-taken");
    if (effectiveOn.isAfter(clock.today())) {
      requireDayAhead(answers, reference, change, effectiveOn);
    }
    if (takesConsentBack) {
      changes.takeConsentBack(reference, answers.textIfAny("reason"), context.userId());
    } else {
      record(answers, reference, change, effectiveOn, context.userId());
    }
    return Map.of(CaseVariables.CASE_REFERENCE, reference.value(), CHANGE, change.id());
  }

  /** The day that is asked for, or that is known without asking. */
  private LocalDate effectiveOn(Answers answers, CaseReference reference, Change change) {
    return switch (change) {
      case LEAVING_CANCELLED, NEXT_CONTRACT_COMES -> clock.today();
      case NO_NEXT_CONTRACT -> state.waitsForNextContractSince(reference).orElseThrow();
      default -> answers.date(FROM);
    };
  }

  private void record(
      Answers answers,
      CaseReference reference,
      Change change,
      LocalDate effectiveOn,
      UserId reporter) {
    @Nullable String reason = answers.textIfAny("reason");
    if (change == Change.MUTUAL_CONSENT) {
      LocalDate agreedOn = answers.date(AGREED);
      changes.reportConsent(reference, effectiveOn, agreedOn, reason, reporter);
    } else {
      changes.report(reference, change, effectiveOn, reason, reporter);
    }
    if (change == Change.DEATH) {
      // The person is the same in every case of theirs.
      nominations
          .otherCasesOf(reference)
          .forEach(
              other ->
                  changes.report(
                      other.nomination().caseReference(), change, effectiveOn, null, reporter));
    }
  }

  /** Officials may come back on an agreement for some time, and on nothing else without HR. */
  private void requireReflection(Answers answers, CaseReference reference) {
    answers.require(
        changes.reflectionUntil(reference).filter(last -> !clock.today().isAfter(last)).isPresent(),
        CHANGE,
        changes.dayOf(reference, Change.MUTUAL_CONSENT.id()).isPresent()
            ? "change.no-reflection"
            : "change.cancelled-by-hr");
  }

  private void requirePossible(Answers answers, CaseReference reference, Change change) {
    // What is still open then is about the contract that ended: nobody can leave it any more.
    if (change == Change.NEXT_CONTRACT_COMES) {
      requireGivenUp(answers, reference);
      return;
    }
    answers.require(
        change == Change.DEATH || !state.isContractOver(reference), CASE, "change.contract-over");
    boolean begun = state.hasBegun(reference);
    switch (change) {
      case CANDIDATE_WITHDREW -> answers.require(!begun, CHANGE, "change.has-begun");
      case OFFICIAL_RESIGNED -> {
        answers.require(begun, CHANGE, "change.not-begun");
        requireContract(answers, reference);
      }
      case TRIAL_PERIOD_ENDED -> requireTrialPeriod(answers, reference);
      case MUTUAL_CONSENT -> {
        answers.require(begun, CHANGE, "change.not-begun");
        requireContract(answers, reference);
        answers.require(answers.has(AGREED), AGREED, "form.required");
        // That the official may come back on it for a time runs beside it, also after the end.
        LocalDate agreedOn = answers.date(AGREED);
        answers.require(!answers.date(FROM).isBefore(agreedOn), FROM, "date.not-before", agreedOn);
      }
      case DEATH ->
          answers.require(!answers.date(FROM).isAfter(clock.today()), FROM, "date.in-future");
      case EMERGENCY -> {
        answers.require(begun, CHANGE, "change.no-emergency-yet");
        answers.require(!answers.date(FROM).isAfter(clock.today()), FROM, "date.in-future");
        answers.require(!state.isEmergencyOpen(reference), CHANGE, "change.emergency-open");
      }
      case MUNICIPALITY_LEFT ->
          answers.require(
              state.isMunicipalityInvolved(reference), CHANGE, "change.no-municipality");
      case MENTOR_LEFT -> {
        requireAccepted(answers, reference);
        boolean guided = !clock.today().isAfter(state.endOfGuidance(reference));
        answers.require(
            guided && mentorships.mentorCanLeave(reference), CHANGE, "change.no-mentor");
      }
      case NO_NEXT_CONTRACT ->
          answers.require(
              state.waitsForNextContractSince(reference).isPresent(),
              CHANGE,
              "change.not-waited-for");
      case NEXT_CONTRACT_COMES -> {
        // Looked at above: the contract before it is over.
      }
      case LEAVING_CANCELLED ->
          answers.require(
              changes.announcedEnd(reference).isPresent(), CHANGE, "change.nobody-leaves");
      case RESIDENCE_CHANGED, WORK_CHANGED -> {
        requireAccepted(answers, reference);
        answers.require(!state.isRightToWorkOpen(reference), CHANGE, "change.right-to-work-open");
      }
    }
  }

  /**
   * Nobody goes on with a case that ends anyway, so before the first working day it ends at once.
   * After it the work goes on until the day; the right to work is looked at at once, whatever the
   * day.
   */
  private void requireDayAhead(
      Answers answers, CaseReference reference, Change change, LocalDate effectiveOn) {
    switch (change) {
      case CANDIDATE_WITHDREW -> answers.require(false, FROM, "change.ends-at-once");
      case OFFICIAL_RESIGNED, MUNICIPALITY_LEFT, TRIAL_PERIOD_ENDED, MUTUAL_CONSENT -> {
        answers.require(state.hasBegun(reference), FROM, "change.ends-at-once");
        state
            .endOfContract(reference)
            .ifPresent(end -> requireBeforeEnd(answers, reference, effectiveOn, end));
        boolean known =
            changes.laterDayOf(reference, change).filter(effectiveOn::equals).isPresent();
        answers.require(!known, FROM, "change.known-already", effectiveOn);
      }
      case MENTOR_LEFT -> {
        LocalDate end = state.endOfGuidance(reference);
        answers.require(!effectiveOn.isAfter(end), FROM, "change.after-contract", end);
        answers.require(!state.isMentorLeaving(reference), FROM, "change.mentor-leaves-already");
      }
      case RESIDENCE_CHANGED,
          WORK_CHANGED,
          LEAVING_CANCELLED,
          NO_NEXT_CONTRACT,
          NEXT_CONTRACT_COMES,
          DEATH,
          EMERGENCY -> {
        // What follows does not wait.
      }
    }
  }

  /**
   * While the papers of the next contract are waited for there is none that somebody could end: it
   * does not come to the next one, and HR reports that. Where everything for it is there, both
   * sides have signed, and it can be ended.
   */
  private void requireContract(Answers answers, CaseReference reference) {
    state
        .waitsForNextContractSince(reference)
        .ifPresent(
            since ->
                answers.require(false, CHANGE, "change.between-contracts", since.minusDays(1)));
  }

  /** As long as nobody has left; of somebody who works elsewhere by now it is too late. */
  private void requireGivenUp(Answers answers, CaseReference reference) {
    nominations.lockPerson(reference);
    answers.require(nextContract.isPossible(reference), CHANGE, "change.not-given-up");
    elsewhere.refuse(answers, CHANGE, state.elsewhereInsteadOfNext(reference));
  }

  /**
   * One side may end it as long as the trial period runs: its last day of work lies in it (R10).
   */
  private void requireTrialPeriod(Answers answers, CaseReference reference) {
    Optional<LocalDate> end = state.endOfTrialPeriod(reference);
    answers.require(end.isPresent(), CHANGE, "change.no-trial-period");
    LocalDate last = end.get();
    answers.require(!clock.today().isAfter(last), CHANGE, "change.trial-period-over", last);
    LocalDate from = answers.date(FROM);
    answers.require(
        !from.isAfter(last.plusDays(1)), FROM, "change.after-trial-period", last, last.plusDays(1));
    LocalDate first = state.begunOn(reference).orElseThrow();
    answers.require(!from.isBefore(first), FROM, "date.not-before", first);
  }

  private void requireBeforeEnd(
      Answers answers, CaseReference reference, LocalDate effectiveOn, LocalDate end) {
    // Who leaves with the last day does not begin under the contract that is to follow.
    if (state.isAnotherPlanned(reference)) {
      LocalDate latest = end.plusDays(1);
      answers.require(
          !effectiveOn.isAfter(latest), FROM, "change.after-present-contract", end, latest);
    } else {
      answers.require(!effectiveOn.isAfter(end), FROM, "change.after-contract", end);
    }
  }

  private void requireAccepted(Answers answers, CaseReference reference) {
    answers.require(state.isOfferAccepted(reference), CHANGE, "change.before-acceptance");
  }
}
