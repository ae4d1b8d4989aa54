package nl.posiv.onboarding.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed and not handed in is there again, for its writer alone, and does not stay. */
class DraftTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String TYPED = "She <b>knows</b> pumps";
  private static final String START_PAGE = "/tasks/new/onboarding";

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private String task;

  @BeforeEach
  void givenATakenReview() {
    reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of());
    task = task(reference, "review-nomination").getId();
    engine.getTaskService().setAssignee(task, HR);
  }

  @Test
  void whatWasTypedIsThereAgainInAnotherSessionAndInTasklist() {
    save(TasklistUser.signIn(port, HR), "/tasks/" + task, reviewed());

    TasklistUser elsewhere = TasklistUser.signIn(port, HR);
    String page = elsewhere.page("/tasks/" + task).body();
    assertThat(page).contains("She &lt;b&gt;knows&lt;/b&gt; pumps").contains("id=\"typed\"");
    assertThat(elsewhere.open(task).value("reason")).isEqualTo(TYPED);
    assertThat(elsewhere.open(task).value("outcome")).isEqualTo("not-suitable");
    assertThat(elsewhere.read(elsewhere.get("/tasks/" + task + "/typed")).path("saved").asString())
        .isNotEmpty();
  }

  @Test
  void nobodyElseGetsItAlsoNotWhoHasTheTaskNext() {
    String colleague =
        new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    save(TasklistUser.signIn(port, HR), "/tasks/" + task, reviewed());

    engine.getTaskService().setAssignee(task, colleague);

    TasklistUser next = TasklistUser.signIn(port, colleague);
    assertThat(next.page("/tasks/" + task).body())
        .doesNotContain("pumps")
        .doesNotContain("id=\"typed\"");
    assertThat(next.open(task).value("reason")).isEmpty();
    TasklistUser stranger = TasklistUser.signIn(port, "hr-arnhem");
    assertThat(stranger.get("/tasks/" + task + "/typed").statusCode()).isEqualTo(404);
    assertThat(TasklistUser.signIn(port, HR).get("/tasks/" + task + "/typed").statusCode())
        .isEqualTo(404);
  }

  @Test
  void handingInAndTheEndOfTheTaskTakeItAway() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    save(hr, "/tasks/" + task, reviewed());
    assertThat(drafts()).isOne();

    assertThat(hr.handIn(task, Map.of("outcome", "suitable")).statusCode()).isIn(200, 204);

    assertThat(drafts()).isZero();
    assertThat(hr.sendForm("/tasks/" + task + "/draft", Map.of("reason", "x")).statusCode())
        .as("nor does a late save bring it back")
        .isGreaterThanOrEqualTo(400);
    assertThat(drafts()).isZero();
  }

  @Test
  void startFormIsKeptUntilItBegins() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    save(ro3kvit, START_PAGE, Map.of("givenName", "Olha", "motivation", TYPED));

    TasklistUser again = TasklistUser.signIn(port, "ro3kvit");
    assertThat(again.page(START_PAGE).body()).contains("value=\"Olha\"").contains("id=\"typed\"");
    String opened = again.openStart("onboarding");
    assertThat(again.get(opened + "/deployed-start-form").body())
        .contains("\"defaultValue\":\"Olha\"");

    assertThat(again.handInStart(opened, Forms.somebodyElse("utrecht", clock.today())).statusCode())
        .isEqualTo(200);
    assertThat(drafts()).isZero();
    assertThat(again.page(START_PAGE).body()).doesNotContain("Olha");
  }

  @Test
  void writerThrowsItAway() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    save(hr, "/tasks/" + task, reviewed());

    PageForm discard =
        PageForm.in(hr.page("/tasks/" + task).body()).stream()
            .filter(form -> form.action().endsWith("/draft/discard"))
            .findFirst()
            .orElseThrow();
    assertThat(hr.sendForm(discard.action(), discard.fields()).statusCode()).isEqualTo(303);

    assertThat(drafts()).isZero();
    assertThat(hr.page("/tasks/" + task).body()).doesNotContain("pumps");
  }

  @Test
  void itGoesWithTheRoleAndWithTime() {
    save(TasklistUser.signIn(port, HR), "/tasks/" + task, reviewed());
    people.revoke(new UserId(HR), Role.HR, new MunicipalityId("utrecht"));
    assertThat(drafts()).as("of a role that is lost").isZero();

    save(TasklistUser.signIn(port, "ro3kvit"), START_PAGE, Map.of("givenName", "Olha"));
    onMorningOf(clock.today().plusDays(30));
    mailroom.sendDue();
    assertThat(drafts()).as("after 30 days").isOne();
    onMorningOf(clock.today().plusDays(1));
    mailroom.sendDue();
    assertThat(drafts()).as("a day later").isZero();
  }

  @Test
  void whatNoFormAsksIsNotKeptNorWhatIsTooLarge() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    save(hr, "/tasks/" + task, Map.of("candidateName", "Somebody", "unknown", "x", "reason", "y"));
    assertThat(jdbc.sql("select answers from posiv.draft").query(String.class).single())
        .isEqualTo("{\"reason\":\"y\"}");

    assertThat(send(hr, "/tasks/" + task, Map.of("reason", "x".repeat(100_001))).statusCode())
        .isEqualTo(413);
  }

  private static Map<String, String> reviewed() {
    return Map.of("outcome", "not-suitable", "reason", TYPED);
  }

  private void save(TasklistUser user, String page, Map<String, String> typed) {
    HttpResponse<String> answer = send(user, page, typed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(page);
  }

  private static HttpResponse<String> send(
      TasklistUser user, String page, Map<String, String> typed) {
    PageForm form =
        PageForm.in(user.page(page).body()).stream()
            .filter(one -> one.action().equals(page))
            .findFirst()
            .orElseThrow();
    return user.sendForm(page + "/draft", form.with(typed).fields());
  }

  private long drafts() {
    return jdbc.sql("select count(*) from posiv.draft").query(Long.class).single();
  }
}
