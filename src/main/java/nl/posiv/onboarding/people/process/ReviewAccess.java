package nl.posiv.onboarding.people.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.people.ReviewDesk;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** HR confirms who needs access, and ends that of whoever does not (BIO2 5.18.02). */
@Component
class ReviewAccess implements CaseForm {

  private static final String ENDED = "ended";

  private final ReviewDesk desk;

  ReviewAccess(ReviewDesk desk) {
    this.desk = desk;
  }

  /** What is found. */
  enum Outcome implements WithId {
    CONFIRM,
    END
  }

  @Override
  public String key() {
    return "review-access";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "people",
        people(context).stream()
            .filter(ReviewDesk.Person::endable)
            .map(person -> new Option(person.userId().value(), person.line()))
            .toList());
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of(
        "peopleShown",
        people(context).stream().map(ReviewDesk.Person::line).collect(Collectors.joining("\n")));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Set<UserId> ended =
        answers.outcome(Outcome.class) == Outcome.END
            ? answers.choices(ENDED).stream().map(UserId::new).collect(Collectors.toSet())
            : Set.of();
    answers.require(
        answers.outcome(Outcome.class) == Outcome.CONFIRM || !ended.isEmpty(),
        ENDED,
        "people.review.nobody-chosen");
    desk.done(context.caseReference(), ended, answers.textIfAny("remark"), context.userId());
    return Map.of();
  }

  private List<ReviewDesk.Person> people(FormContext context) {
    return desk.toLookAt(context.caseReference(), context.userId(), context.language());
  }
}
