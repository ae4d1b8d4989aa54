package nl.posiv.onboarding.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.SameMoment;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting on its way: by hand, by itself, changed, cancelled, left out, held, erased. */
class MeetingProcessTest extends CaseTest {

  private static final String POSIV = "posiv";
  private static final String HR = "hr-utrecht";

  @Autowired private Meetings meetings;
  @Autowired private QuarterlyMeetings quarterly;
  @Autowired private MeetingsThatAreOver over;
  @Autowired private Municipalities municipalities;
  @Autowired private JdbcClient jdbc;

  private ProcessInstance journey;
  private CaseReference reference;

  @Test
  void meetingIsPlannedHeldAndItsGuestsAreTold() {
    begin();
    assertThat(reference).hasToString("KEN-2026-0001");
    assertThat(task(reference, "plan-meeting").getTenantId()).isNull();
    LocalDate day = clock.today().plusDays(14);

    plan(day, List.of("hr"), List.of("mentor-arnhem"));
    assertThat(meetings.of(reference))
        .returns(MeetingStage.PLANNED, Meeting::stage)
        .returns(
            new MeetingPlan(
                day,
                LocalTime.of(14, 0),
                Duration.ofMinutes(90),
                "Stadhuis, zaal 2",
                "1. Water\n2. Rondvraag"),
            Meeting::plan);
    assertThat(told("meeting-invited"))
        .contains("hr-utrecht", "hr-arnhem", "mentor-arnhem")
        .doesNotContain("mentor-utrecht", "manager-utrecht", POSIV);
    assertThat(due("hold-meeting")).as("no sooner than the meeting").isAfter(day);

    assertThat(
            refusal(
                POSIV,
                reference,
                "hold-meeting",
                Map.of("outcome", "held", "notes", "Het was goed.")))
        .contains("22 december 2026");
    to(day);
    submit(POSIV, reference, "hold-meeting", Map.of("outcome", "held", "notes", "Het was goed."));
    assertThat(journey).isEnded().hasPassed("end_held");
    assertThat(meetings.of(reference).notes()).isEqualTo("Het was goed.");
    assertThat(told("meeting-held")).contains("hr-utrecht", "mentor-arnhem");
  }

  @Deviation(
      of = "A meeting moves, or more people are invited",
      when = Deviation.When.ANY_TIME,
      learns = "its guests, with the hour for their calendar",
      undone = "nothing: the entry in the calendar changes along")
  @Test
  void whoIsInvitedLaterIsToldWithTheOthers() {
    begin();
    plan(clock.today().plusDays(14), List.of(), List.of(HR));

    change(clock.today().plusDays(21), List.of("manager-arnhem"));

    assertThat(told("meeting-moved")).containsExactlyInAnyOrder(HR, "manager-arnhem");
    assertThat(meetings.of(reference).reason()).isEqualTo("De zaal was bezet.");
    assertThat(openTasks(reference)).containsExactly("hold-meeting");
  }

  @Deviation(
      of = "A meeting is cancelled",
      when = Deviation.When.ANY_TIME,
      learns = "its guests",
      undone = "the entry in their calendars")
  @Test
  void cancelledMeetingIsToldToItsGuests() {
    begin();
    plan(clock.today().plusDays(14), List.of(), List.of(HR));
    submit(
        POSIV,
        reference,
        "hold-meeting",
        Map.of("outcome", "cancel", "reason", "Te weinig gasten."));

    assertThat(told("meeting-cancelled")).containsExactly(HR);
    assertThat(meetings.of(reference).stage()).isEqualTo(MeetingStage.CANCELLED);
  }

  @Deviation(
      of = "There is no meeting this quarter",
      when = Deviation.When.ANY_TIME,
      learns = "nobody: nobody was invited",
      undone = "nothing; another can be begun")
  @Test
  void meetingThatNobodyNeedsIsLeftOut() {
    begin();
    submit(POSIV, reference, "plan-meeting", Map.of("outcome", "skip", "reason", "Zomervakantie."));

    assertThat(journey).isEnded().hasPassed("end_noMeeting");
    assertThat(meetings.of(reference).stage()).isEqualTo(MeetingStage.SKIPPED);
  }

