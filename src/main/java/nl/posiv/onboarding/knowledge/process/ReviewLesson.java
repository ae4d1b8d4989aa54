package nl.posiv.onboarding.knowledge.process;

import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.knowledge.LessonText;
import nl.posiv.onboarding.knowledge.Lessons;
import nl.posiv.onboarding.knowledge.Recognisable;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** A programme lead reads a lesson before everybody does. Four eyes: not who made it anonymous. */
@Component
class ReviewLesson implements CaseForm {

  private final Lessons lessons;
  private final Recognisable recognisable;
  private final Reference reference;

  ReviewLesson(Lessons lessons, Recognisable recognisable, Reference reference) {
    this.lessons = lessons;
    this.recognisable = recognisable;
    this.reference = reference;
  }

  /** What happens with it. */
  enum Outcome implements WithId {
    PUBLISH,
    SEND_BACK,
    REFUSE
  }

  @Override
  public String key() {
    return "review-lesson";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    LessonText text = lessons.of(context.caseReference()).text();
    return Map.of(
        "themeShown",
        reference.written(context.language(), "theme", text.theme()),
        "titleShown",
        text.title(),
        "lessonShown",
        text.lesson(),
        "wordsShown",
        String.join(", ", recognisable.in(text.words())));
  }

  @Override
  public Optional<String> barred(CaseReference caseReference, UserId userId) {
    return lessons.wasMadeAnonymousBy(caseReference, userId)
        ? Optional.of("knowledge.lesson.four-eyes-claim")
        : Optional.empty();
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference lesson = context.caseReference();
    UserId user = context.userId();
    Outcome outcome = answers.outcome(Outcome.class);
    answers.require(
        !lessons.wasMadeAnonymousBy(lesson, user), "outcome", "knowledge.lesson.four-eyes");
    switch (outcome) {
      case PUBLISH -> lessons.publish(lesson, user);
      case SEND_BACK -> lessons.sendBack(lesson, answers.text("reason"), user);
      case REFUSE -> lessons.refuse(lesson, answers.text("reason"), user);
    }
    return Map.of(KnowledgeProcess.REVIEW, outcome.id());
  }
}
