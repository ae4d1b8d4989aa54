package nl.posiv.onboarding.people.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.people.ReviewDesk;
import nl.posiv.onboarding.records.UserId;

/** Who needs access is confirmed, and that of whoever does not is ended (BIO2 5.18.02). */
abstract class ReviewForm implements CaseForm {

  private static final String ENDED = "ended";
  private static final String LOOKED = "looked";
  private static final String CHANGED = "people.review.changed";

  private final ReviewDesk desk;
  private final Texts texts;

  ReviewForm(ReviewDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /** What is found. */
  enum Outcome implements WithId {
    CONFIRM,
    END
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    List<ReviewDesk.Person> people = people(context);
    return Map.of(
        "people",
        people.stream()
            .filter(ReviewDesk.Person::endable)
            .map(person -> new Option(person.userId().value(), person.line()))
            .toList(),
        LOOKED,
        List.of(
            new Option(
                desk.mark(context.caseReference(), context.userId()),
                texts.get(context.language(), "people.review.looked", people.size()))));
  }

  /** Whoever looked at a list that is another one now has not looked at this one. */
  @Override
  public String sentence(String field, String reason) {
    return field.equals(LOOKED) && reason.equals("form.no-choice") ? CHANGED : reason;
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
    answers.require(
        desk.done(
            context.caseReference(),
            answers.choices(LOOKED).get(0),
            ended,
            answers.textIfAny("remark"),
            context.userId()),
        LOOKED,
        CHANGED);
    return Map.of();
  }

  private List<ReviewDesk.Person> people(FormContext context) {
    return desk.toLookAt(context.caseReference(), context.userId(), context.language());
  }
}
