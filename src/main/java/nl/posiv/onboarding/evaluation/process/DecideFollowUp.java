package nl.posiv.onboarding.evaluation.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.MentorEvaluation;
import nl.posiv.onboarding.evaluation.Ro3kvitEvaluation;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.placement.Hours;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** The manager decides what follows the year, with the views that are there. */
@Component
class DecideFollowUp implements CaseForm {

  private final Evaluations evaluations;
  private final Placements placements;
  private final Reference reference;
  private final Texts texts;

  DecideFollowUp(Evaluations evaluations, Placements placements, Reference reference, Texts texts) {
    this.evaluations = evaluations;
    this.placements = placements;
    this.reference = reference;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "decide-follow-up";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    String caseReference = context.caseReference();
    Language language = context.language();
    Map<String, Object> shown = new HashMap<>();
    shown.put("endDate", placements.schedule(caseReference).end());
    shown.put("noticeDeadline", evaluations.noticeDeadline(caseReference));
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

  private String written(Language language, MentorEvaluation view) {
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
    LocalDate newEnd = answers.date("newEndDate");
    if (newEnd != null) {
      LocalDate end = placements.schedule(context.caseReference()).end();
      answers.require(newEnd.isAfter(end), "newEndDate", "date.not-after", end);
      LocalDate latest = evaluations.latestEndOfChain(context.caseReference());
      answers.require(!newEnd.isAfter(latest), "newEndDate", "evaluation.chain-too-long", latest);
    }
    evaluations.decide(
        context.caseReference(),
        answers.outcome(),
        newEnd,
        answers.text("reason"),
        context.userId());
    return Map.of(EvaluationProcess.FOLLOW_UP, answers.outcome());
  }
}