  @Test
  void withoutAGuestOrInThePastThereIsNoMeeting() {
    begin();

    assertThat(
            refusal(
                POSIV,
                reference,
                "plan-meeting",
                planned(clock.today().plusDays(1), List.of(), List.of())))
        .contains("niemand");
    assertThat(
            refusal(
                POSIV,
                reference,
                "plan-meeting",
                planned(clock.today().minusDays(1), List.of("hr"), List.of())))
        .isNotBlank();
  }

  @Test
  void officialsAreNotInvitedByNameAndNobodyOfAMunicipalityThatLeft() {
    municipalities.leave(new MunicipalityId("arnhem"));
    begin();
    plan(clock.today().plusDays(1), List.of("hr", "manager", "mentor"), List.of());

    assertThat(told("meeting-invited"))
        .contains(HR)
        .noneMatch(user -> user.endsWith("arnhem") || user.startsWith("official"));
  }

  @Test
  void officialsAreInvitedTogetherAndNamedToNobody() {
    begin();
    plan(clock.today().plusDays(1), List.of("official"), List.of(HR));

    assertThat(told("meeting-invited")).contains(HR, "official-utrecht", "official-arnhem");
    List<Object> shown = new ArrayList<>();
    String task = task(reference, "hold-meeting").getId();
    as(
        POSIV,
        () ->
            shown.add(
                engine
                    .getFormService()
                    .getTaskFormVariables(task)
                    .getValue("guestsShown", Object.class)));
    assertThat(String.valueOf(shown.get(0)))
        .contains("HR Utrecht", "ambtenaren uit Oekraïne")
        .doesNotContain("Official");
  }

