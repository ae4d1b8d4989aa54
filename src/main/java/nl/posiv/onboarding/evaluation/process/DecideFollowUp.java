package nl.posiv.onboarding.evaluation.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUpOutcome;
import nl.posiv.onboarding.evaluation.MentorsView;
import nl.posiv.onboarding.evaluation.Ro3kvitEvaluation;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.Hours;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The manager decides what follows the year, with the views that are there. */
@Component
class DecideFollowUp implements CaseForm {

  private final Evaluations evaluations;
  private final Placements placements;
  private final RightToWork rightToWork;
  private final Reference reference;
  private final Texts texts;

  DecideFollowUp(
      Evaluations evaluations,
      Placements placements,
      RightToWork rightToWork,
      Reference reference,
      Texts texts) {
    this.evaluations = evaluations;
    this.placements = placements;
    this.rightToWork = rightToWork;
    this.reference = reference;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "decide-follow-up";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference caseReference = context.caseReference();
    Language language = context.language();
    Map<String, Object> shown = new HashMap<>();
    shown.put("endDate", placements.schedule(caseReference).end());
    shown.put("noticeDeadline", evaluations.noticeDeadline(caseReference));
    rightToWork
        .proofEnd(caseReference)
        .ifPresent(
            day ->
                shown.put(
                    "rightToWorkShown",
                    texts.get(language, "evaluation.right-to-work", texts.date(language, day))));
    evaluations
        .officialsView(caseReference)
        .ifPresent(
            view -> {
              shown.put("reflectionShown", view.reflection());
              shown.put("wishShown", view.wishNextYear());
            });
    evaluations
        .mentorsView(caseReference)
        .ifPresent(view -> shown.put("mentorViewShown", written(language, view)));
    evaluations
        .ro3kvitsView(caseReference)
        .ifPresent(view -> shown.put("ro3kvitViewShown", written(language, view)));
    Hours hours = placements.allHours(caseReference);
    hours
        .ukrainianShare()
        .ifPresent(share -> shown.put("hoursShown", written(language, hours, share)));
    return shown;
  }

  private String written(Language language, MentorsView view) {
    return texts.get(
        language,
        "evaluation.mentor-view",
        reference.written(language, "rating", view.rating()),
        view.strengths(),
        view.improvements(),
        view.advice());
  }

  private String written(Language language, Ro3kvitEvaluation view) {
    return texts.get(language, "evaluation.ro3kvit-view", view.contribution(), view.advice());
  }

  private String written(Language language, Hours hours, int share) {
    return texts.get(
        language,
        "placement.hours",
        texts.number(language, hours.local()),
        texts.number(language, hours.ukraine()),
        share);
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate newEnd = answers.dateIfAny("newEndDate");
    if (newEnd != null) {
      LocalDate firstContractOn = chain(context, answers);
      LocalDate end = placements.schedule(context.caseReference()).end();
      answers.require(newEnd.isAfter(end), "newEndDate", "date.not-after", end);
      LocalDate latest = evaluations.latestEndOfChain(context.caseReference(), firstContractOn);
      answers.require(!newEnd.isAfter(latest), "newEndDate", "evaluation.chain-too-long", latest);
    }
    FollowUpOutcome outcome = answers.outcome(FollowUpOutcome.class);
    evaluations.decide(
        context.caseReference(), outcome, newEnd, answers.text("reason"), context.userId());
    return Map.of(EvaluationProcess.FOLLOW_UP, outcome.id());
  }

  /**
   * Takes in the contracts from before this case.
   *
   * @return the first day of the first of them; null if there was none
   */
  private @Nullable LocalDate chain(FormContext context, Answers answers) {
    LocalDate first = answers.dateIfAny("firstContractOn");
    int earlier =
        answers.has("earlierContracts") ? answers.number("earlierContracts").intValueExact() : 0;
    answers.require(
        evaluations.mayExtendAfter(earlier), "earlierContracts", "evaluation.chain-too-many");
    answers.require(
        (earlier == 0) == (first == null), "firstContractOn", "evaluation.first-contract-needed");
    if (first != null) {
      LocalDate start = rightToWork.plannedStart(context.caseReference());
      answers.require(first.isBefore(start), "firstContractOn", "date.must-be-before", start);
      evaluations.recordEarlierContracts(context.caseReference(), earlier, first, context.userId());
    }
    return first;
  }
}
