package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.TaskDoor;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where everybody begins the day, and where their tasks open. */
class HomePageTest extends YearTest {

  private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void everybodyReadsEnglish() {
    everybodyReads(Language.EN);
  }

  @AfterEach
  void choicesOfTheDemo() {
    DemoUser.all().forEach(user -> people.choose(new UserId(user.id()), null));
    programme.reset();
  }

  @Test
  void strangerGoesThroughTheSignInAndWhoIsSignedInGoesStraightOn() {
    assertThat(location(TasklistUser.stranger(port).page("/")))
        .isEqualTo("/camunda/app/tasklist/default/?to=%2Fhome");
    assertThat(location(signIn("ro3kvit").page("/"))).isEqualTo("/home");
  }

  @Test
  void taskSaysWhoseCaseItIsToThoseWhoReadNames() {
    CaseReference reference = willing("utrecht");
    String task = task(reference, "review-nomination").getId();

    assertThat(page("hr-utrecht", "/home"))
        .contains("Olena Testenko", "/cases/" + reference, TASKLIST + task)
        .contains("For your team: not taken yet");
    assertThat(page("hr-utrecht", "/tasks")).contains("Olena Testenko", reference.value());
    assertThat(page("manager-utrecht", "/home")).doesNotContain(task);
    for (String other : List.of("hr-arnhem", "posiv", "privacy", "admin", "clerk-utrecht")) {
      assertThat(page(other, "/home"))
          .as(other)
          .doesNotContain("Testenko", reference.value(), task);
    }
  }

  @Test
  void tasksAboutTwoMonthsOfOneCaseAreToldApart() {
    CaseReference reference = working();
    programme.moveTo(
        START.plusMonths(2).plusDays(1).atTime(12, 0).atZone(ProgrammeClock.ZONE).toInstant());
    String talk = "Log the monthly check-in, month from ";
    String hours = "Log the hours of the month, month from ";

    for (String path : List.of("/home", "/tasks", "/cases/" + reference)) {
      assertThat(page("mentor-utrecht", path))
          .as(path)
          .contains(talk + "4 January 2027", talk + "4 February 2027");
    }
    for (String path : List.of("/home", "/my-year")) {
      assertThat(page("official-utrecht", path))
          .as(path)
          .contains(hours + "4 January 2027", hours + "4 February 2027");
    }
    assertThat(page("hr-utrecht", "/cases/" + reference))
        .contains(talk + "4 January 2027", hours + "4 February 2027");
    assertThat(mailsTo("mentor-utrecht")).contains(talk + "4 February 2027");

    reads("mentor-utrecht", Language.UK);
    assertThat(page("mentor-utrecht", "/home"))
        .contains("Записати щомісячну розмову, місяць із 4 лютого 2027 року");
    assertThat(signIn("mentor-utrecht").tasks(reference))
        .extracting(card -> card.path("name").asString(""))
        .contains(
            "Записати щомісячну розмову, місяць із 4 січня 2027 року",
            "Записати щомісячну розмову, місяць із 4 лютого 2027 року");
    String task = signIn("mentor-utrecht").task(reference, "log-check-in");
    assertThat(page("mentor-utrecht", "/tasks/" + task)).contains(" 2027 року – 3 ");
  }

  @Test
  void whatIsLateAndWhatIsDueThisWeekIsCounted() {
    CaseReference reference = willing("utrecht");
    assertThat(page("hr-utrecht", "/home")).contains("<strong>0</strong>");
    programme.moveTo(clock.instant().plus(Duration.ofDays(40)));
    assertThat(page("hr-utrecht", "/home"))
        .contains("<strong class=\"late\">1</strong>", "Overdue");
  }

