package nl.posiv.onboarding.offboarding.process;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.ChangeReport;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.engine.Option;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.offboarding.InMotion;
import nl.posiv.onboarding.offboarding.Offboardings;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/**
 * HR undoes what was set in motion. An answer is asked for only where the case needs it; one that
 * it does not need is taken all the same.
 */
@Component
class CompleteOffboarding implements CaseForm {

  /** The three fields of the form cover these; the others can be ticked besides. */
  private static final Set<InMotion> HAVE_A_FIELD =
      EnumSet.of(InMotion.UWV_NOTIFICATION, InMotion.ACCOUNT, InMotion.WORK);

  private final Offboardings offboardings;
  private final Changes changes;
  private final Placements placements;
  private final Texts texts;
  private final ProgrammeClock clock;

  CompleteOffboarding(
      Offboardings offboardings,
      Changes changes,
      Placements placements,
      Texts texts,
      ProgrammeClock clock) {
    this.offboardings = offboardings;
    this.changes = changes;
    this.placements = placements;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "complete-offboarding";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "toUndo",
        inMotion(context).stream()
            .filter(thing -> !HAVE_A_FIELD.contains(thing))
            .map(
                thing ->
                    new Option(thing.id(), texts.get(context.language(), "toUndo." + thing.id())))
            .toList());
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Language language = context.language();
    String end = context.decision(OffboardingProcess.EARLY_END);
    Optional<ChangeReport> report =
        Optional.ofNullable(end).flatMap(why -> changes.find(context.caseReference(), why));
    Map<String, Object> shown = new HashMap<>();
    shown.put("endShown", texts.get(language, "change." + (end == null ? "year-over" : end)));
    if (end == null) {
      shown.put("leavesOn", placements.schedule(context.caseReference()).end());
    }
    report.ifPresent(
        reported -> {
          shown.put("leavesOn", reported.effectiveOn());
          shown.put("reasonShown", reported.reason());
        });
    shown.put(
        "inMotionShown",
        inMotion(context).stream()
            .map(thing -> texts.get(language, "inMotion." + thing.id()))
            .collect(Collectors.joining("\n")));
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Set<InMotion> inMotion = inMotion(context);
    LocalDate informed = answers.date("uwvInformedOn");
    LocalDate revoked = answers.date("accessRevokedOn");
    LocalDate today = clock.today();
    answers.require(
        informed != null || !endsBeforeUwvWasTold(context, inMotion),
        "uwvInformedOn",
        "offboarding.uwv-needed");
    answers.require(
        informed == null || !informed.isAfter(today), "uwvInformedOn", "date.in-future");
    answers.require(
        revoked != null || !inMotion.contains(InMotion.ACCOUNT),
        "accessRevokedOn",
        "offboarding.access-needed");
    answers.require(
        revoked == null || !revoked.isAfter(today), "accessRevokedOn", "date.in-future");
    answers.require(
        answers.flag("handoverDone") || !inMotion.contains(InMotion.WORK),
        "handoverDone",
        "offboarding.handover-needed");
    offboardings.complete(
        context.caseReference(),
        informed,
        revoked,
        answers.flag("handoverDone"),
        answers.choices("alsoUndone"),
        context.userId());
    return Map.of();
  }

  /** The notification named the end of the contract; only another end is told again. */
  private static boolean endsBeforeUwvWasTold(FormContext context, Set<InMotion> inMotion) {
    return inMotion.contains(InMotion.UWV_NOTIFICATION)
        && context.decision(OffboardingProcess.EARLY_END) != null;
  }

  private Set<InMotion> inMotion(FormContext context) {
    return offboardings.inMotion(context.caseReference());
  }
}
