package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.BuildsOnContract;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.CorrectedContracts;
import nl.posiv.onboarding.employment.BsnTexts;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.CorrectionForms;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.placement.StartConditions;
import nl.posiv.onboarding.placement.StartConditions.Condition;
import nl.posiv.onboarding.placement.StartOutcome;
import nl.posiv.onboarding.practicalhelp.HelpTexts;
import nl.posiv.onboarding.practicalhelp.PracticalHelp;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** HR confirms the first working day, or that nobody came. */
@Component
class ConfirmStart implements CorrectableForm {

  private static final String STARTED_ON = "startedOn";

  private final Placements placements;
  private final StartConditions conditions;
  private final RightToWork rightToWork;
  private final RunningCases runningCases;
  private final PracticalHelp help;
  private final HelpTexts helpTexts;
  private final BsnTexts bsnTexts;
  private final Contracts contracts;
  private final CorrectedContracts corrected;
  private final List<BuildsOnContract> phases;
  private final ProgrammeClock clock;

  ConfirmStart(
      Placements placements,
      StartConditions conditions,
      RightToWork rightToWork,
      RunningCases runningCases,
      PracticalHelp help,
      HelpTexts helpTexts,
      BsnTexts bsnTexts,
      Contracts contracts,
      CorrectedContracts corrected,
      List<BuildsOnContract> phases,
      ProgrammeClock clock) {
    this.contracts = contracts;
    this.corrected = corrected;
    this.phases = phases;
    this.clock = clock;
    this.placements = placements;
    this.conditions = conditions;
    this.rightToWork = rightToWork;
    this.runningCases = runningCases;
    this.help = help;
    this.helpTexts = helpTexts;
    this.bsnTexts = bsnTexts;
  }

  @Override
  public String key() {
    return "confirm-start";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference reference = context.caseReference();
    Map<String, Object> shown = new HashMap<>();
    shown.put("startDate", rightToWork.plannedStart(reference));
    shown.put("earliestStart", conditions.earliestStart(reference));
    rightToWork.namedStart(reference).ifPresent(named -> shown.put("uwvStart", named));
    shown.put("bsnShown", bsnTexts.status(reference, context.language()));
    shown.put("helpMissing", helpMissing(context));
    return shown;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(STARTED_ON, DateRange.happenedSince(CaseDay.NOMINATION));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    StartOutcome outcome = answers.outcome(StartOutcome.class);
    if (outcome == StartOutcome.STARTED) {
      // Both were there at the start gate, but a report or other terms may have them looked at
      // again. A mentor who left since then is no reason to send somebody home.
      Set<Condition> unmet = conditions.unmet(context.caseReference());
      answers.expect(
          !unmet.contains(Condition.RIGHT_TO_WORK) && !isLookedAtAgain(context.caseReference()),
          "outcome",
          "placement.no-right-to-work");
      answers.expect(
          !unmet.contains(Condition.SIGNED_BY_BOTH), "outcome", "placement.signed-otherwise");
      LocalDate startedOn = answers.date(STARTED_ON);
      expectAllowed(context.caseReference(), answers);
      rightToWork
          .proofEnd(context.caseReference())
          .ifPresent(
              last ->
                  answers.expect(
                      !startedOn.isAfter(last), STARTED_ON, "placement.proof-over", last));
      // What the municipality itself asks for before the start; HR can arrange it at once.
      answers.require(
          help.missingBeforeStart(context.caseReference()).isEmpty(),
          "outcome",
          "placement.help-missing",
          helpMissing(context));
      placements.recordStart(context.caseReference(), startedOn, context.userId());
    } else {
      placements.recordNoShow(context.caseReference(), context.userId());
    }
    return Map.of(PlacementProcess.START, outcome.id());
  }

  /** A report, or a law that changed, that HR has not answered yet. */
  private boolean isLookedAtAgain(CaseReference reference) {
    return runningCases.isWaitingAt(reference, "collect-right-to-work");
  }

  private void expectAllowed(CaseReference reference, Answers answers) {
    LocalDate earliest = conditions.earliestStart(reference);
    answers.expect(
        !answers.date(STARTED_ON).isBefore(earliest), STARTED_ON, "date.not-before", earliest);
  }

  /**
   * The months are counted from the first day. Once people were asked about the first of them, or
   * wrote of the contract otherwise, another day would not be right for what they said.
   */
  @Override
  public Optional<String> closed(Recorded recorded) {
    return contracts
            .underWay(recorded.caseReference())
            .filter(Contract::isFirst)
            .filter(contract -> !isCountedFrom(contract))
            .isPresent()
        ? Optional.empty()
        : Optional.of("placement.correct.counted");
  }

  private boolean isCountedFrom(Contract contract) {
    return !placements.schedule(contract).askedBy(clock.today()).isEmpty()
        || phases.stream().anyMatch(phase -> phase.done(contract, false).isPresent());
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    expectAllowed(recorded.caseReference(), answers);
  }

  /** The contract began on that day, and its timers follow. */
  @Override
  public Followed follow(Recorded before, Answers answers) {
    LocalDate startedOn = answers.date(STARTED_ON);
    if (startedOn.equals(before.value("started_on"))) {
      return Followed.NOTHING;
    }
    corrected.begin(
        before.caseReference(),
        startedOn,
        answers.text(CorrectionForms.REASON),
        before.corrector());
    return Followed.DAYS;
  }

  private String helpMissing(FormContext context) {
    return helpTexts.names(context.language(), help.missingBeforeStart(context.caseReference()));
  }
}
