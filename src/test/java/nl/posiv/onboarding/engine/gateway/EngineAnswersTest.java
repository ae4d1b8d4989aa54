package nl.posiv.onboarding.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody is shown the engine's own words. */
class EngineAnswersTest extends CaseTest {

  private static final String TASK = "/camunda/api/engine/engine/default/task/";

  @LocalServerPort private int port;

  private TasklistUser ro3kvit;
  private String task;

  @BeforeEach
  void givenATaskOfRo3kvit() {
    ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    String reference = ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today()));
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
      plain(
          TasklistUser.signIn(port, user)
              .postText("/camunda/api/engine/engine/default/task", search),
          400);
    }
  }

  @Test
  void searchThatAsksTooDeepIsRefused() {
    String deep = "{\"orQueries\":[".repeat(2000);

    plain(
        TasklistUser.signIn(port, "hr-utrecht")
            .postText("/camunda/api/engine/engine/default/task", deep),
        400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"createdBefore=kanarie", "sortBy=kanarie", "sortBy=id&sortOrder=kanarie"})
  void questionThatTheEngineDoesNotKnowIsRefused(String question) {
    plain(ro3kvit.get("/camunda/api/engine/engine/default/task?" + question), 400);
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
        .doesNotContain("ENGINE", "Exception", "java", "kanarie");
  }
}