  @ParameterizedTest
  @ValueSource(strings = {HR, "ro3kvit", "mentor-utrecht", "official-utrecht"})
  void othersBeginNone(String user) {
    assertThatThrownBy(() -> start(user)).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void meetingBeginsByItselfOnceAQuarter() {
    workOffOn(LocalDate.parse("2027-01-07"));
    assertThat(begun()).isEmpty();
    workOffOn(LocalDate.parse("2027-01-08"));
    assertThat(begun()).hasSize(1);
    quarterly.workOff();
    workOffOn(LocalDate.parse("2027-03-31"));
    assertThat(begun()).hasSize(1);

    reference = begun().get(0);
    assertThat(openTasks(reference)).containsExactly("plan-meeting");
    assertThat(meetings.of(reference).begunBy()).isNull();
    workOffOn(LocalDate.parse("2027-04-08"));
    assertThat(begun()).as("the one of before still waits").hasSize(1);
    submit(POSIV, reference, "plan-meeting", Map.of("outcome", "skip", "reason", "Geen tijd."));
    workOffOn(LocalDate.parse("2027-04-09"));
    assertThat(begun()).hasSize(2);
  }

  @Test
  void meetingThatSomebodyBeganTakesThePlaceOfTheOneOfTheQuarter() {
    to(LocalDate.parse("2027-01-02"));
    begin();
    plan(LocalDate.parse("2027-01-20"), List.of("hr"), List.of());

    workOffOn(LocalDate.parse("2027-01-08"));

    assertThat(begun()).hasSize(1);
  }

  @Test
  void twoNodesAtOnceBeginOneMeeting() throws Exception {
    to(LocalDate.parse("2027-01-08"));
    Callable<Void> node =
        () -> {
          quarterly.workOff();
          return null;
        };

    SameMoment.of(Stream.generate(() -> node).limit(3).toList());

    assertThat(begun()).hasSize(1);
    assertThat(openTasks(begun().get(0))).hasSize(1);
  }

  @Test
  void whatIsToDoIsToldToWhoDoesItAndStaysOpenUntilItIsDone() {
    begin();
    plan(clock.today(), List.of(), List.of(HR));
    UserId hr = new UserId(HR);

    meetings.give(reference, "De lijst delen", hr, clock.today().plusDays(7), new UserId(POSIV));
    meetings.give(reference, "De lijst delen", hr, clock.today().plusDays(7), new UserId(POSIV));
    assertThat(told("meeting-action")).containsExactly(HR);
    assertThat(meetings.openOf(hr))
        .extracting(MeetingAction::what)
        .containsExactly("De lijst delen");

    meetings.finish(reference, meetings.openOf(hr).get(0).id());
    assertThat(meetings.openOf(hr)).isEmpty();
    assertThat(meetings.actions(reference).get(0).doneOn()).isEqualTo(clock.today());
  }

  @Test
  void meetingIsErasedTwoYearsAfterItsEnd() {
    begin();
    plan(clock.today(), List.of(), List.of(HR));
    meetings.give(reference, "De lijst delen", new UserId(HR), clock.today(), new UserId(POSIV));
    submit(POSIV, reference, "hold-meeting", Map.of("outcome", "held", "notes", "Goed."));

    to(LocalDate.parse("2028-12-08"));
    over.workOff();
    assertThat(meetings.find(reference)).isPresent();
    to(LocalDate.parse("2028-12-09"));
    over.workOff();
    assertThat(meetings.find(reference)).isEmpty();
    assertThat(meetings.openOf(new UserId(HR))).isEmpty();
    assertThat(meetings.guests(reference)).isEmpty();
  }

  @Test
  void resetLeavesNoMeeting() {
    begin();
    plan(clock.today(), List.of(), List.of(HR));

    programme.reset();

    assertThat(begun()).isEmpty();
  }

  private void begin() {
    journey = start(POSIV);
    reference = new CaseReference(journey.getBusinessKey());
  }

  private ProcessInstance start(String user) {
    ProcessInstance[] started = new ProcessInstance[1];
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("knowledge-meeting")
            .latestVersion()
            .singleResult()
            .getId();
    as(
        user,
        () ->
            started[0] =
                engine.getFormService().submitStartForm(definition, Map.of("subject", "Water")));
    return started[0];
  }

  private void plan(LocalDate day, List<String> groups, List<String> people) {
    submit(POSIV, reference, "plan-meeting", planned(day, groups, people));
  }

  private static Map<String, Object> planned(
      LocalDate day, List<String> groups, List<String> people) {
    Map<String, Object> answers =
        new HashMap<>(
            Map.of(
                "outcome", "plan",
                "subject", "Water en wonen",
                "day", day,
                "startsAt", "14:00",
                "minutes", "90",
                "place", "Stadhuis, zaal 2",
                "agenda", "1. Water\n2. Rondvraag"));
    answers.put("groups", groups);
    answers.put("people", people);
    return answers;
  }

  private void change(LocalDate day, List<String> more) {
    Map<String, Object> answers = planned(day, List.of(), more);
    answers.put("outcome", "change");
    answers.put("reason", "De zaal was bezet.");
    answers.remove("subject");
    submit(POSIV, reference, "hold-meeting", answers);
  }

  private LocalDate due(String task) {
    return LocalDate.ofInstant(task(reference, task).getDueDate().toInstant(), ProgrammeClock.ZONE);
  }

  private List<CaseReference> begun() {
    return jdbc
        .sql("select case_reference from posiv.meeting order by case_reference")
        .query(String.class)
        .list()
        .stream()
        .map(CaseReference::new)
        .toList();
  }

  private void workOffOn(LocalDate day) {
    to(day);
    quarterly.workOff();
  }

  private void to(LocalDate day) {
    ClockOfTests.backTo(
        clock, Duration.ofDays(ChronoUnit.DAYS.between(ClockOfTests.FIRST_DAY, day)));
  }

  private List<String> told(String notice) {
    return jdbc.sql(
            "select recipient from posiv.outbox where case_reference = :case and notice = :notice")
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }
}
