package nl.posiv.onboarding.knowledge.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.knowledge.LessonStep;
import nl.posiv.onboarding.knowledge.LessonText;
import nl.posiv.onboarding.knowledge.Lessons;
import nl.posiv.onboarding.knowledge.Recognisable;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Ro3kvit, which knows the people, takes out of a lesson all by which one is recognised. */
@Component
class AnonymiseLesson implements CaseForm {

  private final Lessons lessons;
  private final Recognisable recognisable;
  private final Reference reference;

  AnonymiseLesson(Lessons lessons, Recognisable recognisable, Reference reference) {
    this.lessons = lessons;
    this.recognisable = recognisable;
    this.reference = reference;
  }

  /** Whether it is a lesson for others. */
  enum Outcome implements WithId {
    ANONYMOUS,
    REFUSE
  }

  @Override
  public String key() {
    return "anonymise-lesson";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "themes",
        reference.themes(
            context.language(), List.of(lessons.of(context.caseReference()).text().theme())));
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    LessonText text = lessons.of(context.caseReference()).text();
    List<LessonStep> steps = lessons.steps(context.caseReference());
    Map<String, Object> shown = new HashMap<>();
    shown.put("theme", text.theme());
    shown.put("title", text.title());
    shown.put("lesson", text.lesson());
    shown.put("wordsShown", String.join(", ", recognisable.in(text.words())));
    shown.put("sentBackShown", steps.get(steps.size() - 1).reason());
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference lesson = context.caseReference();
    Outcome outcome = answers.outcome(Outcome.class);
    if (outcome == Outcome.ANONYMOUS) {
      LessonText text = answers.as(LessonText.class);
      answers.require(
          answers.flag("lookedAt") || recognisable.in(text.words()).isEmpty(),
          "lookedAt",
          "knowledge.lesson.recognisable");
      lessons.makeAnonymous(lesson, text, context.userId());
    } else {
      lessons.refuse(lesson, answers.text("reason"), context.userId());
    }
    return Map.of(KnowledgeProcess.ANONYMOUS, outcome.id());
  }
}
