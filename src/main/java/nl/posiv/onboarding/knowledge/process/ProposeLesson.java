package nl.posiv.onboarding.knowledge.process;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.knowledge.Lesson;
import nl.posiv.onboarding.knowledge.LessonSource;
import nl.posiv.onboarding.knowledge.LessonText;
import nl.posiv.onboarding.knowledge.Lessons;
import nl.posiv.onboarding.nomination.Reference;
import org.springframework.stereotype.Component;

/** Somebody who guides officials, or sees to them, proposes a lesson in their own words. */
@Component
class ProposeLesson implements CaseForm {

  private final Lessons lessons;
  private final Reference reference;

  ProposeLesson(Lessons lessons, Reference reference) {
    this.lessons = lessons;
    this.reference = reference;
  }

  @Override
  public String key() {
    return "propose-lesson";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of("themes", reference.themes(context.language()));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Lesson lesson =
        lessons.propose(
            answers.as(LessonText.class),
            answers.choice("source", LessonSource.class),
            context.userId());
    return Map.of(CaseVariables.CASE_REFERENCE, lesson.caseReference().value());
  }
}
