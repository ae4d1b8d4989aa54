package nl.posiv.onboarding.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.form.Draft;
import nl.posiv.onboarding.engine.form.Drafts;
import nl.posiv.onboarding.engine.form.OpenedPage;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is typed and not handed in is there again, for its writer alone, and does not stay. */
class DraftTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String TYPED = "She <b>knows</b> pumps";
  private static final String START_PAGE = "/tasks/new/onboarding";

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;
  @Autowired private Drafts kept;
  @Autowired private PlatformTransactionManager transactions;

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
  void twoPagesOfAStartFormAreTwoPeopleAndWhatWasHandedInDoesNotComeBack() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    PageForm first = form(ro3kvit, START_PAGE).with(Map.of("givenName", "Olha"));
    PageForm second = form(ro3kvit, START_PAGE).with(Map.of("givenName", "Petro"));
    String save = START_PAGE + "/draft";
    assertThat(ro3kvit.sendForm(save, first.fields()).statusCode()).isEqualTo(303);
    assertThat(ro3kvit.sendForm(save, second.fields()).statusCode()).isEqualTo(303);

    handInStart(ro3kvit, first);

    assertThat(ro3kvit.page(START_PAGE).body())
        .contains("value=\"Petro\"")
        .doesNotContain("value=\"Olha\"");
    assertThat(ro3kvit.sendForm(save, first.fields()).statusCode())
        .as("a save that was on its way")
        .isEqualTo(409);
    assertThat(ro3kvit.page(START_PAGE).body()).doesNotContain("value=\"Olha\"");

    discard(ro3kvit, START_PAGE);
    assertThat(ro3kvit.page(START_PAGE).body())
        .as("what a page goes on with goes with it")
        .doesNotContain("value=\"Petro\"", "id=\"typed\"");
  }

  /** What the answers ask in turn is sent with the page that asks it. */
  private void handInStart(TasklistUser user, PageForm page) {
    Map<String, String> answers = new HashMap<>();
    Forms.somebodyElse("utrecht", clock.today())
        .forEach(
            (key, value) ->
                answers.put(
                    key,
                    value instanceof List<?> list ? list.get(0).toString() : value.toString()));
    HttpResponse<String> answer = user.sendForm(START_PAGE, page.with(answers).fields());
    if (answer.statusCode() == 200) {
      PageForm more = PageForm.in(answer.body()).get(0);
      answer = user.sendForm(START_PAGE, more.with(answers).fields());
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  @Test
  void saveThatMeetsTheEndOfTheTaskDoesNotOutliveIt() {
    Draft.Of of = Draft.Of.task(new UserId(HR), task);
    OpenedPage page = OpenedPage.filledWith(Optional.empty());
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              kept.forget(task);
              assertThat(
                      CompletableFuture.supplyAsync(
                              () -> kept.save(of, page, Map.of("reason", TYPED)))
                          .join())
                  .isEqualTo(Drafts.Saved.KEPT);
            });
    assertThat(drafts()).isZero();

    Draft.Of strangers = Draft.Of.task(new UserId("hr-arnhem"), task);
    assertThat(kept.save(strangers, page, Map.of("reason", TYPED)))
        .as("of a task that is not the writer's")
        .isEqualTo(Drafts.Saved.LATE);
  }

  @Test
  void olderSaveDoesNotReplaceANewerOneOfThePage() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    String page = "/tasks/" + task;
    UUID opened = UUID.randomUUID();
    save(hr, page, Map.of("reason", "newer", "posiv-save", opened + "/2"));

    assertThat(send(hr, page, Map.of("reason", "older", "posiv-save", opened + "/1")).statusCode())
        .isEqualTo(409);
    assertThat(hr.open(task).value("reason")).isEqualTo("newer");

    save(hr, page, Map.of("reason", "elsewhere"));
    assertThat(hr.open(task).value("reason")).as("of another page").isEqualTo("elsewhere");
  }

  /** Tasklist's last save can arrive when the plain page stands open already. */
  @Test
  void olderTextOfAnotherPageDoesNotTakeThePlaceOfANewerOneByItself() {
    UserId hr = new UserId(HR);
    Draft.Of form = Draft.Of.task(hr, task);
    OpenedPage tasklist = OpenedPage.filledWith(Optional.empty());
    OpenedPage plain = OpenedPage.filledWith(Optional.empty());

    assertThat(kept.save(form, tasklist, Map.of("reason", "newer"))).isEqualTo(Drafts.Saved.KEPT);
    assertThat(kept.save(form, plain, Map.of("reason", "older")))
        .isEqualTo(Drafts.Saved.NEWER_ELSEWHERE);
    assertThat(kept.find(form).orElseThrow().answers()).containsEntry("reason", "newer");

    OpenedPage again = OpenedPage.filledWith(kept.find(form));
    assertThat(kept.save(form, again, Map.of("reason", "goes on"))).isEqualTo(Drafts.Saved.KEPT);
    assertThat(kept.save(form, tasklist, Map.of("reason", "late")))
        .isEqualTo(Drafts.Saved.NEWER_ELSEWHERE);
    assertThat(kept.find(form).orElseThrow().answers()).containsEntry("reason", "goes on");
  }

  @Test
  void oneThatCannotBeReadKeepsNobodyFromTheForm() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    save(hr, "/tasks/" + task, reviewed());
    jdbc.sql("update posiv.draft set answers = '{'").update();

    assertThat(hr.page("/tasks/" + task).statusCode()).isEqualTo(200);
    assertThat(TasklistUser.signIn(port, "admin").page("/operations").body())
        .contains("things typed into forms");
  }

  @Test
  void writerThrowsItAway() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    save(hr, "/tasks/" + task, reviewed());

    discard(hr, "/tasks/" + task);

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
    return user.sendForm(page + "/draft", form(user, page).with(typed).fields());
  }

  private static void discard(TasklistUser user, String page) {
    PageForm discard = form(user, page, page + "/draft/discard");
    assertThat(user.sendForm(discard.action(), discard.fields()).statusCode()).isEqualTo(303);
  }

  private static PageForm form(TasklistUser user, String page) {
    return form(user, page, page);
  }

  private static PageForm form(TasklistUser user, String page, String action) {
    return PageForm.in(user.page(page).body()).stream()
        .filter(one -> one.action().equals(action))
        .findFirst()
        .orElseThrow();
  }

  private long drafts() {
    return jdbc.sql("select count(*) from posiv.draft").query(Long.class).single();
  }
}
