package nl.posiv.onboarding.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A step fails: the rule is missing that says when the next check-in is, so that the timer of the
 * month cannot go on.
 */
class FailedStepTest extends YearTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
  private static final int NOBODY_LISTENS = 1;

  @Autowired private JdbcClient jdbc;
  @Autowired private Mailroom mailroom;
  @Autowired private JavaMailSenderImpl mailSender;
  @Autowired private GreenMail mailServer;
  @LocalServerPort private int port;

  private int mailPort;
  private CaseReference reference;
  private ProcessInstance placement;

  @BeforeEach
  void givenAYear() throws Exception {
    mailServer.purgeEmailFromAllMailboxes();
    mailPort = mailSender.getPort();
    reference = readyCase("utrecht");
    placement = startPhase("placement", reference, Map.of("startDate", START));
    submit(
        "hr-utrecht", reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
  }

  @AfterEach
  void repairAll() {
    repair();
    mailSender.setPort(mailPort);
  }

  @Test
  @Deviation(
      of = "A step fails for a technical reason",
      when = Deviation.When.ANY_TIME,
      learns =
          "The administrator; HR, or Ro3kvit for its own part: that the case waits, and that it goes on")
  void failedStepIsShownToldRepairedTriedAgainAndTheCaseGoesOn() {
    breakTheStep();
    moveTo(START.plusMonths(1).plusDays(1));

    assertThat(openTasks(reference)).doesNotContain("log-hours");
    assertThat(told("step-failed")).containsExactly("admin");
    assertThat(told("case-waits")).containsExactly("hr-utrecht");
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String page = admin.page("/operations").body();
    assertThat(page)
        .contains(reference.value(), "MissingRuleException", "February 2027")
        .doesNotContain("Testenko", "Olena", "The rule catalogue has no value", "official-utrecht");

    // Not repaired yet.
    HttpResponse<String> again = retry(admin, page);
    assertThat(location(again)).endsWith("/operations?result=failed");
    assertThat(admin.page("/operations?result=failed").body())
        .contains("failed again", reference.value());
    moveTo(START.plusMonths(1).plusDays(3));
    assertThat(told("step-failed")).as("once for one failure").hasSize(1);

    repair();
    assertThat(location(retry(admin, page))).endsWith("/operations?result=done");

    assertThat(openTasks(reference)).contains("log-hours");
    assertThat(placement).isNotEnded();
    assertThat(told("case-goes-on")).containsExactly("hr-utrecht");
    assertThat(admin.page("/operations?result=done").body())
        .contains("Done: the step succeeded.", "Nothing has failed")
        .doesNotContain(reference.value());
    assertThat(location(retry(admin, page))).endsWith("/operations?result=gone");
    assertThat(jdbc.sql("select count(*) from posiv.logged_hours").query(Integer.class).single())
        .as("nothing was made up")
        .isZero();
  }

  @Test
  @Deviation(
      of = "A form cannot be handed in for a technical reason",
      when = Deviation.When.ANY_TIME,
      learns =
          "Whoever hands it in, on the screen; the administrator; then those whose task it is, that it works again",
      undone = "what was to be stored; the task stays open")
  void formThatFailsLeavesTheTaskOpenIsShownAndCanBeHandedInAfterTheRepair() {
    CaseReference review = follow(nominatedCase("utrecht"));
    startPhase("approval", review, Map.of());
    jdbc.sql("update posiv.rule set valid_to = '2026-12-31' where id = 'deadline.record-interview'")
        .update();
    breakTheStepFrom("2027-01-03");
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    String task = hr.task(review, "review-nomination");
    engine.getTaskService().setAssignee(task, "hr-utrecht");

    HttpResponse<String> failed = hr.handIn(task, Map.of("outcome", "suitable"));
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(hr.message(failed)).contains("niets opgeslagen");
    hr.handIn(task, Map.of("outcome", "suitable"));
    assertThat(openTasks(review)).containsExactly("review-nomination");
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String page = admin.page("/operations").body();
    assertThat(page).contains(review.value(), "Review the nomination", "MissingRuleException");
    mailroom.sendDue();
    assertThat(toldOf(review, "step-failed")).containsExactly("admin");

    repair();
    assertThat(location(retry(admin, page))).endsWith("result=told");
    mailroom.sendDue();
    assertThat(toldOf(review, "task-repaired")).containsExactly("hr-utrecht");
    hr.complete(review, "review-nomination", Map.of("outcome", "suitable"));
    assertThat(openTasks(review)).containsExactly("record-interview");
    assertThat(admin.page("/operations").body()).contains("Nothing has failed");
  }

  @Test
  @Deviation(
      of = "A nomination or a report cannot be handed in for a technical reason",
      when = Deviation.When.ANY_TIME,
      learns =
          "Whoever hands it in, on the screen; the administrator; then whoever handed it in, that it works again",
      undone = "what was to be stored; no case begins")
  void startFormThatFailsIsShownAndCanBeHandedInAfterTheRepair() {
    jdbc.sql(
            "update posiv.rule set valid_to = '2026-12-31' where id = 'deadline.confirm-willingness'")
        .update();
    breakTheStepFrom("2027-01-03");
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    Map<String, Object> nomination = Forms.nomination("utrecht", clock.today());

    HttpResponse<String> failed = ro3kvit.startAnyway("onboarding", nomination);
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(ro3kvit.message(failed)).contains("nothing was stored");
    ro3kvit.startAnyway("onboarding", nomination);
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String page = admin.page("/operations").body();
    assertThat(page)
        .containsOnlyOnce("<code>MissingRuleException</code>")
        .contains("Nomination of a candidate", "No case", "Tell that it is repaired")
        .doesNotContain("Testenko", "ro3kvit");
    programme.moveTo(clock.instant().plusSeconds(60));
    assertThat(admin.page("/operations").body())
        .as("no job finds out whether it is repaired")
        .contains("Nomination of a candidate");
    assertThat(toldOfNoCase("step-failed")).containsExactly("admin");

    repair();
    assertThat(location(retry(admin, page))).endsWith("result=told");
    mailroom.sendDue();
    assertThat(toldOfNoCase("start-repaired")).containsExactly("ro3kvit");
    follow(new CaseReference(ro3kvit.start("onboarding", nomination)));
    assertThat(admin.page("/operations").body()).contains("Nothing has failed");
  }

  @Test
  void startFormThatIsRefusedIsNoFailure() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    Map<String, Object> nomination = Forms.nomination("utrecht", clock.today());
    ro3kvit.startAnyway("onboarding", Forms.with(nomination, "email", "nobody"));
    ro3kvit.startAnyway("report-change", Map.of("caseReference", "POSIV-2020-0001"));

    assertThat(TasklistUser.signIn(port, "admin").page("/operations").body())
        .contains("Nothing has failed");
  }

  @Test
  void formThatIsRefusedIsNoFailure() {
    CaseReference review = follow(nominatedCase("utrecht"));
    startPhase("approval", review, Map.of());
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    String task = hr.task(review, "review-nomination");

    hr.handIn(task, Map.of("outcome", "perhaps"));
    TasklistUser.signIn(port, "hr-arnhem").handIn(task, Map.of("outcome", "suitable"));
    TasklistUser.signIn(port, "manager-utrecht").handIn(task, Map.of("outcome", "suitable"));

    assertThat(TasklistUser.signIn(port, "admin").page("/operations").body())
        .contains("Nothing has failed");
  }

  @Test
  void twoClicksAtOnceDoTheStepOnce() {
    breakTheStep();
    moveTo(START.plusMonths(1).plusDays(1));
    repair();
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String page = admin.page("/operations").body();

    List<CompletableFuture<HttpResponse<String>>> clicks =
        List.of(
            CompletableFuture.supplyAsync(() -> retry(admin, page)),
            CompletableFuture.supplyAsync(() -> retry(admin, page)));

    assertThat(clicks.stream().map(CompletableFuture::join).map(FailedStepTest::location))
        .allMatch(answer -> answer.matches(".*result=(done|gone)"));
    assertThat(openTasks(reference)).containsOnlyOnce("log-hours");
  }

  @Test
  void repairElsewhereIsNoticedToo() {
    breakTheStep();
    moveTo(START.plusMonths(1).plusDays(1));
    repair();
    String job =
        engine.getManagementService().createJobQuery().noRetriesLeft().singleResult().getId();
    engine.getManagementService().executeJob(job);
    mailroom.sendDue();

    assertThat(told("case-goes-on")).containsExactly("hr-utrecht");
  }

  @Test
  void caseThatEndedMeanwhileDoesNotGoOn() {
    breakTheStep();
    moveTo(START.plusMonths(1).plusDays(1));
    endCase(reference);
    mailroom.sendDue();

    assertThat(told("case-goes-on")).isEmpty();
    assertThat(TasklistUser.signIn(port, "admin").page("/operations").body())
        .contains("Nothing has failed");
  }

  @Test
  @Deviation(
      of = "Mail cannot be delivered",
      when = Deviation.When.ANY_TIME,
      learns = "The administrator, once a day for each kind of error")
  void mailThatNobodyAcceptsIsShownOnceAndGoesOutWhenTriedAgain() {
    mailroom.sendDue();
    CaseReference waiting = follow(nominatedCase("utrecht"));
    mailSender.setPort(NOBODY_LISTENS);
    startPhase("approval", waiting, Map.of());
    for (int minutes : List.of(2, 5, 10, 20, 40)) {
      programme.moveTo(clock.instant().plusSeconds(minutes * 60L));
    }
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String page = admin.page("/operations").body();
    assertThat(page)
        .as("one server, not each mail")
        .contains("The mail server", "ConnectException")
        .doesNotContain("@", waiting.value());
    assertThat(toldOfMail()).isEqualTo(1);

    mailSender.setPort(mailPort);
    assertThat(location(retry(admin, page))).endsWith("result=done");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from posiv.outbox where case_reference = :case
                      and notice = 'task-open' and sent_at is not null
                    """)
                .param("case", waiting.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ro3kvit", "posiv", "hr-utrecht", "manager-utrecht", "official-utrecht"})
  void nobodyElseSeesThePage(String user) {
    breakTheStep();
    moveTo(START.plusMonths(1).plusDays(1));
    TasklistUser other = TasklistUser.signIn(port, user);

    HttpResponse<String> page = other.page("/operations");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).doesNotContain(reference.value());
    String id =
        ID.matcher(TasklistUser.signIn(port, "admin").page("/operations").body())
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    repair();
    Matcher token = TOKEN.matcher(other.page("/account").body());
    assertThat(token.find()).isTrue();
    assertThat(
            other
                .sendForm("/operations/retry", Map.of("id", id, "token", token.group(1)))
                .statusCode())
        .isEqualTo(403);
    assertThat(openTasks(reference)).doesNotContain("log-hours");
  }

  @Test
  void withoutTheTokenOfTheSessionNothingIsTriedAgain() {
    breakTheStep();
    moveTo(START.plusMonths(1).plusDays(1));
    repair();
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    Matcher id = ID.matcher(admin.page("/operations").body());
    assertThat(id.find()).isTrue();

    assertThat(admin.sendForm("/operations/retry", Map.of("id", id.group(1))).statusCode())
        .isEqualTo(403);
    assertThat(openTasks(reference)).doesNotContain("log-hours");
  }

  private void breakTheStep() {
    breakTheStepFrom("2027-01-31");
  }

  private void breakTheStepFrom(String lastDay) {
    jdbc.sql("update posiv.rule set valid_to = :day where id = 'deadline.default'")
        .param("day", LocalDate.parse(lastDay))
        .update();
  }

  private void repair() {
    jdbc.sql(
            """
            update posiv.rule set valid_to = null
            where id in
              ('deadline.default', 'deadline.record-interview', 'deadline.confirm-willingness')
            """)
        .update();
  }

  private void moveTo(LocalDate day) {
    programme.moveTo(day.atTime(12, 0).atZone(ProgrammeClock.ZONE).toInstant());
  }

  private HttpResponse<String> retry(TasklistUser admin, String page) {
    Matcher token = TOKEN.matcher(page);
    Matcher id = ID.matcher(page);
    assertThat(token.find() && id.find()).as(page).isTrue();
    return admin.sendForm("/operations/retry", Map.of("token", token.group(1), "id", id.group(1)));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElse("");
  }

  private List<String> told(String notice) {
    return toldOf(reference, notice);
  }

  private List<String> toldOf(CaseReference caseReference, String notice) {
    return jdbc.sql(
            """
            select recipient from posiv.outbox
            where case_reference = :case and notice = :notice and sent_at is not null
            """)
        .param("case", caseReference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  private List<String> toldOfNoCase(String notice) {
    return jdbc.sql(
            """
            select recipient from posiv.outbox
            where case_reference is null and notice = :notice and sent_at is not null
            """)
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  private int toldOfMail() {
    return jdbc.sql("select count(*) from posiv.outbox where notice = 'mail-failed'")
        .query(Integer.class)
        .single();
  }
}
