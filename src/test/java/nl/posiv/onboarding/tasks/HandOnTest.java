package nl.posiv.onboarding.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task goes to a named colleague, who may do it, with a line that says why. */
class HandOnTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String HR2 = "hr2-utrecht";
  private static final String WHY = "I am away <b>from</b> Friday";

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;

  @BeforeEach
  void givenASecondColleagueAtHr() {
    new Colleagues(people, engine.getIdentityService()).add(HR2, Role.HR, "utrecht");
    reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of());
  }

  @Test
  void colleagueHasTheTaskReadsWhyAndIsMailedOnceWithoutTheReason() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    String task = claimed(hr);

    HttpResponse<String> answer = handOn(hr, task, HR2, WHY);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(review()).isEqualTo(HR2);
    mailroom.sendDue();
    assertThat(told("task-handed-on")).containsExactly(HR2);
    assertThat(
            jdbc.sql(
                    "select body_text || body_html from posiv.demo_mail where notice = 'task-handed-on'")
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("/tasks/" + task + "/open")
        .doesNotContain("Friday")
        .doesNotContain("Testenko");
    String page = TasklistUser.signIn(port, HR2).page("/tasks/" + task).body();
    assertThat(page)
        .contains("I am away &lt;b&gt;from&lt;/b&gt; Friday")
        .contains("Name of " + HR2)
        .contains("pakte de taak op")
        .contains("droeg de taak over aan");
    assertThat(hr.page("/tasks/" + task).statusCode()).isEqualTo(404);
    assertThat(hr.page("/tasks/" + task + "/hand-on").statusCode())
        .as("of a colleague, who may be ill tomorrow")
        .isEqualTo(200);
  }

  @Test
  @Deviation(
      of = "A colleague took a task and cannot do it",
      when = Deviation.When.ANY_TIME,
      learns = "whoever has it now, and the colleague",
      undone = "the task goes to somebody of the same team, with a line that says why")
  void whatAColleagueTookIsHandedOnByHrOfTheSameMunicipalityAndThatColleagueIsTold() {
    String task = task(reference, "review-nomination").getId();
    as(HR2, () -> engine.getTaskService().claim(task, HR2));
    TasklistUser hr = TasklistUser.signIn(port, HR);

    assertThat(hr.page("/workload").body())
        .contains("/tasks/" + task + "/hand-on", "van Name of " + HR2);
    assertThat(hr.page("/tasks/" + task + "/hand-on").body())
        .contains("Name of " + HR2 + " heeft deze taak opgepakt", "value=\"" + HR + "\"")
        .doesNotContain("value=\"" + HR2 + "\"", "arnhem");
    assertThat(handOn(hr, task, HR2, WHY).statusCode()).as("who has it already").isEqualTo(400);
    assertThat(handOn(hr, task, HR, " ").statusCode()).as("with a reason").isEqualTo(400);
    HttpResponse<String> answer = handOn(hr, task, HR, WHY);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(review()).isEqualTo(HR);
    assertThat(told("task-taken-over")).containsExactly(HR2);
    assertThat(told("task-handed-on")).as("who did it knows").isEmpty();
    mailroom.sendDue();
    assertThat(mails("task-taken-over"))
        .singleElement()
        .asString()
        .contains(reference.value())
        .doesNotContain("Friday", "Testenko");
    assertThat(hr.page("/tasks/" + task).body())
        .contains("droeg de taak over aan", "I am away &lt;b&gt;from&lt;/b&gt; Friday");
    assertThat(
            jdbc.sql("select count(*) from posiv.audit where action = 'task-handed-on'")
                .query(Integer.class)
                .single())
        .as("on record")
        .isPositive();
  }

  /** One gives a task away, and HR takes it over for somebody else: one of them is told. */
  @RepeatedTest(3)
  void ofTwoWhoHandOnAtTheSameMomentOneDoes() throws Exception {
    String third =
        new Colleagues(people, engine.getIdentityService()).add("hr3-utrecht", Role.HR, "utrecht");
    TasklistUser first = TasklistUser.signIn(port, HR);
    TasklistUser second = TasklistUser.signIn(port, HR2);
    String task = claimed(first);
    PageForm mine = handOnForm(first, task);
    PageForm theirs = handOnForm(second, task);

    List<HttpResponse<String>> answers =
        SameMoment.of(
            List.<Callable<HttpResponse<String>>>of(
                () -> send(first, mine, HR2, WHY), () -> send(second, theirs, third, WHY)));

    assertThat(answers).extracting(HttpResponse::statusCode).contains(302).allMatch(it -> it < 500);
    assertThat(List.of(HR2, third)).contains(review());
    assertThat(
            jdbc.sql("select receiver from posiv.task_hand order by id desc limit 1")
                .query(String.class)
                .single())
        .as("the last hand is the one that has it")
        .isEqualTo(review());
  }

  @Test
  void whatAColleagueTookNobodyElseHandsOn() {
    new Colleagues(people, engine.getIdentityService()).add("hr2-arnhem", Role.HR, "arnhem");
    String task = claimed(TasklistUser.signIn(port, HR));

    for (String other :
        List.of("hr-arnhem", "manager-utrecht", "mentor-utrecht", "ro3kvit", "posiv")) {
      TasklistUser user = TasklistUser.signIn(port, other);
      assertThat(user.page("/tasks/" + task + "/hand-on").statusCode()).as(other).isEqualTo(404);
      assertThat(
              user.sendForm(
                      "/tasks/" + task + "/hand-on",
                      Map.of(
                          "colleague",
                          HR2,
                          "why",
                          WHY,
                          "token",
                          PageForm.in(user.page("/account").body()).get(0).fields().get("token")))
                  .statusCode())
          .as(other)
          .isEqualTo(404);
    }
    assertThat(review()).isEqualTo(HR);
  }

  @Test
  void whatTheColleagueDidMeanwhileIsGone() {
    String task = task(reference, "review-nomination").getId();
    as(HR2, () -> engine.getTaskService().claim(task, HR2));
    TasklistUser hr = TasklistUser.signIn(port, HR);
    PageForm form =
        PageForm.in(hr.page("/tasks/" + task + "/hand-on").body()).stream()
            .filter(one -> one.action().endsWith("/hand-on"))
            .findFirst()
            .orElseThrow();
    submit(HR2, reference, "review-nomination", Map.of("outcome", "suitable"));

    assertThat(
            hr.sendForm(form.action(), form.with(Map.of("colleague", HR, "why", WHY)).fields())
                .statusCode())
        .isEqualTo(404);
    assertThat(told("task-taken-over")).isEmpty();
  }

  @Test
  void allThatIsHandedOnTogetherIsOneMailThatNamesEachTaskWithItsCase() {
    claimed(TasklistUser.signIn(port, HR));
    CaseReference other = follow(nominatedCase("utrecht"));
    startPhase("approval", other, Map.of());
    String second = task(other, "review-nomination").getId();
    as(HR, () -> engine.getTaskService().claim(second, HR));
    String first = task(reference, "review-nomination").getId();

    handOnAll(TasklistUser.signIn(port, HR), HR2, WHY);
    mailroom.sendDue();

    assertThat(mails("task-handed-on"))
        .singleElement()
        .asString()
        .contains(first, second, reference.value(), other.value())
        .doesNotContain("Friday", "Testenko");
  }

  @Test
  void whatIsKeptOfATaskIsGoneWithIt() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    handOn(hr, claimed(hr), HR2, WHY);
    assertThat(hands()).isEqualTo(2);

    submit(HR2, reference, "review-nomination", Map.of("outcome", "suitable"));

    assertThat(hands()).isZero();
  }

  @Test
  void onlyColleaguesOfTheGroupAndTheMunicipalityAreOfferedAndAccepted() {
    new Colleagues(people, engine.getIdentityService()).add("hr2-arnhem", Role.HR, "arnhem");
    TasklistUser hr = TasklistUser.signIn(port, HR);
    String task = claimed(hr);

    assertThat(hr.page("/tasks/" + task + "/hand-on").body())
        .contains("value=\"" + HR2 + "\"")
        .doesNotContain("arnhem")
        .doesNotContain("value=\"manager-utrecht\"")
        .doesNotContain("value=\"" + HR + "\"");
    for (String other : List.of("hr2-arnhem", "manager-utrecht", HR, "nobody-at-all", "")) {
      assertThat(handOn(hr, task, other, WHY).statusCode()).as(other).isEqualTo(400);
    }
    assertThat(handOn(hr, task, HR2, " ").statusCode()).isEqualTo(400);
    assertThat(handOn(hr, task, HR2, "x".repeat(301)).statusCode()).isEqualTo(400);
    assertThat(review()).isEqualTo(HR);
    assertThat(told("task-handed-on")).isEmpty();
  }

  @Test
  void colleagueOfAnotherMunicipalityFindsNoSuchTask() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    String task = claimed(hr);
    TasklistUser stranger = TasklistUser.signIn(port, "hr-arnhem");

    assertThat(stranger.page("/tasks/" + task + "/hand-on").statusCode()).isEqualTo(404);
    assertThat(review()).isEqualTo(HR);
  }

  @Test
  void whoReviewedIsNotOfferedTheDecision() {
    new Colleagues(people, engine.getIdentityService())
        .add("manager2-utrecht", Role.MANAGER, "utrecht");
    new Colleagues(people, engine.getIdentityService()).add("manager3-utrecht", Role.HR, "utrecht");
    new Colleagues(people, engine.getIdentityService())
        .grantToo("manager3-utrecht", Role.MANAGER, "utrecht");
    submit("manager3-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        HR,
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
    submit(HR, reference, "prepare-offer", Forms.offer(START.plusMonths(2)));
    String task = task(reference, "decide-appointment").getId();
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");

    assertThat(manager.page("/tasks/" + task + "/hand-on").body())
        .contains("value=\"manager2-utrecht\"")
        .doesNotContain("value=\"manager3-utrecht\"");
    assertThat(handOn(manager, task, "manager3-utrecht", WHY).statusCode()).isEqualTo(400);
    assertThat(handOn(manager, task, "manager2-utrecht", WHY).statusCode()).isEqualTo(302);
    assertThat(task(reference, "decide-appointment").getAssignee()).isEqualTo("manager2-utrecht");
  }

  @Test
  void whatWasTakenOverFromSomebodyAwayAndHandedOnStaysThere() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    String task = claimed(hr);
    engine.getTaskService().addUserIdentityLink(task, HR2, IdentityLinkType.OWNER);

    handOn(hr, task, HR2, WHY);

    assertThat(task(reference, "review-nomination").getOwner()).isNull();
  }

  @Test
  void hrSeesWhoHasHowMuchOfItsOwnTeam() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    handOn(hr, claimed(hr), HR2, WHY);

    String page = hr.page("/workload").body();

    assertThat(page).contains("Name of " + HR2).contains("HR, Utrecht").doesNotContain("Arnhem");
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/workload").body())
        .doesNotContain("Name of " + HR2);
    assertThat(TasklistUser.signIn(port, "mentor-utrecht").page("/workload").statusCode())
        .isEqualTo(403);
  }

  @Test
  void hrSeesHowManyOfficialsEachMentorGuidesAndUntilWhenOneIsAway() {
    startPhase("placement", readyCase("utrecht"), Map.of());
    jdbc.sql(
            """
            insert into posiv.absence (user_id, from_on, until_on, entered_by)
            values ('mentor2-utrecht', :from, :until, 'mentor2-utrecht')
            """)
        .param("from", START)
        .param("until", START.plusDays(6))
        .update();
    TasklistUser hr = TasklistUser.signIn(port, HR);

    String page = hr.page("/workload").body();

    assertThat(page)
        .contains("Mentoren, Utrecht")
        .containsPattern(lineOf("mentor-utrecht") + ".{0,80}Begeleide ambtenaren\">1 van hoogstens")
        .containsPattern(lineOf("mentor2-utrecht") + ".*?weg tot en met 10 januari 2027")
        .doesNotContain("Arnhem");
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/workload").body())
        .doesNotContain("Mentor", "Utrecht");
  }

  @Test
  void taskOfAMentorIsCountedThoughNoGroupHasIt() {
    CaseReference ready = readyCase("utrecht");
    startPhase("placement", ready, Map.of());
    String task = task(ready, "confirm-start").getId();
    assertThat(task).isNotNull();
    submit(HR, ready, "confirm-start", Map.of("outcome", "started", "startedOn", clock.today()));

    assertThat(TasklistUser.signIn(port, HR).page("/workload").body())
        .containsPattern(lineOf("mentor-utrecht") + "(?s).*?Open taken\">[1-9]");
  }

  @Test
  void hrHandsOnFromThereWhatNobodyTook() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    String task = task(reference, "review-nomination").getId();

    assertThat(hr.page("/workload").body())
        .contains("/tasks/" + task + "/hand-on", reference.value(), "van niemand");
    handOn(hr, task, HR2, WHY);

    assertThat(hr.page("/workload").body()).contains("van Name of " + HR2);
    assertThat(review()).isEqualTo(HR2);
  }

  @Test
  void allThatOneHasTakenGoesToOneColleagueExceptWhatThatColleagueMayNotDo() {
    new Colleagues(people, engine.getIdentityService()).grantToo(HR2, Role.MANAGER, "utrecht");
    submit(HR2, reference, "review-nomination", Map.of("outcome", "suitable"));
    Map<String, Object> positive = Map.of("outcome", "positive", "interviewDate", clock.today());
    submit(HR, reference, "record-interview", positive);
    submit(HR, reference, "prepare-offer", Forms.offer(START.plusMonths(2)));
    String barred = task(reference, "decide-appointment").getId();
    CaseReference other = follow(nominatedCase("utrecht"));
    startPhase("approval", other, Map.of());
    String review = task(other, "review-nomination").getId();
    String free = "manager-utrecht";
    as(free, () -> engine.getTaskService().claim(barred, free));
    as(HR, () -> engine.getTaskService().claim(review, HR));
    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(hr.page("/workload").body()).contains("/tasks/" + review + "/hand-on", "van u");

    assertThat(handOnAll(hr, "hr-arnhem", WHY).statusCode()).isEqualTo(400);
    assertThat(handOnAll(hr, HR2, " ").statusCode()).isEqualTo(400);
    HttpResponse<String> answer = handOnAll(hr, HR2, WHY);

    assertThat(hr.page(answer.headers().firstValue("location").orElseThrow()).body())
        .contains("Samen overgedragen: 1.");
    assertThat(task(other, "review-nomination").getAssignee()).isEqualTo(HR2);

    TasklistUser manager = TasklistUser.signIn(port, free);
    HttpResponse<String> kept = handOnAll(manager, HR2, WHY);
    assertThat(manager.page(kept.headers().firstValue("location").orElseThrow()).body())
        .contains(
            "Er was niets om over te dragen. Deze collega mag niet alles doen: nog bij u: 1.");
    assertThat(task(reference, "decide-appointment").getAssignee()).isEqualTo(free);
  }

  private HttpResponse<String> handOnAll(TasklistUser user, String to, String why) {
    PageForm form =
        PageForm.in(user.page("/workload").body()).stream()
            .filter(one -> one.action().endsWith("/workload/hand-on"))
            .findFirst()
            .orElseThrow();
    return user.sendForm(form.action(), form.with(Map.of("colleague", to, "why", why)).fields());
  }

  private String lineOf(String user) {
    return "(?s)" + people.nameOf(new UserId(user)) + "</span>";
  }

  private String claimed(TasklistUser hr) {
    String task = task(reference, "review-nomination").getId();
    as(HR, () -> engine.getTaskService().claim(task, HR));
    return task;
  }

  private HttpResponse<String> handOn(TasklistUser user, String task, String to, String why) {
    return send(user, handOnForm(user, task), to, why);
  }

  private static PageForm handOnForm(TasklistUser user, String task) {
    return PageForm.in(user.page("/tasks/" + task + "/hand-on").body()).stream()
        .filter(one -> one.action().endsWith("/hand-on"))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> send(
      TasklistUser user, PageForm form, String to, String why) {
    return user.sendForm(form.action(), form.with(Map.of("colleague", to, "why", why)).fields());
  }

  private String review() {
    return task(reference, "review-nomination").getAssignee();
  }

  private long hands() {
    return jdbc.sql("select count(*) from posiv.task_hand").query(Long.class).single();
  }

  private List<String> mails(String notice) {
    return jdbc.sql("select body_text from posiv.demo_mail where notice = :notice")
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  private List<String> told(String notice) {
    return jdbc.sql("select recipient from posiv.outbox where notice = :notice")
        .param("notice", notice)
        .query(String.class)
        .list();
  }
}
