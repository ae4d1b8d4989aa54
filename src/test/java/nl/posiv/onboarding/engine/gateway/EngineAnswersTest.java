package nl.posiv.onboarding.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody is shown the engine's own words. */
class EngineAnswersTest extends CaseTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String TASK = ENGINE + "task/";

  @LocalServerPort private int port;

  private TasklistUser ro3kvit;
  private String task;

  @BeforeEach
  void givenATaskOfRo3kvit() {
    ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    CaseReference reference =
        new CaseReference(ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today())));
    task = ro3kvit.task(reference, "confirm-willingness");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deployed-form", "form-variables", "variables", "identity-links"})
  void taskThatIsDoneIsNoLongerThere(String what) {
    ro3kvit.handIn(task, Map.of("outcome", "willing"));

    plain(ro3kvit.get(TASK + task + "/" + what), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deployed-form", "form-variables", "variables", "identity-links"})
  void taskOfAnotherMunicipalityIsNotThere(String what) {
    ro3kvit.handIn(task, Map.of("outcome", "willing"));
    String review =
        engine
            .getTaskService()
            .createTaskQuery()
            .taskDefinitionKey("review-nomination")
            .singleResult()
            .getId();

    plain(TasklistUser.signIn(port, "hr-arnhem").get(TASK + review + "/" + what), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{",
        "{\"variables\":null}",
        "{\"variables\":{\"outcome\":null}}",
        "{\"variables\":{\"outcome\":\"willing\"}}",
        "{\"variables\":{\"outcome\":{\"type\":\"Json\",\"value\":\"{{\"}}}",
        "{\"variables\":{\"outcome\":{\"type\":\"Object\",\"value\":\"x\"}}}",
        "{\"variables\":{\"outcome\":{\"type\":\"File\",\"value\":\"eA==\"}}}",
      })
  void bodyThatIsNoFormIsRefused(String body) {
    plain(ro3kvit.postText(TASK + task + "/submit-form", body), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{\"priority\":\"kanarie\"}",
        "{\"sorting\":[{\"sortBy\":\"kanarie\",\"sortOrder\":\"asc\"}]}"
      })
  void searchThatCannotBeReadIsRefused(String search) {
    for (String user : List.of("ro3kvit", "hr-utrecht")) {
      plain(TasklistUser.signIn(port, user).postText(ENGINE + "task", search), 400);
    }
  }

  @Test
  void searchThatAsksTooDeepIsRefused() {
    String deep = "{\"orQueries\":[".repeat(2000);

    plain(TasklistUser.signIn(port, "hr-utrecht").postText(ENGINE + "task", deep), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"createdBefore=kanarie", "sortBy=kanarie", "sortBy=id&sortOrder=kanarie"})
  void questionThatTheEngineDoesNotKnowIsRefused(String question) {
    plain(ro3kvit.get(ENGINE + "task?" + question), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"task?maxResults=kanarie", "process-definition?firstResult=1.5"})
  void numberThatIsNoneIsRefused(String question) {
    for (String user : List.of("ro3kvit", "admin")) {
      plain(TasklistUser.signIn(port, user).get(ENGINE + question), 400);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "task?sortBy=kanarie, 400",
    "metrics?interval=kanarie, 400",
    "job/kanarie, 404",
    "kanarie, 404",
    "process-instance/kanarie, 404",
    "history/cleanup/job, 404",
    "process-definition/kanarie/statistics, 404",
  })
  void administratorsReadSentencesToo(String question, int status) {
    plain(TasklistUser.signIn(port, "admin").get(ENGINE + question), status);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, user/kanarie/profile, 404",
    "PUT, user/hr-utrecht/credentials, 400",
    "POST, job, 400",
    "PUT, job/kanarie/retries, 400"
  })
  void soTheyDoOfWhatTheyChange(String method, String path, int status) {
    plain(
        TasklistUser.signIn(port, "admin")
            .sendText(
                method,
                ENGINE + path,
                "{\"id\":\"kanarie\",\"authenticatedUserPassword\":\"kanarie\",\"dueDates\":7}"),
        status);
  }

  @Test
  void whoWantsAPageFromTheSignInOfTheApiIsToldThatThereIsNone() {
    plain(TasklistUser.stranger(port).signInForAPage("ro3kvit"), 406);
  }

  /** Tasklist knows by this sentence that a task is gone, and says it in the reader's language. */
  @ParameterizedTest
  @ValueSource(strings = {"ro3kvit", "admin"})
  void thatATaskIsGoneIsSaidAsTasklistUnderstandsIt(String user) {
    HttpResponse<String> answer = TasklistUser.signIn(port, user).get(TASK + "gone");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("No matching task with id gone");
  }

  @Test
  void whoHasNoRightIsNotToldWhichOne() {
    HttpResponse<String> answer =
        TasklistUser.signIn(port, "mentor-utrecht").get(TASK + task + "/form-variables");

    plain(answer, 404);
    assertThat(answer.body()).doesNotContain("READ", "resource", "nomination");
  }

  private void plain(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(ro3kvit.message(answer))
        .isNotBlank()
        .doesNotContain("ENGINE", "Exception", "java", "HTTP", "kanarie");
  }
}
