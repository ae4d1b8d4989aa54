package nl.posiv.onboarding.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One item that cannot be handled is set aside and shown; everything beside it goes on. Here it is
 * a mail of a version that this one does not know, and a case of a municipality that does not
 * exist.
 */
class OneBadItemTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final Pattern ROW = Pattern.compile("(?s)<tr>\\s*<td>.*?</tr>");
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private Mailroom mailroom;
  @Autowired private People people;
  @Autowired private List<DatedWork> allWork;
  @Autowired private OneByOne oneByOne;
  @Autowired private JdbcClient jdbc;
  @Autowired private GreenMail mailServer;

  private TasklistUser admin;

  @BeforeEach
  void nothingHasFailedYet() throws Exception {
    mailServer.purgeEmailFromAllMailboxes();
    mailroom.sendDue();
    admin = TasklistUser.signIn(port, "admin");
  }

  @Test
  void everyKindOfWorkGoesItemByItem() {
    assertThat(allWork)
        .isNotEmpty()
        .allSatisfy(
            work ->
                assertThat(AopUtils.getTargetClass(work).getDeclaredFields())
                    .extracting(field -> (Object) field.getType())
                    .contains(OneByOne.class));
  }

  @Test
  void mailThatCannotBeReadHoldsUpNoOtherAndIsShownAtOnce() {
    UUID bad = mail("no-such-notice", HR, null);
    mail("step-failed", "admin", null);

    mailroom.sendDue();

    assertThat(waiting()).containsExactly(bad);
    mailroom.sendDue();
    assertThat(rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .contains("no-such-notice", "IllegalArgumentException", "a version that does"));
    assertThat(location(retry())).endsWith("result=failed");
    assertThat(sent("step-failed")).as("of which the administrator hears").isPositive();
  }

  @Test
  void mailThatCannotBeReadLeavesTheDailyMailOfItsReaderAlone() {
    LocalDate today = clock.today();
    UUID bad = mail("no-such-notice", "admin", today);
    mail("step-failed", "admin", today);
    mail("mail-failed", "admin", today);

    mailroom.sendDue();

    assertThat(waiting()).containsExactly(bad);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reminders", "stand-ins", "people-who-left"})
  void taskThatCannotBeHandledHoldsUpNoOther(String work) {
    CaseReference bad = review();
    CaseReference good = review();
    spoil(bad, "nowhere");
    due(work, bad, good);

    mailroom.sendDue();

    assertThat(isDone(work, good)).as("%s: what can be done is done", work).isTrue();
    assertThat(isDone(work, bad)).isFalse();
    assertThat(rows())
        .singleElement()
        .satisfies(row -> assertThat(row).contains(bad.value(), "It is tried again every minute"));

    spoil(bad, "utrecht");
    assertThat(location(retry())).endsWith("result=done");
    assertThat(isDone(work, bad)).isTrue();
    assertThat(rows()).isEmpty();
  }

  @Test
  void pageShowsEveryKindAndNoButtonFails() {
    List<String> kinds = List.of("job", "mail", "mail-server", "form", "start", "work");
    for (String kind : kinds) {
      jdbc.sql(
              """
              insert into posiv.failed_step (id, kind, source, process, step, since, error)
              values (:id, :kind, :source, 'nothing', 'nothing', :since, 'Error')
              """)
          .param("id", UUID.randomUUID())
          .param("kind", kind)
          .param("source", "nothing of " + kind)
          .param("since", OffsetDateTime.now(clock))
          .update();
    }

    assertThat(rows()).hasSize(kinds.size());
    for (int i = 0; i < kinds.size(); i++) {
      String page = admin.page("/operations").body();
      if (ID.matcher(page).find()) {
        assertThat(retry().statusCode()).isEqualTo(302);
      }
    }
    assertThat(rows()).isEmpty();
  }

  @Test
  void whateverGoesWrongTheOthersGoOn() {
    List<String> done = new ArrayList<>();
    oneByOne.each(
        "reminders",
        List.of("bad", "good"),
        Function.identity(),
        item -> {
          if (item.equals("bad")) {
            throw new StackOverflowError();
          }
          done.add(item);
        });

    assertThat(done).containsExactly("good");
    assertThat(rows())
        .singleElement()
        .satisfies(row -> assertThat(row).contains("bad", "StackOverflowError"));
  }

  @Test
  void rowsThatCannotBeReadHideNoOthers() {
    jdbc.sql(
            """
            insert into posiv.failed_step (id, kind, source, case_reference, step, since, error)
            values (gen_random_uuid(), 'job', 'gone', 'no-case', 'nothing', now(), 'Unreadable')
            """)
        .update();
    UUID tried = mail("step-failed", "admin", null);
    UUID unreachable = mail("mail-failed", "admin", null);
    jdbc.sql(
            """
            update posiv.outbox set case_reference = 'no-case', attempts = 9, last_error = 'Late',
              next_attempt_at = 'infinity',
              held_for = case when id = :unreachable then 'address' end
            where id in (:tried, :unreachable)
            """)
        .param("tried", tried)
        .param("unreachable", unreachable)
        .update();
    assertThat(rows()).singleElement().satisfies(row -> assertThat(row).contains("Unreadable"));

    mailroom.sendDue();

    assertThat(rows())
        .as("the job is none any more, the mail is told, and so is nothing else")
        .singleElement()
        .satisfies(row -> assertThat(row).contains("Late"));
    jdbc.sql("delete from posiv.outbox").update();
  }

  @Test
  void taskWhoseCaseCannotBeReadHidesNoOther() {
    CaseReference bad = review();
    CaseReference good = review();
    jdbc.sql("delete from posiv.outbox").update();
    engine
        .getRuntimeService()
        .setVariable(reviewOf(bad).getProcessInstanceId(), "caseReference", "no-case");
    due("reminders", good);

    mailroom.sendDue();

    assertThat(isDone("reminders", good)).isTrue();
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> assertThat(row).contains("tasks that are due", "IllegalArgumentException"));
  }

  /** Has something to be done for both cases. */
  private void due(String work, CaseReference... references) {
    switch (work) {
      case "reminders" -> onMorningOf(START.plusDays(30));
      case "stand-ins" -> {
        String colleague =
            new Colleagues(people, engine.getIdentityService())
                .add("hr2-utrecht", Role.HR, "utrecht");
        assign(HR, references);
        jdbc.sql(
                """
                insert into posiv.absence (user_id, from_on, until_on, stand_in, entered_by)
                values (:user, :day, :day, :standIn, :user)
                """)
            .param("user", HR)
            .param("day", clock.today())
            .param("standIn", colleague)
            .update();
      }
      default -> assign("mentor-utrecht", references);
    }
  }

  private void assign(String user, CaseReference... references) {
    Arrays.stream(references)
        .map(this::reviewOf)
        .forEach(task -> engine.getTaskService().setAssignee(task.getId(), user));
  }

  private boolean isDone(String work, CaseReference reference) {
    return switch (work) {
      case "reminders" ->
          jdbc.sql(
                      """
                      select count(*) from posiv.outbox
                      where case_reference = :case and notice = 'task-overdue'
                      """)
                  .param("case", reference.value())
                  .query(Long.class)
                  .single()
              > 0;
      case "stand-ins" -> "hr2-utrecht".equals(reviewOf(reference).getAssignee());
      default -> reviewOf(reference).getAssignee() == null;
    };
  }

  private CaseReference review() {
    CaseReference reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of());
    mailroom.sendDue();
    return reference;
  }

  private Task reviewOf(CaseReference reference) {
    return task(reference, "review-nomination");
  }

  private void spoil(CaseReference reference, String municipality) {
    // What was told before would not be told again.
    jdbc.sql("delete from posiv.outbox where case_reference = :case")
        .param("case", reference.value())
        .update();
    engine
        .getRuntimeService()
        .setVariable(reviewOf(reference).getProcessInstanceId(), "municipality", municipality);
  }

  /** Mail in the outbox that has been due longer than any other. */
  private UUID mail(String notice, String reader, LocalDate digest) {
    UUID id = UUID.randomUUID();
    Instant due = clock.instant().minus(Duration.ofHours(notice.startsWith("no-such") ? 2 : 1));
    jdbc.sql(
            """
            insert into posiv.outbox (id, notice, recipient, about_reader, step, created_at, next_attempt_at, digest_on)
            values (:id, :notice, :reader, false, :step, :due, :due, :digest)
            """)
        .param("id", id)
        .param("notice", notice)
        .param("reader", reader)
        .param("step", id.toString())
        .param("due", due.atOffset(ZoneOffset.UTC))
        .param("digest", digest)
        .update();
    return id;
  }

  private List<UUID> waiting() {
    return jdbc.sql("select id from posiv.outbox where sent_at is null and dropped_at is null")
        .query(UUID.class)
        .list();
  }

  private long sent(String notice) {
    return Stream.of(mailServer.getReceivedMessages())
        .filter(
            mail -> {
              try {
                return mail.getHeader("X-POSIV-Notice")[0].equals(notice);
              } catch (MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .count();
  }

  private List<String> rows() {
    return ROW.matcher(admin.page("/operations").body()).results().map(MatchResult::group).toList();
  }

  private HttpResponse<String> retry() {
    String page = admin.page("/operations").body();
    Map<String, String> fields = new HashMap<>();
    fields.put("token", found(TOKEN, page));
    fields.put("id", found(ID, page));
    return admin.sendForm("/operations/retry", fields);
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
