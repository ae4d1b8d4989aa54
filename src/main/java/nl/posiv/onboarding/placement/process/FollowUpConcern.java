package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.WorkPhones;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.placement.CheckIn;
import nl.posiv.onboarding.placement.ConcernOutcome;
import nl.posiv.onboarding.placement.MonthlyTalks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** HR writes down what was agreed about a concern, and whether to look again. */
@Component
class FollowUpConcern implements CorrectableForm {

  private static final String AGAIN = "askAgainOn";
  private static final String TIMER = "timer_askAgain";

  private final MonthlyTalks talks;
  private final Contracts contracts;
  private final People people;
  private final WorkPhones phones;
  private final Texts texts;
  private final ProgrammeClock clock;
  // Looked up late: the engine that is being built knows the forms.
  private final ObjectProvider<WaitingTimers> timers;
  private final AsProgramme asProgramme;

  FollowUpConcern(
      MonthlyTalks talks,
      Contracts contracts,
      People people,
      WorkPhones phones,
      Texts texts,
      ProgrammeClock clock,
      ObjectProvider<WaitingTimers> timers,
      AsProgramme asProgramme) {
    this.phones = phones;
    this.clock = clock;
    this.timers = timers;
    this.asProgramme = asProgramme;
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

  /** The day to look again moves as long as it is waited for. */
  @Override
  public Set<String> settled(Recorded recorded) {
    LocalDate again = (LocalDate) recorded.value("ask_again_on");
    boolean waits = again != null && again.isAfter(clock.today());
    return waits ? Set.of("outcome") : Set.of("outcome", AGAIN);
  }

  @Override
  public Followed follow(Recorded before, Answers answers) {
    if (answers.has(AGAIN)) {
      asProgramme.run(() -> timers.getObject().askAgainIn(before.caseReference(), List.of(TIMER)));
    }
    return Followed.NOTHING;
  }

  private CheckIn concern(FormContext context) {
    return talks.find(
        (Long) Objects.requireNonNull(context.variables().get(RaiseConcern.CHECK_IN)));
  }
}