  @Test
  void whatEndsSoonIsShownInTheCasesThatOneSees() {
    CaseReference reference = working();
    programme.moveTo(START.plusMonths(11).atTime(12, 0).atZone(ProgrammeClock.ZONE).toInstant());

    String end = "End of the contract";
    assertThat(page("hr-utrecht", "/home")).contains(end, "Olena Testenko", reference.value());
    assertThat(page("mentor-utrecht", "/home")).contains(end, reference.value());
    assertThat(page("official-utrecht", "/home")).contains(end, "Your own case");
    jdbc.sql("update posiv.nomination set status = 'WILLING'").update();
    assertThat(page("posiv", "/home")).contains(end, reference.value()).doesNotContain("Testenko");
    for (String other : List.of("hr-arnhem", "mentor-arnhem", "privacy", "admin")) {
      assertThat(page(other, "/home")).as(other).doesNotContain(end, reference.value());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "posiv          | no task for you now              | /overview   | Programme lead",
        "privacy        | shows who opened which case      | /audit      | Privacy officer",
        "admin          | no tasks for administrators      | /operations | Administrator",
        "admin          | no tasks for administrators      | /camunda/app/cockpit/ | Administrator",
        "clerk-utrecht  | no tasks for the council clerk   | /account    | Council clerk, Utrecht",
        "manager-utrecht| nothing for you to decide        | /before-start | Manager, Utrecht"
      })
  void whoHasNoTasksFindsWhatIsTheirs(String user, String empty, String link, String role) {
    assertThat(page(user, "/home"))
        .contains(empty, "href=\"" + link + "\"", role, "href=\"/sign-out\"", "href=\"/help\"");
    assertThat(page(user, "/help")).contains(role.split(",")[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 'Good morning, ', 'Today is Monday 4 January 2027.'",
    "NL, 'Goedemorgen, ', 'Vandaag is het maandag 4 januari 2027.'",
    "UK, 'Доброго ранку, ', 'Сьогодні понеділок, 4 січня 2027 року.'"
  })
  void readerIsGreetedInTheirLanguageWithTheDay(Language language, String greeting, String day) {
    reads("ro3kvit", language);
    programme.moveTo(
        LocalDateTime.parse("2027-01-04T09:00").atZone(ProgrammeClock.ZONE).toInstant());
    assertThat(page("ro3kvit", "/home")).contains(greeting, day);
  }

  @Test
  void tasksOpenWhereOneChoosesInPagesAndMails() {
    TasklistUser hr = signIn("hr-utrecht");
    PageForm settings = settings(hr);
    assertThat(settings.fields()).containsEntry("tasks", "");
    assertThat(hr.sendForm(settings.action(), settings.with(Map.of("tasks", "anywhere")).fields()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(400);
    assertThat(hr.sendForm(settings.action(), settings.with(Map.of("tasks", "own-pages")).fields()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(302);
    CaseReference reference = willing("utrecht");
    String task = "/tasks/" + task(reference, "review-nomination").getId();

    assertThat(hr.page("/home").body())
        .contains(task, "<a href=\"/tasks\">Tasks</a>")
        .doesNotContain(TASKLIST);
    assertThat(hr.page("/overview").body()).contains(task).doesNotContain(TASKLIST);
    assertThat(hr.page("/cases/" + reference).body()).contains(task).doesNotContain(TASKLIST);
    assertThat(mailsTo("hr-utrecht")).contains(task).doesNotContain(TASKLIST);

    // Whoever sends a form without that question has not answered it.
    assertThat(hr.sendForm(settings.action(), without(settings(hr), "tasks")).statusCode())
        .isEqualTo(302);
    assertThat(people.taskDoor(new UserId("hr-utrecht"))).contains(TaskDoor.OWN_PAGES);
    assertThat(hr.sendForm(settings.action(), settings(hr).with(Map.of("tasks", "")).fields()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(302);
    assertThat(people.taskDoor(new UserId("hr-utrecht"))).isEmpty();
  }

  @Test
  void mailLeadsWhoChoseNothingThroughTheDoorForTheScreen() {
    CaseReference reference = willing("utrecht");
    String task = task(reference, "review-nomination").getId();
    String link = "/tasks/" + task + "/open";
    mailroom.sendDue();
    assertThat(mailsTo("hr-utrecht")).contains(link).doesNotContain(TASKLIST);

    TasklistUser hr = signIn("hr-utrecht");
    assertThat(hr.page(link).headers().firstValue("Location").orElseThrow())
        .endsWith(TASKLIST + task);
    assertThat(hr.pageOnPhone(link).headers().firstValue("Location").orElseThrow())
        .endsWith("/tasks/" + task);
    people.choose(new UserId("hr-utrecht"), TaskDoor.OWN_PAGES);
    assertThat(hr.page(link).headers().firstValue("Location").orElseThrow())
        .endsWith("/tasks/" + task);
    for (String other : List.of("hr-arnhem", "posiv")) {
      assertThat(signIn(other).page(link).statusCode()).as(other).isEqualTo(404);
    }
  }

  @Test
  void whoComesBackToATaskThatTheyHaveDoneReadsThatItIsDone() {
    CaseReference reference = willing("utrecht");
    String task = task(reference, "review-nomination").getId();
    engine.getTaskService().setAssignee(task, "hr-utrecht");
    submit("hr-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));

    assertThat(signIn("hr-utrecht").page("/tasks/" + task).body())
        .contains("Done: Review the nomination", "To the case " + reference)
        .doesNotContain("This task is no longer here");
    assertThat(signIn("manager-utrecht").page("/tasks/" + task).body())
        .contains("This task is no longer here")
        .doesNotContain(reference.value());
  }

  @Test
  void taskOnPlainPagesLeadsToItsCaseForWhoOpensTheFile() {
    CaseReference reference = willing("utrecht");
    String task = task(reference, "review-nomination").getId();
    TasklistUser hr = signIn("hr-utrecht");

    assertThat(hr.page("/tasks").body()).contains("href=\"/cases/" + reference + "\"");
    assertThat(hr.page("/tasks/" + task).body()).contains("href=\"/cases/" + reference + "\"");
  }

  private CaseReference willing(String municipality) {
    CaseReference reference =
        follow(
            new CaseReference(
                nominate(Forms.nomination(municipality, clock.today())).getBusinessKey()));
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    return reference;
  }

  private CaseReference working() {
    CaseReference working = readyCase("utrecht");
    startPhase("placement", working, Map.of("startDate", START));
    submit(
        "hr-utrecht", working, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    return working;
  }

  private static Map<String, String> without(PageForm form, String field) {
    Map<String, String> rest = new HashMap<>(form.fields());
    rest.remove(field);
    return rest;
  }

  private static PageForm settings(TasklistUser user) {
    return PageForm.in(user.page("/account").body()).stream()
        .filter(form -> form.action().startsWith("/account/settings"))
        .findFirst()
        .orElseThrow();
  }

  private String mailsTo(String user) {
    mailroom.sendDue();
    TasklistUser reader = signIn("admin");
    return reader.read(reader.get("/demo/mail")).values().stream()
        .filter(mail -> mail.path("to").asString("").contains(user))
        .map(mail -> mail.path("text").asString(""))
        .collect(Collectors.joining());
  }

  private String page(String user, String path) {
    HttpResponse<String> answer = signIn(user).page(path);
    assertThat(answer.statusCode()).as(user + path).isEqualTo(200);
    return answer.body();
  }

  private TasklistUser signIn(String user) {
    return TasklistUser.signIn(port, user);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
  }

  private void reads(String user, Language language) {
    Person person = people.find(new UserId(user)).orElseThrow();
    people.save(new Person(person.userId(), person.name(), person.email(), language));
  }
}
