package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.posiv.onboarding.change.CaseEndsEarly;
import nl.posiv.onboarding.change.PersonDied;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.Outboxes;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each half of the hours of a month is confirmed by somebody who knows the work. */
class ConfirmHoursTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String MENTOR = "mentor-utrecht";
  private static final String OFFICIAL = "official-utrecht";
  private static final String RO3KVIT = "ro3kvit";
  private static final String TASK = "confirm-hours";
  private static final String QUESTION = "Were the pumps of Testove in this month?";
  private static final String EXPLANATION = "The visit was moved by a week";
  private static final LocalDate MONTH = START.plusMonths(1);
  private static final LocalDate LAST_DAY_TO_CORRECT = END.plusWeeks(6);
  private static final String CORRECT = "/tasks/new/correct-hours";
  private static final Map<String, Object> YES = Map.of("outcome", "confirm");
  private static final Map<String, Object> ASK = Map.of("outcome", "ask", "question", QUESTION);

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationEventPublisher events;

  private CaseReference reference;
  private ProcessInstance placement;

  @BeforeEach
  void givenTheHoursOfAMonth() {
    reference = readyCase("utrecht");
    placement = startPhase("placement", reference, Map.of());
    submit(HR, reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    untilMorningOf(reference, MONTH);
    submit(
        OFFICIAL,
        reference,
        "log-hours",
        Map.of(
            "hoursLocal",
            80,
            "hoursUkraine",
            60,
            "themes",
            List.of("water"),
            "projectLocal",
            "Sewers",
            "projectUkraine",
            "Pumps of Testove"));
  }

  @Test
  void mentorAndRo3kvitConfirmEachTheirHalf() {
    assertThat(placement)
        .hasPassedInOrder("log-hours", "serviceTask_askToConfirmHours", "end_inBand");
    assertThat(local().getTenantId()).isEqualTo("utrecht");
    assertThat(local().getAssignee()).isEqualTo(MENTOR);
    String name = "Confirm the hours of a month, month from 4 January 2027";
    assertThat(List.of(local().getName(), ukraine().getName())).containsOnly(name);
    assertThat(ukraine().getTenantId()).isNull();
    assertThat(read(MENTOR, local()))
        .containsEntry("hoursShown", "80 uur voor de gemeente")
        .containsEntry("projectShown", "Sewers")
        .doesNotContainValue("Pumps of Testove");
    assertThat(read(RO3KVIT, ukraine()))
        .containsEntry("hoursShown", "60 hours for Ukraine")
        .containsEntry("projectShown", "Pumps of Testove")
        .doesNotContainValue("Sewers");
    assertThat(page(HR)).contains("Niet bevestigd");

    handIn(MENTOR, local(), YES);
    assertThat(page(HR))
        .contains("Bevestigd door Mentor Utrecht op 4 februari 2027", "Niet bevestigd");
    handIn(RO3KVIT, ukraine(), YES);

    assertThat(openTasks(reference)).doesNotContain(TASK);
    assertThat(page(HR)).doesNotContain("Niet bevestigd");
    assertThat(page(RO3KVIT)).contains("Confirmed by Mentor Utrecht on 4 February 2027");
    assertThat(ended("end_localHoursConfirmed", "end_ukraineHoursConfirmed")).isEqualTo(2);
    assertThat(told("hours-asked")).isEmpty();
  }

  @Test
  @Deviation(
      when = Deviation.When.YEAR,
      of = "The mentor or Ro3kvit has a question about the hours of a month",
      learns =
          "The official, by a mail without the question; it stands on My year and where hours are"
              + " corrected, and nobody else reads it",
      undone = "A correction or an explanation is confirmed anew, by both")
  void questionIsForTheOfficialWhoExplainsAndIsConfirmedAnew() {
    handIn(MENTOR, local(), ASK);
    handIn(RO3KVIT, ukraine(), ASK);

    assertThat(told("hours-asked")).containsOnly(OFFICIAL).isNotEmpty();
    assertThat(ended("end_localHoursAsked", "end_ukraineHoursAsked")).isEqualTo(2);
    TasklistUser official = signIn(OFFICIAL);
    assertThat(official.page("/my-year").body()).contains(QUESTION);
    assertThat(official.page("/tasks/new/correct-hours").body()).contains(QUESTION);
    for (String other : List.of(HR, MENTOR, "mentor2-utrecht", RO3KVIT)) {
      assertThat(page(other)).as(other).contains("id=\"hours\"").doesNotContain(QUESTION);
    }
    assertThat(page(HR)).contains("Mentor Utrecht stelde er een vraag over op 4 februari 2027");

    String year = official.page("/my-year").body();
    assertThat(year.indexOf("Є запитання про Ваші години за 4 січня"))
        .isPositive()
        .isLessThan(year.indexOf("id=\"hours\""));
    assertThat(year).doesNotContain("не чекає жодне завдання");
    assertThat(official.page("/home").body()).contains("Є запитання про Ваші години", CORRECT);
    assertThat(signIn(MENTOR).page("/home").body()).doesNotContain(CORRECT);

    Map<String, Object> same = correction(80, null);
    same.put("projectLocal", "Sewers");
    same.put("projectUkraine", "Pumps of Testove");
    HttpResponse<String> unanswered = official.startAnyway("correct-hours", same);
    assertThat(unanswered.statusCode()).as("no answer").isEqualTo(400);
    assertThat(official.message(unanswered)).contains("є запитання");

    official.start("correct-hours", correction(70, EXPLANATION));

    assertThat(tasks(reference, TASK)).hasSize(2);
    assertThat(official.page("/my-year").body()).doesNotContain("Є запитання");
    assertThat(read(MENTOR, local()))
        .containsEntry("hoursShown", "70 uur voor de gemeente")
        .containsEntry("beforeShown", "80 uur voor de gemeente")
        .containsEntry("questionShown", QUESTION)
        .containsEntry("explanationShown", EXPLANATION);
    assertThat(page(HR)).contains(EXPLANATION, "Niet bevestigd").doesNotContain("stelde er");
    assertThat(official.page("/my-year").body()).doesNotContain(QUESTION);
    handIn(MENTOR, local(), YES);
    handIn(RO3KVIT, ukraine(), YES);
    assertThat(new EngineTables(jdbc).placesOf(List.of(QUESTION, EXPLANATION))).isEmpty();
    assertThat(mails()).isNotEmpty().noneMatch(mail -> mail.contains("Testove in this"));
  }

  @Test
  void correctionTakesThePlaceOfWhatPeopleAreStillAskedAbout() {
    handIn(MENTOR, local(), YES);
    Task before = ukraine();

    signIn(OFFICIAL).start("correct-hours", correction(75, null));

    assertThat(tasks(reference, TASK))
        .extracting(Task::getTenantId)
        .containsExactlyInAnyOrder("utrecht", null);
    assertThat(ukraine().getId()).isNotEqualTo(before.getId());
    assertThat(ended("end_ukraineHoursOver")).isEqualTo(1);
    assertThat(page(HR)).doesNotContain("Bevestigd door");
  }

  @Test
  void correctionAndConfirmationInTheSameMomentLeaveNoYesToHoursThatNobodySaw() {
    TasklistUser official = signIn(OFFICIAL);
    TasklistUser mentor = signIn(MENTOR);
    String task = local().getId();
    String form = official.openStart("correct-hours");
    Map<String, Object> correction = correction(75, null);

    List<Callable<HttpResponse<String>>> both =
        List.of(() -> official.handInStart(form, correction), () -> mentor.handIn(task, YES));
    List<HttpResponse<String>> answers = SameMoment.of(both);

    assertThat(answers.get(0).statusCode()).as(answers.get(0).body()).isEqualTo(200);
    assertThat(answers.get(1).statusCode()).isLessThan(500);
    assertThat(tasks(reference, TASK))
        .extracting(Task::getTenantId)
        .containsExactlyInAnyOrder("utrecht", null);
    assertThat(page(HR)).doesNotContain("Bevestigd door");
  }

  @Test
  @Deviation(
      when = Deviation.When.YEAR,
      of = "Nobody confirms the hours of a month",
      learns =
          "Nobody: the task closes by itself after its term; the page says that they are not"
              + " confirmed")
  void hoursThatNobodyConfirmsStayAndHoldNothingUp() {
    // Fifteen working days after Thursday 4 February.
    LocalDate last = LocalDate.parse("2027-02-25");
    untilMorningOf(reference, last);
    assertThat(tasks(reference, TASK)).hasSize(2);
    untilMorningOf(reference, last.plusDays(1));

    assertThat(openTasks(reference)).doesNotContain(TASK);
    assertThat(ended("end_localHoursNotConfirmed", "end_ukraineHoursNotConfirmed")).isEqualTo(2);
    assertThat(page(HR)).contains("Niet bevestigd");
    assertThat(told("hours-asked")).isEmpty();
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "The hours of a month are not confirmed yet when the case ends early",
      learns = "Nobody: the tasks close")
  void earlyEndClosesThem() {
    events.publishEvent(new CaseEndsEarly(reference));

    assertThat(openTasks(reference)).doesNotContain(TASK);
    assertThat(ended("end_localHoursOver", "end_ukraineHoursOver")).isEqualTo(2);
  }

  @Test
  void nobodyIsAskedAboutTheHoursOfSomebodyWhoDied() {
    events.publishEvent(new PersonDied(List.of(reference)));

    assertThat(openTasks(reference)).doesNotContain(TASK);
  }

  @Test
  void officialCorrectsForSomeWeeksAfterTheEndAndIsAsked() {
    contracts.complete(contractOf(reference).storedId());
    onMorningOf(LAST_DAY_TO_CORRECT);
    handIn(MENTOR, local(), ASK);
    TasklistUser official = signIn(OFFICIAL);
    assertThat(official.page("/my-year").body()).contains(QUESTION, CORRECT);

    official.start("correct-hours", correction(70, EXPLANATION));

    assertThat(read(MENTOR, local()))
        .containsEntry("hoursShown", "70 uur voor de gemeente")
        .containsEntry("explanationShown", EXPLANATION);
    assertThat(tasks(reference, TASK)).hasSize(2);
  }

  @Test
  @Deviation(
      when = Deviation.When.END,
      of = "The hours of a month turn out to be wrong after the end of the contract",
      learns = "Mentor and Ro3kvit: they are asked to confirm them anew",
      undone =
          "For some weeks the official, or HR with a reason, corrects them; what stood there stays"
              + " readable")
  void hrCorrectsTheHoursOfAContractThatIsOverAndSaysWhy() {
    TasklistUser hr = signIn(HR);
    assertThat(hr.startAnyway("correct-hours", correction(70, EXPLANATION)).statusCode())
        .as("as long as it runs the official does")
        .isGreaterThanOrEqualTo(400);
    assertThat(page(HR)).doesNotContain(CORRECT);
    contracts.complete(contractOf(reference).storedId());
    onMorningOf(LAST_DAY_TO_CORRECT);
    handIn(MENTOR, local(), ASK);

    assertThat(page(HR)).contains(CORRECT);
    assertThat(hr.page(CORRECT).body())
        .contains(nominations.candidateOf(reference).name(), QUESTION);
    assertThat(hr.startAnyway("correct-hours", correction(70, null)).statusCode())
        .as("without a reason")
        .isEqualTo(400);
    assertThat(
            signIn("hr-arnhem")
                .startAnyway("correct-hours", correction(70, EXPLANATION))
                .statusCode())
        .isGreaterThanOrEqualTo(400);
    hr.start("correct-hours", correction(70, EXPLANATION));

    assertThat(page(HR))
        .contains("Uitleg van HR Utrecht: " + EXPLANATION, "80 en 60 uur, ingevuld door");
    assertThat(signIn(OFFICIAL).page("/my-year").body()).contains("HR Utrecht", EXPLANATION);
    assertThat(read(MENTOR, local())).containsEntry("explanationShown", EXPLANATION);
    assertThat(tasks(reference, TASK)).hasSize(2);
  }

  @Test
  void ofOfficialAndHrWhoCorrectAMonthAtOnceTheSecondIsToldSo() {
    contracts.complete(contractOf(reference).storedId());
    onMorningOf(LAST_DAY_TO_CORRECT);
    TasklistUser official = signIn(OFFICIAL);
    TasklistUser hr = signIn(HR);
    String officials = official.openStart("correct-hours");
    String hrs = hr.openStart("correct-hours");
    Map<String, Object> correction = correction(70, EXPLANATION);

    List<Callable<HttpResponse<String>>> both =
        List.of(
            () -> official.handInStart(officials, correction),
            () -> hr.handInStart(hrs, correction));
    List<HttpResponse<String>> answers = SameMoment.of(both);

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 400);
    assertThat(tasks(reference, TASK)).hasSize(2);
    assertThat(hours.ofContract(contractOf(reference)).get(0).versions()).hasSize(2);
  }

  @Test
  void hoursOfSomebodyWhoDiedAreCorrectedAndNobodyIsAskedAboutThem() {
    events.publishEvent(new PersonDied(List.of(reference)));
    contracts.endEarly(reference, ContractEnd.DEATH, clock.today());

    signIn(HR).start("correct-hours", correction(70, EXPLANATION));

    assertThat(page(HR)).contains("80 en 60 uur, ingevuld door");
    assertThat(openTasks(reference)).doesNotContain(TASK);
  }

  @Test
  void someWeeksAfterTheEndHoursAreConfirmedAndNobodyIsAsked() {
    contracts.complete(contractOf(reference).storedId());
    onMorningOf(LAST_DAY_TO_CORRECT.plusDays(1));
    for (String user : List.of(OFFICIAL, HR)) {
      assertThat(signIn(user).startAnyway("correct-hours", correction(70, "Late")).statusCode())
          .as(user)
          .isGreaterThanOrEqualTo(400);
      assertThat(page(user)).as(user).doesNotContain(CORRECT);
    }

    assertThat(signIn(MENTOR).open(local().getId()).file().toString())
        .contains("\"confirm\"")
        .doesNotContain("\"value\":\"ask\"");
    FormFieldValidationException refused =
        catchThrowableOfType(
            FormFieldValidationException.class, () -> handIn(MENTOR, local(), ASK));
    assertThat(refused).isNotNull();
    handIn(MENTOR, local(), YES);
    assertThat(tasks(reference, TASK)).hasSize(1);
  }

  @Test
  void othersHaveNoPartInIt() {
    assertThat(signIn("mentor2-utrecht").tasks(reference)).isEmpty();
    assertThat(signIn("mentor-arnhem").tasks(reference)).isEmpty();
    assertThat(signIn(RO3KVIT).handIn(local().getId(), YES).statusCode()).isIn(403, 404, 500);
    assertThat(signIn(MENTOR).handIn(ukraine().getId(), YES).statusCode()).isIn(403, 404, 500);
    assertThat(tasks(reference, TASK)).hasSize(2);
  }

  private Map<String, Object> correction(int local, String explanation) {
    Map<String, Object> answers = new HashMap<>();
    answers.put(
        "month",
        String.valueOf(
            hours.ofContract(contractOf(reference)).get(0).logged().orElseThrow().storedId()));
    answers.put("hoursLocal", local);
    answers.put("hoursUkraine", 60);
    answers.put("themes", List.of("water"));
    if (explanation != null) {
      answers.put("explanation", explanation);
    }
    return answers;
  }

  private Task local() {
    return half(true);
  }

  private Task ukraine() {
    return half(false);
  }

  private Task half(boolean local) {
    return tasks(reference, TASK).stream()
        .filter(task -> (task.getTenantId() != null) == local)
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Object> read(String user, Task task) {
    List<Map<String, Object>> shown = new ArrayList<>();
    as(user, () -> shown.add(engine.getFormService().getTaskFormVariables(task.getId())));
    return shown.get(0);
  }

  private void handIn(String user, Task task, Map<String, Object> answers) {
    as(user, () -> engine.getFormService().submitTaskForm(task.getId(), asTasklistSends(answers)));
  }

  private long ended(String... ends) {
    return List.of(ends).stream()
        .mapToLong(
            end ->
                engine
                    .getHistoryService()
                    .createHistoricActivityInstanceQuery()
                    .activityId(end)
                    .finished()
                    .count())
        .sum();
  }

  private TasklistUser signIn(String user) {
    return TasklistUser.signIn(port, user);
  }

  private String page(String user) {
    return signIn(user).page("/cases/" + reference).body();
  }

  private List<String> told(String notice) {
    return new Outboxes(jdbc).readers(notice, reference);
  }

  private List<String> mails() {
    return new Outboxes(jdbc).written(reference);
  }
}
