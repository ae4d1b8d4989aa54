package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.employment.BsnTexts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.placement.StartConditions;
import nl.posiv.onboarding.placement.StartOutcome;
import nl.posiv.onboarding.practicalhelp.HelpTexts;
import nl.posiv.onboarding.practicalhelp.PracticalHelp;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** HR confirms the first working day, or that nobody came. */
@Component
class ConfirmStart implements CaseForm {

  private final Placements placements;
  private final StartConditions conditions;
  private final RightToWork rightToWork;
  private final PracticalHelp help;
  private final HelpTexts helpTexts;
  private final BsnTexts bsnTexts;

  ConfirmStart(
      Placements placements,
      StartConditions conditions,
      RightToWork rightToWork,
      PracticalHelp help,
      HelpTexts helpTexts,
      BsnTexts bsnTexts) {
    this.placements = placements;
    this.conditions = conditions;
    this.rightToWork = rightToWork;
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
    return Map.of("startedOn", DateRange.happenedSince(CaseDay.NOMINATION));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    StartOutcome outcome = answers.outcome(StartOutcome.class);
    if (outcome == StartOutcome.STARTED) {
      // It was there at the start gate, but a report may have it looked at again.
      answers.expect(
          rightToWork.isEstablished(context.caseReference()),
          "outcome",
          "placement.no-right-to-work");
      LocalDate startedOn = answers.date("startedOn");
      LocalDate earliest = conditions.earliestStart(context.caseReference());
      answers.expect(!startedOn.isBefore(earliest), "startedOn", "date.not-before", earliest);
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

  private String helpMissing(FormContext context) {
    return helpTexts.names(context.language(), help.missingBeforeStart(context.caseReference()));
  }
}
