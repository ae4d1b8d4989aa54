package nl.posiv.onboarding.offboarding.process;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.change.ChangeReport;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.offboarding.Offboardings;
import nl.posiv.onboarding.offboarding.UndoableStep;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/**
 * HR undoes what was set in motion. An answer is asked for only where the case needs it; one that
 * it does not need is taken all the same.
 */
@Component
class CompleteOffboarding implements CorrectableForm {

  /** When the official got a certificate that they asked for. */
  private static final String CERTIFICATE = "certificateGivenOn";

  /** The line that leads to it. */
  private static final String LETTER = "letter";

  /** The day on which each was undone; that the work was handed over is a flag. */
  private static final Map<UndoableStep, String> DAYS =
      new EnumMap<>(
          Map.of(
              UndoableStep.UWV_NOTIFICATION, "uwvInformedOn",
              UndoableStep.ACCOUNT, "accessRevokedOn",
              UndoableStep.CONTRACT, "contractEndedOn",
              UndoableStep.PERMIT, "permitWithdrawnOn",
              UndoableStep.VOG, "vogReturnedOn",
              UndoableStep.PAY, "payrollToldOn"));

  private static final Map<UndoableStep, String> COLUMNS =
      new EnumMap<>(
          Map.of(
              UndoableStep.UWV_NOTIFICATION, "uwv_informed_on",
              UndoableStep.ACCOUNT, "access_revoked_on",
              UndoableStep.CONTRACT, "contract_ended_on",
              UndoableStep.PERMIT, "permit_withdrawn_on",
              UndoableStep.VOG, "vog_returned_on",
              UndoableStep.PAY, "payroll_told_on"));

  /** What is left when somebody has died: the authority and payroll are told, and no more. */
  private static final Set<UndoableStep> AFTER_DEATH =
      EnumSet.of(UndoableStep.UWV_NOTIFICATION, UndoableStep.PAY);

  /** At the end of the year the contract and the permit are over by themselves. */
  private static final Set<UndoableStep> EARLY_ONLY =
      EnumSet.of(UndoableStep.CONTRACT, UndoableStep.PERMIT, UndoableStep.VOG);

  private final Offboardings offboardings;
  private final Changes changes;
  private final Placements placements;
  private final Texts texts;

  CompleteOffboarding(
      Offboardings offboardings, Changes changes, Placements placements, Texts texts) {
    this.offboardings = offboardings;
    this.changes = changes;
    this.placements = placements;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "complete-offboarding";
  }

  /** Of what has a day of its own, the form shows what is to be undone in this case. */
  @Override
  public Set<String> leftOut(FormContext context) {
    Set<UndoableStep> toUndo = toUndo(context);
    Set<String> leftOut =
        DAYS.keySet().stream()
            .filter(
                thing ->
                    EARLY_ONLY.contains(thing) || thing == UndoableStep.PAY || isDeath(context))
            .filter(thing -> !toUndo.contains(thing))
            .map(DAYS::get)
            .collect(Collectors.toSet());
    if (isDeath(context)) {
      leftOut.add("handoverDone");
    }
    if (!toUndo.contains(UndoableStep.WORK)) {
      leftOut.add(CERTIFICATE);
      leftOut.add(LETTER);
    }
    return leftOut;
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Language language = context.language();
    String end = context.decision(OffboardingProcess.EARLY_END);
    Optional<ChangeReport> report =
        end == null
            ? changes.noNextContract(context.caseReference())
            : changes.find(context.caseReference(), end);
    Map<String, Object> shown = new HashMap<>();
    shown.put(
        "endShown",
        texts.get(
            language,
            "change."
                + (end == null ? report.map(ChangeReport::change).orElse("year-over") : end)));
    report.ifPresent(
        reported -> {
          shown.put("leavesOn", reported.effectiveOn());
          shown.put("reasonShown", reported.reason());
        });
    if (end == null) {
      shown.put("leavesOn", placements.schedule(context.caseReference()).end());
    }
    if (isDeath(context)) {
      shown.put("careNote", texts.get(language, "careNote"));
    }
    shown.put(
        "inMotionShown",
        stepsToUndo(context).stream()
            .filter(thing -> thing != UndoableStep.PAY)
            .map(thing -> texts.get(language, "inMotion." + thing.id()))
            .collect(Collectors.joining("\n")));
    return shown;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "uwvInformedOn",
        DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.UWV_NOTIFICATION, CaseDay.FIRST_DAY),
        "accessRevokedOn",
        DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.DECISION, CaseDay.FIRST_DAY),
        "contractEndedOn",
        DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.SIGNATURE),
        "permitWithdrawnOn",
        DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.PERMIT_APPLICATION),
        "vogReturnedOn",
        DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.CERTIFICATE),
        "payrollToldOn",
        DateRange.happenedSince(CaseDay.NOMINATION),
        CERTIFICATE,
        DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.FIRST_DAY));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Set<UndoableStep> toUndo = toUndo(context);
    Map<UndoableStep, LocalDate> undone = new EnumMap<>(UndoableStep.class);
    DAYS.forEach(
        (thing, field) -> {
          LocalDate day = answers.dateIfAny(field);
          answers.expect(
              day != null || !toUndo.contains(thing), field, "offboarding.needed." + thing.id());
          if (day != null) {
            undone.put(thing, day);
          }
        });
    answers.refuseMistakes();
    boolean handedOver = answers.flag("handoverDone");
    offboardings.complete(
        context.caseReference(),
        undone,
        handedOver,
        answers.dateIfAny(CERTIFICATE),
        context.userId());
    boolean nothingLeft = handedOver || !toUndo.contains(UndoableStep.WORK);
    return Map.of(OffboardingProcess.HANDED_OVER, nothingLeft ? "yes" : "no");
  }

  /**
   * At the end of the year only the account and the work: the contract ends on the day of which UWV
   * was told, and nothing is broken off.
   */
  private Set<UndoableStep> toUndo(FormContext context) {
    Set<UndoableStep> toUndo = stepsToUndo(context);
    if (context.decision(OffboardingProcess.EARLY_END) == null) {
      toUndo.remove(UndoableStep.UWV_NOTIFICATION);
      toUndo.removeAll(EARLY_ONLY);
    }
    if (isDeath(context)) {
      toUndo.retainAll(AFTER_DEATH);
    } else {
      toUndo.remove(UndoableStep.PAY);
    }
    return toUndo;
  }

  /** Also if it became known after the case began to end for another reason. */
  private boolean isDeath(FormContext context) {
    return changes.hasDied(context.caseReference());
  }

  private Set<UndoableStep> stepsToUndo(FormContext context) {
    return offboardings.stepsToUndo(context.caseReference());
  }

  /** Whether the work was handed over has led on to the mentor. */
  @Override
  public Set<String> settled(Recorded recorded) {
    return Set.of("handoverDone");
  }

  /** What was undone is not done again by taking its day away. */
  @Override
  public void check(Recorded recorded, Answers answers) {
    DAYS.forEach(
        (thing, field) -> {
          if (recorded.value(Objects.requireNonNull(COLUMNS.get(thing))) != null) {
            answers.expect(answers.has(field), field, "offboarding.needed." + thing.id());
          }
        });
  }
}
