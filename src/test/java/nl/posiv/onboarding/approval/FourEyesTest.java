package nl.posiv.onboarding.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Outboxes;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever reviewed a nomination does not decide on the appointment, whichever groups they are in.
 */
class FourEyesTest extends CaseTest {

  /** In both groups of Utrecht; a reset of the programme makes it HR only again. */
  private static final String BOTH = "hr-utrecht";

  private static final String COLLEAGUE = "clerk-utrecht";
  private static final String TASKS = "/camunda/api/engine/engine/default/task/";
  private static final Map<String, Object> APPROVAL =
      Map.of("outcome", "approve", "decisionReference", "M-1");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;

  @BeforeEach
  void givenSomebodyWhoIsHrAndManager() {
    join(BOTH, Role.MANAGER);
    join(COLLEAGUE, Role.HR);
    reference = nominatedCase("utrecht");
    startPhase("approval", reference, Map.of());
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "Whoever reviewed the nomination wants to decide on it",
      learns = "That person, by the refusal; the other managers have the task")
  void reviewerNeitherTakesNorCompletesTheDecision() {
    review(BOTH, "suitable");
    interview(COLLEAGUE);
    offer(COLLEAGUE);

    assertBarred();
  }

  @Test
  void reviewerOfAnEarlierRoundDoesNotDecideEither() {
    review(BOTH, "more-information");
    startPhase("approval", reference, Map.of());
    review(COLLEAGUE, "suitable");
    interview(COLLEAGUE);
    offer(COLLEAGUE);

    assertBarred();
  }

  @Test
  void whoeverRecordedTheInterviewDoesNotDecideEither() {
    review(COLLEAGUE, "suitable");
    interview(BOTH);
    offer(COLLEAGUE);

    assertBarred();
  }

  @Test
  void somebodyInBothGroupsWhoDidNotReviewDecides() {
    review(COLLEAGUE, "suitable");
    interview(COLLEAGUE);
    offer(BOTH);
    TasklistUser user = TasklistUser.signIn(port, BOTH);
    String decision = user.task(reference, "decide-appointment");

    assertThat(claim(user, decision).statusCode()).isEqualTo(204);
    assertThat(user.handIn(decision, APPROVAL).statusCode()).isIn(200, 204);
    assertThat(openTasks(reference)).containsExactly("record-offer-reply");
  }

  private void assertBarred() {
    TasklistUser user = TasklistUser.signIn(port, BOTH);
    String decision = task(reference, "decide-appointment").getId();

    HttpResponse<String> claim = claim(user, decision);
    assertThat(claim.statusCode()).isEqualTo(403);
    assertThat(user.message(claim)).contains("iemand anders moet beslissen");
    HttpResponse<String> completion = user.handIn(decision, APPROVAL);
    assertThat(completion.statusCode()).isEqualTo(400);
    assertThat(user.message(completion))
        .startsWith("\"Uw besluit\": u hebt deze voordracht beoordeeld");
    assertThat(new Outboxes(jdbc).to(BOTH, reference)).as("mail about the decision").isEmpty();

    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");
    assertThat(claim(manager, decision).statusCode()).isEqualTo(204);
    assertThat(manager.handIn(decision, APPROVAL).statusCode()).isIn(200, 204);
    assertThat(openTasks(reference)).containsExactly("record-offer-reply");
  }

  private HttpResponse<String> claim(TasklistUser user, String task) {
    return user.post(TASKS + task + "/claim", Map.of("userId", userId(user)));
  }

  private String userId(TasklistUser user) {
    return user.get("/camunda/api/admin/auth/user/default")
        .body()
        .replaceAll(".*\"userId\":\"([^\"]+)\".*", "$1");
  }

  private void join(String user, Role role) {
    engine.getIdentityService().createMembership(user, role.group());
    people.grant(new UserId(user), role, new MunicipalityId("utrecht"));
  }

  private void review(String user, String outcome) {
    submit(
        user,
        reference,
        "review-nomination",
        Map.of("outcome", outcome, "reason", "What is built?"));
  }

  private void interview(String user) {
    submit(
        user,
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
  }

  private void offer(String user) {
    jdbc.sql("delete from posiv.outbox").update();
    submit(
        user, reference, "prepare-offer", Forms.offer(nominations.find(reference).availableFrom()));
  }
}
