package nl.posiv.onboarding.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may take a task, and give it back. */
class ClaimTest extends CaseTest {

  private static final String TASKS = "/camunda/api/engine/engine/default/task/";
  private static final String HR = "hr-utrecht";

  @LocalServerPort private int port;
  @Autowired private People people;

  private CaseReference reference;
  private String review;

  @BeforeEach
  void givenANominationThatHrReviews() {
    reference = nominatedCase("utrecht");
    startPhase("approval", reference, Map.of());
    review = task(reference, "review-nomination").getId();
  }

  @Test
  void memberOfTheGroupTakesATaskAndGivesItBack() {
    TasklistUser hr = TasklistUser.signIn(port, HR);

    assertThat(claim(hr, HR).statusCode()).isEqualTo(204);
    assertThat(assignee()).isEqualTo(HR);
    assertThat(hr.open(review).value("caseReference")).isEqualTo(reference.value());
    assertThat(unclaim(hr).statusCode()).isEqualTo(204);
    assertThat(assignee()).isNull();
    assertThat(hr.task(reference, "review-nomination")).isEqualTo(review);
    assertThat(claim(hr, HR).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          manager-utrecht, manager-utrecht
          manager-utrecht, hr-utrecht
          hr-utrecht,      hr-arnhem
          hr-utrecht,      manager-utrecht
          hr-utrecht,      nobody
          admin,           admin
          admin,           hr-utrecht
          """)
  void taskIsTakenByItsOwnGroupOnlyAndForOneselfOnly(String user, String assignee) {
    HttpResponse<String> refused = claim(TasklistUser.signIn(port, user), assignee);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(message(refused)).startsWith(user.equals("admin") ? "This task" : "Deze taak");
    assertThat(assignee()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"hr-arnhem", "ro3kvit", "mentor-utrecht"})
  void whoeverDoesNotSeeATaskCannotTakeIt(String user) {
    assertThat(claim(TasklistUser.signIn(port, user), user).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(assignee()).isNull();
  }

  @Test
  void nobodyGivesBackOrTakesWhatSomebodyElseTook() {
    String colleague =
        new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    engine.getTaskService().setAssignee(review, colleague);

    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(unclaim(hr).statusCode()).isEqualTo(403);
    HttpResponse<String> late = claim(hr, HR);
    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(message(late)).contains("Iemand anders");
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    assertThat(unclaim(admin).statusCode()).isEqualTo(403);
    assertThat(admin.post(TASKS + review + "/assignee", Map.of("userId", "admin")).statusCode())
        .isEqualTo(403);
    assertThat(assignee()).isEqualTo(colleague);
  }

  @Test
  void assigneeWhoIsNotInTheGroupMeetsAClosedForm() {
    engine.getTaskService().setAssignee(review, "manager-utrecht");
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");

    HttpResponse<String> refused = manager.get(TASKS + review + "/form-variables");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(message(refused)).startsWith("Deze taak");
    assertThat(manager.handIn(review, Map.of("outcome", "suitable")).statusCode()).isEqualTo(403);
    assertThat(openTasks(reference)).containsExactly("review-nomination");
  }

  @Test
  void taskOfOnePersonStaysWithThatPerson() {
    startPhase("mentorship", reference, Map.of());
    submit(
        "manager-utrecht",
        reference,
        "assign-mentor",
        Map.of("mentor", "mentor-utrecht", "deputyMentor", "mentor2-utrecht"));
    String question = task(reference, "accept-mentorship").getId();

    as(
        "mentor-utrecht",
        () ->
            assertThatThrownBy(() -> engine.getTaskService().setAssignee(question, null))
                .hasMessageContaining("niet van u"));
    assertThat(task(reference, "accept-mentorship").getAssignee()).isEqualTo("mentor-utrecht");
  }

  private HttpResponse<String> claim(TasklistUser user, String assignee) {
    return user.post(TASKS + review + "/claim", Map.of("userId", assignee));
  }

  private HttpResponse<String> unclaim(TasklistUser user) {
    return user.post(TASKS + review + "/unclaim", Map.of());
  }

  private String assignee() {
    return task(reference, "review-nomination").getAssignee();
  }

  private static String message(HttpResponse<String> refused) {
    return new tools.jackson.databind.json.JsonMapper()
        .readTree(refused.body())
        .path("message")
        .asString();
  }
}
