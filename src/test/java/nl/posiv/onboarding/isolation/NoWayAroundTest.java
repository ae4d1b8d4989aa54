package nl.posiv.onboarding.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.ScriptEngineManager;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nobody gets past the form or the model: neither whoever works on the task nor the administrator.
 */
class NoWayAroundTest extends CaseTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";

  private static final List<Path> MODELS = models();

  @LocalServerPort private int port;

  private CaseReference reference;
  private String task;
  private String instance;

  @BeforeEach
  void givenATaskThatHrWorksOn() {
    reference = nominatedCase("utrecht");
    instance = startPhase("approval", reference, Map.of()).getId();
    task = task(reference, "review-nomination").getId();
  }

  /** What each row would do is in its address. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST   | task/{task}/complete                         | {"variables":{"outcome":{"value":"suitable"}}}
          POST   | task/{task}/resolve                          | {"variables":{"outcome":{"value":"suitable"}}}
          POST   | task/{task}/bpmnError                        | {"errorCode":"x"}
          POST   | task/{task}/bpmnEscalation                   | {"escalationCode":"x"}
          POST   | task/{task}/delegate                         | {"userId":"hr-arnhem"}
          POST   | task/{task}/assignee                         | {"userId":"hr-arnhem"}
          POST   | task/{task}/claim                            | {"userId":"manager-utrecht"}
          POST   | task/{task}/identity-links                   | {"groupId":"hr","userId":null,"type":"candidate"}
          POST   | task/{task}/identity-links/delete            | {"groupId":"hr","type":"candidate"}
          PUT    | task/{task}                                  | {"name":"x","due":null}
          DELETE | task/{task}                                  | {}
          POST   | task/create                                  | {"name":"x"}
          PUT    | task/{task}/variables/outcome                | {"value":"suitable","type":"String"}
          POST   | task/{task}/variables                        | {"modifications":{"outcome":{"value":"suitable"}}}
          PUT    | task/{task}/localVariables/outcome           | {"value":"suitable","type":"String"}
          POST   | task/{task}/comment/create                   | {"message":"about Olena"}
          POST   | task/{task}/attachment/create                | {"name":"x"}
          PUT    | process-instance/{instance}/variables/municipality | {"value":"arnhem","type":"String"}
          POST   | process-instance/{instance}/variables        | {"modifications":{"municipality":{"value":"arnhem"}}}
          POST   | process-instance/variables-async             | {"processInstanceIds":["{instance}"],"variables":{}}
          POST   | process-instance/{instance}/modification     | {"instructions":[{"type":"startBeforeActivity","activityId":"prepare-offer"}]}
          POST   | process-instance/{instance}/modification-async | {"instructions":[]}
          POST   | process-instance/{instance}/comment          | {"message":"x"}
          PUT    | process-instance/{instance}/suspended        | {"suspended":true}
          DELETE | process-instance/{instance}                  | {}
          POST   | process-instance/delete                      | {"processInstanceIds":["{instance}"]}
          POST   | process-instance/message-async               | {"messageName":"candidate-withdrew","processInstanceIds":["{instance}"]}
          POST   | modification/execute                         | {"processDefinitionId":"x","processInstanceIds":["{instance}"],"instructions":[]}
          POST   | migration/execute                            | {}
          POST   | process-definition/key/approval/start        | {"businessKey":"x"}
          POST   | process-definition/key/approval/submit-form  | {"variables":{}}
          POST   | process-definition/key/onboarding/start      | {"businessKey":"x"}
          PUT    | process-definition/key/approval/suspended    | {"suspended":true}
          POST   | process-definition/{instance}/restart        | {}
          DELETE | process-definition/key/approval              | {}
          PUT    | process-definition/key/approval/history-time-to-live | {"historyTimeToLive":0}
          POST   | execution/{instance}/signal                  | {}
          PUT    | execution/{instance}/localVariables/x        | {"value":"x"}
          POST   | execution/{instance}/messages/candidate-withdrew/trigger | {}
          POST   | message                                      | {"messageName":"candidate-withdrew","businessKey":"x"}
          POST   | signal                                       | {"name":"x"}
          POST   | condition                                    | {"variables":{}}
          POST   | deployment/create                            | {}
          POST   | deployment/registered                        | {}
          POST   | decision-definition/key/right-to-work-route/evaluate | {"variables":{}}
          POST   | external-task/fetchAndLock                   | {"workerId":"x","maxTasks":1}
          POST   | filter/create                                | {"resourceType":"Task","name":"x","query":{"assigneeExpression":"${currentUser()}"}}
          PUT    | filter/x                                     | {"resourceType":"Task","name":"x","query":{}}
          DELETE | filter/x                                     | {}
          POST   | job/x/execute                                | {}
          PUT    | job/x/duedate                                | {"duedate":null}
          PUT    | job/suspended                                | {"suspended":true}
          PUT    | job-definition/suspended                     | {"suspended":true}
          POST   | history/process-instance/delete              | {"historicProcessInstanceIds":["{instance}"]}
          DELETE | history/process-instance/{instance}          | {}
          POST   | history/cleanup                              | {}
          POST   | authorization/create                         | {"type":1,"permissions":["ALL"],"userId":"hr-utrecht","groupId":null,"resourceType":7,"resourceId":"*"}
          PUT    | authorization/x                              | {}
          DELETE | authorization/x                              | {}
          POST   | group/create                                 | {"id":"x","name":"x"}
          DELETE | group/hr                                     | {}
          POST   | tenant/create                                | {"id":"x","name":"x"}
          DELETE | tenant/utrecht                               | {}
          POST   | batch/x/suspended                            | {}
          POST   | telemetry/configuration                      | {"enableTelemetry":true}
          POST   | /camunda/api/admin/setup/default/user/create | {"profile":{"id":"x"},"credentials":{"password":"x"}}
          POST   | /camunda/api/admin/auth/user/default/x       | {}
          """)
  void wayPastTheFormIsClosedToAll(String method, String address, String body) {
    for (String user : List.of("hr-utrecht", "admin")) {
      TasklistUser session = TasklistUser.signIn(port, user);
      String path = fill(address);
      HttpResponse<String> answer =
          session.sendText(method, path.startsWith("/") ? path : ENGINE + path, fill(body));

      assertThat(answer.statusCode()).as("%s: %s", user, answer.body()).isIn(400, 403, 404);
      assertThat(session.message(answer)).endsWith(".");
    }
    nothingHasChanged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"assigneeExpression\":\"${applicationPropertiesBean}\"}",
        "{\"candidateUserExpression\":\"${currentUser()}\"}",
        "{\"processInstanceBusinessKeyExpression\":\"#{'POSIV'}\"}",
        "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}"
      })
  void searchMayHoldNoExpression(String query) {
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    String list =
        engine
            .getFilterService()
            .createFilterQuery()
            .filterName("All of my team")
            .singleResult()
            .getId();
    for (String path :
        List.of("task", "task/count", "filter/" + list + "/list", "filter/" + list + "/count")) {
      HttpResponse<String> answer = hr.postText(ENGINE + path, query);
      assertThat(answer.statusCode()).as(path + answer.body()).isBetween(400, 499);
    }
  }

  @Test
  void javaObjectIsNoAnswer() {
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    String object =
        """
        {"variables":{"outcome":{"type":"Object","value":"rO0ABXQAAXg=","valueInfo":
        {"objectTypeName":"java.lang.String","serializationDataFormat":"application/x-java-serialized-object"}}}}
        """;
    for (String form : List.of("submit-form", "submit%2Dform", "Submit-form")) {
      assertThat(hr.postText(ENGINE + "task/" + task + "/" + form, object).statusCode())
          .as(form)
          .isIn(400, 403);
    }
    nothingHasChanged();
  }

  @Test
  void engineRunsNoScriptsAndReadsNoJavaObjects() {
    // The engine's own languages for expressions and decisions, which only diagrams use.
    assertThat(new ScriptEngineManager().getEngineFactories())
        .allSatisfy(
            factory ->
                assertThat(factory.getLanguageName())
                    .matches("(?i)juel|.*feel.*|.*jsp.*|.*Friendly Enough.*"));
    assertThat(MODELS)
        .allSatisfy(
            model ->
                assertThat(Files.readString(model))
                    .doesNotContain(
                        "scriptTask", "camunda:script", "scriptFormat", "camunda:class"));
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
    assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
    assertThat(configuration.isAuthorizationEnabled()).isTrue();
    assertThat(configuration.isTenantCheckEnabled()).isTrue();
  }

  private static List<Path> models() {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fill(String text) {
    return text.replace("{task}", task).replace("{instance}", instance);
  }

  private void nothingHasChanged() {
    assertThat(openTasks(reference)).containsExactly("review-nomination");
    assertThat(task(reference, "review-nomination").getAssignee()).isNull();
    assertThat(engine.getRuntimeService().getVariable(instance, "municipality"))
        .isEqualTo("utrecht");
    assertThat(engine.getRuntimeService().getVariable(instance, "outcome")).isNull();
    assertThat(engine.getTaskService().getTaskComments(task)).isEmpty();
    assertThat(engine.getTaskService().getTaskAttachments(task)).isEmpty();
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(1);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().suspended().count())
        .isZero();
    assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(1);
    assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(2);
  }
}
