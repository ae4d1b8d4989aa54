package nl.posiv.onboarding.placement.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.WorkPhones;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.placement.CheckIn;
import nl.posiv.onboarding.placement.ConcernOutcome;
import nl.posiv.onboarding.placement.MonthlyTalks;
import org.springframework.stereotype.Component;

/** HR writes down what was agreed about a concern, and whether to look again. */
@Component
class FollowUpConcern implements CaseForm {

  private static final String AGAIN = "askAgainOn";

  private final MonthlyTalks talks;
  private final Contracts contracts;
  private final People people;
  private final WorkPhones phones;
  private final Texts texts;

  FollowUpConcern(
      MonthlyTalks talks, Contracts contracts, People people, WorkPhones phones, Texts texts) {
    this.phones = phones;
    this.talks = talks;
    this.contracts = contracts;
    this.people = people;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "follow-up-concern";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CheckIn concern = concern(context);
    Map<String, Object> shown = new HashMap<>();
    shown.put("raisedBy", people.nameOf(concern.loggedBy()));
    shown.put("mentorPhone", phones.of(concern.loggedBy()).orElse(""));
    shown.put("mentorEmail", people.find(concern.loggedBy()).map(Person::email).orElse(""));
    shown.put("heldOnShown", texts.date(context.language(), concern.heldOn()));
    shown.put(
        "wellbeingShown",
        texts.get(context.language(), "check-ins.wellbeing." + concern.wellbeing()));
    String agreed =
        talks.followUps(concern).stream()
            .map(
                before ->
                    texts.get(
                        context.language(),
                        "check-ins.agreed",
                        texts.date(context.language(), before.recordedOn()),
                        before.agreed()))
            .collect(Collectors.joining("\n"));
    shown.put("agreedShown", agreed);
    return shown;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(AGAIN, DateRange.between(CaseDay.TODAY, CaseDay.CONTRACT_END, CaseDay.HORIZON));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    ConcernOutcome outcome = answers.outcome(ConcernOutcome.class);
    answers.require(
        outcome == ConcernOutcome.SETTLED || contracts.isOpen(context.caseReference()),
        "outcome",
        "check-ins.nobody-at-work");
    talks.followUp(
        concern(context),
        outcome,
        answers.text("agreed"),
        answers.dateIfAny(AGAIN),
        context.userId());
    return Map.of(ConcernProcess.OUTCOME, TransientFacts.text(outcome.id()));
  }

  private CheckIn concern(FormContext context) {
    return talks.find(
        (Long) Objects.requireNonNull(context.variables().get(RaiseConcern.CHECK_IN)));
  }
}
