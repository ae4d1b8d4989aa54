package nl.posiv.onboarding.knowledge.process;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.knowledge.Guests;
import nl.posiv.onboarding.knowledge.MeetingPlan;
import nl.posiv.onboarding.knowledge.Meetings;
import nl.posiv.onboarding.records.UserId;

/** What the forms that plan a meeting have in common. */
abstract class MeetingForm implements CaseForm {

  private static final LocalTime FIRST = LocalTime.of(8, 0);
  private static final LocalTime LAST = LocalTime.of(19, 30);

  protected final Meetings meetings;
  protected final Guests guests;

  MeetingForm(Meetings meetings, Guests guests) {
    this.meetings = meetings;
    this.guests = guests;
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "times",
        Stream.iterate(FIRST, time -> !time.isAfter(LAST), time -> time.plusMinutes(30))
            .map(time -> new Option(time.toString(), time.toString()))
            .toList(),
        "groups",
        guests.groups(context.language()),
        "people",
        guests.people(context.language()));
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("day", DateRange.between(CaseDay.TODAY, CaseDay.HORIZON));
  }

  /** The plan as it stands, to be changed. */
  Map<String, Object> shown(FormContext context) {
    Map<String, Object> shown = new HashMap<>();
    meetings
        .of(context.caseReference())
        .planned()
        .ifPresent(
            plan -> {
              shown.put("day", plan.day());
              shown.put("startsAt", plan.startsAt().toString());
              shown.put("minutes", String.valueOf(plan.lasts().toMinutes()));
              shown.put("place", plan.place());
              shown.put("agenda", plan.agenda());
            });
    return shown;
  }

  static MeetingPlan plan(Answers answers) {
    return new MeetingPlan(
        answers.date("day"),
        LocalTime.parse(answers.text("startsAt")),
        Duration.ofMinutes(Long.parseLong(answers.text("minutes"))),
        answers.text("place"),
        answers.text("agenda"));
  }

  List<UserId> invited(Answers answers) {
    return guests.of(answers.choices("groups"), answers.choices("people"));
  }
}
