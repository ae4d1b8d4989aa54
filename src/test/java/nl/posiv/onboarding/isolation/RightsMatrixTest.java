package nl.posiv.onboarding.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Right.Kind;
import nl.posiv.onboarding.engine.rights.Right.Reach;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The table of rights over HTTP: every demo user, every user task, in a case of their own
 * municipality and in one of another; every request and page that the table opens.
 */
class RightsMatrixTest extends YearTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final List<String> MUNICIPALITIES = List.of("utrecht", "arnhem");
  private static final Set<String> CLOSED =
      Set.of("You may not do this.", "Dit mag u niet doen.", "Вам не дозволено це робити.");
  private static final Set<String> ONLY_WITH_A_FORM =
      Set.of(
          "A task is finished, and a case is started, with its form only.",
          "Een taak rondt u alleen af met het formulier, en een zaak begint u ook zo.",
          "Завдання завершують, а справу починають лише за допомогою форми.");

  @LocalServerPort private int port;

  private final Map<String, TasklistUser> sessions = new HashMap<>();
  private final Map<String, Cell> cells = new LinkedHashMap<>();

  @BeforeEach
  void signIn() {
    DemoUser.all().forEach(user -> sessions.put(user.id(), TasklistUser.signIn(port, user.id())));
  }

  /** With the requests of the tab "Groups" of a user in Admin. */
  @Test
  void administratorSeesAndChangesTheGroupsOfAColleague() {
    TasklistUser admin = sessions.get("admin");
    Map<String, String> groupsOfHr = Map.of("member", "hr-utrecht");

    assertThat(admin.post(ENGINE + "group?firstResult=0&maxResults=50", groupsOfHr).body())
        .contains("\"hr\"")
        .doesNotContain("\"manager\"");
    admin.sendJson("PUT", ENGINE + "group/manager/members/hr-utrecht", Map.of());
    assertThat(admin.post(ENGINE + "group", groupsOfHr).body()).contains("\"manager\"");
    admin.sendJson("DELETE", ENGINE + "group/manager/members/hr-utrecht", Map.of());
    assertThat(admin.post(ENGINE + "group", groupsOfHr).body()).doesNotContain("\"manager\"");
  }

  @Test
  void taskIsForThoseInTheTableAndForNobodyElse() {
    MUNICIPALITIES.forEach(this::openEachTask);
    SoftAssertions all = new SoftAssertions();
    for (DemoUser user : DemoUser.all()) {
      TasklistUser session = sessions.get(user.id());
      Set<String> found =
          session.read(session.post(ENGINE + "task", Map.of())).values().stream()
              .map(task -> task.path("id").asString())
              .collect(Collectors.toSet());
      Set<String> visible =
          cells.values().stream()
              .filter(cell -> user.role() == Role.ADMIN || sees(user, cell))
              .map(cell -> cell.task().getId())
              .collect(Collectors.toSet());
      all.assertThat(found).as("found by %s", user.id()).isEqualTo(visible);
      all.assertThat(number(session, "task/count"))
          .as("counted by %s", user.id())
          .isEqualTo(visible.size());
      if (user.role() != Role.ADMIN) {
        all.assertThat(listed(session))
            .as("listed for %s", user.id())
            .isEqualTo(
                cells.values().stream()
                    .filter(cell -> worksOn(user, cell))
                    .map(cell -> cell.task().getId())
                    .collect(Collectors.toSet()));
      }
      for (Cell cell : cells.values()) {
        if (worksOn(user, cell)) {
          worksOn(all, session, user, cell);
        } else {
          isRefused(all, session, user, cell);
        }
      }
    }
    all.assertAll();
  }

  @Test
  void processIsStartedByThoseInTheTableAndByNobodyElse() {
    SoftAssertions all = new SoftAssertions();
    List<String> keys =
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
            .map(definition -> definition.getKey())
            .toList();
    assertThat(keys).containsAll(Rights.of(Kind.START).stream().map(Right::what).toList());
    for (DemoUser user : DemoUser.all()) {
      for (String key : keys) {
        boolean may =
            Rights.of(Kind.START).stream()
                .anyMatch(row -> row.what().equals(key) && row.roles().contains(user.role()));
        TasklistUser session = sessions.get(user.id());
        String path = ENGINE + "process-definition/key/" + key;
        HttpResponse<String> form = session.get(path + "/deployed-start-form");
        HttpResponse<String> started =
            session.post(path + "/submit-form", Map.of("variables", Map.of()));
        String what = user.id() + " starts " + key + ": " + started.body();
        if (may) {
          all.assertThat(form.statusCode()).as(what).isEqualTo(200);
          all.assertThat(session.message(started)).as(what).isNotBlank().isNotIn(CLOSED);
        } else {
          all.assertThat(started.statusCode()).as(what).isIn(400, 403);
        }
        all.assertThat(session.post(path + "/start", Map.of()).statusCode())
            .as("%s starts %s without its form", user.id(), key)
            .isEqualTo(400);
      }
    }
    all.assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    all.assertAll();
  }

  @Test
  void requestIsOpenToThoseInTheTableAndToNobodyElse() {
    SoftAssertions all = new SoftAssertions();
    for (DemoUser user : DemoUser.all()) {
      if (user.municipality() != null && !user.id().endsWith("-utrecht")) {
        continue;
      }
      TasklistUser session = sessions.get(user.id());
      for (Right row : Rights.of(Kind.API)) {
        if (row.anonymous()) {
          continue;
        }
        String method = row.what().split(" ")[0];
        String path = path(row.what().split(" ")[1], user.id());
        HttpResponse<String> answer =
            method.equals("GET") ? session.get(path) : session.sendJson(method, path, Map.of());
        boolean may =
            Rights.of(Kind.API).stream()
                .anyMatch(
                    other ->
                        other.roles().contains(user.role())
                            && (other.what().equals(row.what())
                                || other.what().equals("GET **") && method.equals("GET")));
        boolean closed =
            answer.statusCode() == 403 && CLOSED.contains(session.message(answer))
                || answer.statusCode() == 400 && ONLY_WITH_A_FORM.contains(session.message(answer));
        all.assertThat(closed)
            .as("%s: %s %s: %s %s", user.id(), method, path, answer.statusCode(), answer.body())
            .isEqualTo(!may);
      }
    }
    all.assertAll();
  }

  @Test
  void whatIsOnesOwnIsNotOpenToAnother() {
    TasklistUser hr = sessions.get("hr-utrecht");
    for (String mine :
        List.of(
            "user/%s/profile",
            "identity/groups?userId=%s", "group?member=%s", "tenant?userMember=%s")) {
      assertThat(hr.get(ENGINE + mine.formatted("hr-utrecht")).statusCode())
          .as(mine)
          .isEqualTo(200);
      assertThat(hr.get(ENGINE + mine.formatted("hr-arnhem")).statusCode()).as(mine).isEqualTo(403);
    }
    assertThat(hr.get(ENGINE + "group?member=hr-utrecht&member=hr-arnhem").statusCode())
        .isEqualTo(403);
    for (String list : List.of("user", "user/count", "group", "tenant", "tenant/count")) {
      assertThat(hr.get(ENGINE + list).statusCode()).as(list).isEqualTo(403);
    }
  }

  @Test
  void addressThatIsWrittenInAnotherWayIsNoWayAround() {
    TasklistUser hr = sessions.get("hr-utrecht");
    for (String odd :
        List.of(
            "/camunda/%61pi/engine/engine/default/user",
            "/camunda/api/engine/engine/default/%75ser",
            "/camunda/api/engine/engine/default//user",
            "/camunda/api/engine/engine/default/task/../user",
            "/camunda/api/engine/engine/default/user;a=b",
            "/camunda/api/engine/engine/default/user/",
            "/camunda/api/engine/default/../engine/default/user",
            "/camunda/API/engine/engine/default/user")) {
      HttpResponse<String> answer = hr.get(odd);
      assertThat(answer.statusCode()).as(odd + answer.body()).isBetween(400, 499);
      assertThat(answer.body()).as(odd).doesNotContain("hr-");
    }
  }

  @Test
  void whoeverHasNotSignedInGetsNothing() {
    TasklistUser nobody = TasklistUser.anonymous(port);
    for (Right row : Rights.of(Kind.API)) {
      if (!row.anonymous()) {
        String method = row.what().split(" ")[0];
        String path = path(row.what().split(" ")[1], "hr-utrecht");
        HttpResponse<String> answer =
            method.equals("GET") ? nobody.get(path) : nobody.sendJson(method, path, Map.of());
        assertThat(answer.statusCode()).as(row.what()).isIn(401, 403);
      }
    }
    Rights.of(Kind.PAGE).stream()
        .filter(row -> row.what().startsWith("GET ") && !row.anonymous())
        .forEach(
            row ->
                assertThat(nobody.get(row.what().substring(4)).statusCode())
                    .as(row.what())
                    .isIn(302, 401));
  }

  @Test
  void pageIsOpenToThoseInTheTable() {
    SoftAssertions all = new SoftAssertions();
    for (DemoUser user : DemoUser.all()) {
      for (Right row : Rights.of(Kind.PAGE)) {
        String path = row.what().split(" ")[1];
        boolean may = row.anonymous() || row.roles().contains(user.role());
        TasklistUser session = sessions.get(user.id());
        if (row.what().startsWith("GET ")) {
          all.assertThat(
                  session.page(path).statusCode() == 200 || session.get(path).statusCode() == 200)
              .as("%s: %s", user.id(), row.what())
              // Nothing is called like the star of the table: whoever may look is told so.
              .isEqualTo(may && !path.contains("*"));
        } else if (!may) {
          all.assertThat(session.post(path, Map.of()).statusCode())
              .as("%s: %s", user.id(), row.what())
              .isEqualTo(403);
        }
      }
    }
    all.assertAll();
  }

  private void openEachTask(String municipality) {
    openEveryTask(municipality)
        .forEach(
            (row, task) ->
                cells.put(municipality + "/" + row.what(), new Cell(municipality, row, task)));
  }

  private static boolean worksOn(DemoUser user, Cell cell) {
    return cell.right().roles().contains(user.role())
        && switch (cell.right().reach()) {
          case PROGRAMME -> true;
          case MUNICIPALITY -> new MunicipalityId(cell.municipality()).equals(user.municipality());
          case PERSON -> user.id().equals(cell.task().getAssignee());
        };
  }

  /** A group finds every task of a process in which it works. */
  private static boolean sees(DemoUser user, Cell cell) {
    boolean itsCase =
        cell.right().reach() == Reach.PROGRAMME
            || new MunicipalityId(cell.municipality()).equals(user.municipality());
    boolean itsProcess =
        Rights.of(Kind.TASK).stream()
            .anyMatch(
                row ->
                    row.process().equals(cell.right().process())
                        && row.reach() != Reach.PERSON
                        && row.roles().contains(user.role()));
    return itsCase && itsProcess || user.id().equals(cell.task().getAssignee());
  }

  private void worksOn(SoftAssertions all, TasklistUser session, DemoUser user, Cell cell) {
    String path = ENGINE + "task/" + cell.task().getId();
    String what = user.id() + " works on " + cell;
    all.assertThat(session.get(path).statusCode()).as(what).isEqualTo(200);
    all.assertThat(number(session, "task/count?taskDefinitionKey=" + cell.right().task()))
        .as(what)
        .isPositive();
    all.assertThat(session.get(path + "/deployed-form").statusCode()).as(what).isEqualTo(200);
    // Some forms show what a task before recorded, which nobody did here.
    all.assertThat(session.get(path + "/form-variables").statusCode())
        .as(what)
        .isNotIn(401, 403, 404);
    if (cell.right().reach() != Reach.PERSON) {
      all.assertThat(session.post(path + "/claim", Map.of("userId", user.id())).statusCode())
          .as(what)
          .isEqualTo(204);
      all.assertThat(session.post(path + "/unclaim", Map.of()).statusCode())
          .as(what)
          .isEqualTo(204);
    }
  }

  private void isRefused(SoftAssertions all, TasklistUser session, DemoUser user, Cell cell) {
    String path = ENGINE + "task/" + cell.task().getId();
    String what = user.id() + " must not work on " + cell;
    Stream<HttpResponse<String>> tries =
        Stream.of(
            session.get(path + "/deployed-form"),
            session.get(path + "/form-variables"),
            session.post(path + "/submit-form", Map.of("variables", Map.of())),
            session.post(path + "/claim", Map.of("userId", user.id())));
    tries.forEach(
        answer ->
            all.assertThat(answer.statusCode())
                .as("%s: %s %s", what, answer.uri(), answer.body())
                .isIn(403, 404));
    // Giving back what nobody has taken changes nothing, and is not always refused.
    session.post(path + "/unclaim", Map.of());
    all.assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .taskId(cell.task().getId())
                .singleResult()
                .getAssignee())
        .as(what)
        .isEqualTo(cell.task().getAssignee());
    if (user.role() != Role.ADMIN && !sees(user, cell)) {
      all.assertThat(session.get(path).statusCode()).as(what).isIn(403, 404);
    }
  }

  /** What Tasklist shows when somebody opens it. */
  private static Set<String> listed(TasklistUser session) {
    JsonNode lists = session.read(session.get(ENGINE + "filter"));
    return lists.values().stream()
        .filter(list -> list.path("properties").path("priority").asInt() == 1)
        .map(list -> ENGINE + "filter/" + list.path("id").asString() + "/list")
        .flatMap(list -> session.read(session.post(list, Map.of())).values().stream())
        .map(task -> task.path("id").asString())
        .collect(Collectors.toSet());
  }

  private static int number(TasklistUser session, String path) {
    JsonNode count = session.read(session.get(ENGINE + path));
    return count.path("count").asInt();
  }

  /** An address for a row, about something that does not exist. */
  private static String path(String row, String user) {
    String path = row.startsWith("/") ? row : ENGINE + row;
    return path.replace("{me}", user)
        .replace("/plugin/**", "/plugin/base/default/process-instance")
        .replace("**", "deployment")
        .replace("*", "nothing-of-this-name");
  }

  private record Cell(String municipality, Right right, Task task) {

    @Override
    public String toString() {
      return right.what() + " of " + municipality;
    }
  }
}
