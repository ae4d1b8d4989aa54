package nl.posiv.onboarding.practicalhelp.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.employment.BsnTexts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.practicalhelp.HelpItem;
import nl.posiv.onboarding.practicalhelp.HelpOutcome;
import nl.posiv.onboarding.practicalhelp.HelpTexts;
import nl.posiv.onboarding.practicalhelp.PracticalHelp;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** HR works through the checklist, in one go or in several. */
@Component
class ArrangePracticalHelp implements CorrectableForm {

  private final PracticalHelp help;
  private final HelpTexts helpTexts;
  private final Employments employments;
  private final RightToWork rightToWork;
  private final BsnTexts bsnTexts;
  private final Texts texts;

  ArrangePracticalHelp(
      PracticalHelp help,
      HelpTexts helpTexts,
      Employments employments,
      RightToWork rightToWork,
      BsnTexts bsnTexts,
      Texts texts) {
    this.help = help;
    this.helpTexts = helpTexts;
    this.employments = employments;
    this.rightToWork = rightToWork;
    this.bsnTexts = bsnTexts;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "arrange-practical-help";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "helpItems",
        Stream.concat(
                help.items(context.caseReference()).stream()
                    .filter(HelpItem::isTicked)
                    .map(item -> new Option(item.id(), helpTexts.of(context.language(), item))),
                arrangedBesides(context))
            .toList());
  }

  /** What was ticked and is not on the list of the case any more. */
  private Stream<Option> arrangedBesides(FormContext context) {
    List<String> listed = help.items(context.caseReference()).stream().map(HelpItem::id).toList();
    return help.arranged(context.caseReference()).stream()
        .filter(id -> !listed.contains(id))
        .map(id -> new Option(id, helpTexts.names(context.language(), List.of(id))));
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("startDate", rightToWork.plannedStart(context.caseReference()));
    shown.put("identityShown", identity(context));
    shown.put("bsnShown", bsnTexts.status(context.caseReference(), context.language()));
    shown.put("arranged", help.arranged(context.caseReference()));
    return shown;
  }

  private String identity(FormContext context) {
    return employments
        .identityCheckedOn(context.caseReference())
        .map(day -> texts.date(context.language(), day))
        .orElseGet(() -> texts.get(context.language(), "practicalhelp.identity-open"));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    List<String> arranged = answers.choices("arranged");
    HelpOutcome outcome = answers.outcome(HelpOutcome.class);
    if (outcome == HelpOutcome.DONE) {
      List<String> missing = help.missingBeforeStart(context.caseReference(), arranged);
      answers.require(
          missing.isEmpty(),
          "arranged",
          "practicalhelp.missing",
          helpTexts.names(context.language(), missing));
    }
    help.record(context.caseReference(), arranged, outcome, context.userId());
    return Map.of(PracticalHelpProcess.HELP, outcome.id());
  }

  /**
   * What is ticked wrongly or not at all is put right in the list that counts, whatever it says
   * then: nobody has the task any more.
   */
  @Override
  public Set<String> settled(Recorded recorded) {
    return help.isLatest(recorded.caseReference(), recorded.id())
        ? Set.of("outcome")
        : Set.of("outcome", "arranged");
  }
}
