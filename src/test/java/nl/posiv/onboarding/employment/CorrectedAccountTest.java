package nl.posiv.onboarding.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The account of another official was chosen, and HR corrects it. */
class CorrectedAccountTest extends JourneyTest {

  private static final String WRONG = "official-utrecht";
  private static final String RIGHT = "official2-utrecht";

  @LocalServerPort private int port;
  @Autowired private FreeAccounts accounts;
  @Autowired private CorrectedAccounts swaps;

  @Test
  @Deviation(
      of = "The account of another official was chosen for somebody",
      when = Deviation.When.ANY_TIME,
      learns =
          "whoever has the right account, by the tasks and the mail that were for the other; whoever"
              + " had it by mistake, that it is not theirs, without a name",
      undone =
          "the choice, as long as nothing was written under it; the wrong account is free again, and"
              + " the days of the case leave its calendar")
  void tasksMailAndRightsFollowTheRightAccount() throws Exception {
    reach("log-hours");
    assertThat(task(reference, "log-hours").getAssignee()).isEqualTo(WRONG);
    waitingMailFor(WRONG);

    assertThat(correct(RIGHT, "They have nearly the same name").statusCode()).isEqualTo(302);

    assertThat(employments.officialUser(reference)).contains(new UserId(RIGHT));
    assertThat(employments.casesOf(new UserId(WRONG))).isEmpty();
    assertThat(employments.casesOf(new UserId(RIGHT))).containsExactly(reference);
    assertThat(task(reference, "log-hours").getAssignee()).isEqualTo(RIGHT);
    assertThat(readers("case-not-yours")).as("never whose case it is").containsExactly(WRONG);
    assertThat(waiting(WRONG)).isZero();
    assertThat(waiting(RIGHT)).isPositive();
    assertThat(TasklistUser.signIn(port, WRONG).page("/my-year").body())
        .doesNotContain(reference.value());
    assertThat(TasklistUser.signIn(port, HR).page("/cases/" + reference).body())
        .contains("They have nearly the same name");
    submit(
        RIGHT,
        reference,
        "log-hours",
        Map.of("hoursLocal", 70, "hoursUkraine", 70, "themes", List.of("water")));
  }

  @Test
  void wrongAccountIsFreeForWhoeverItBelongsTo() throws Exception {
    reach("log-hours");
    correct(RIGHT, "The other one");
    CaseReference other = follow(nominatedCase("utrecht"));

    assertThat(accounts.of(nominations.find(other).municipality(), other))
        .extracting(person -> person.userId().value())
        .contains(WRONG)
        .doesNotContain(RIGHT);
    employments.arrangeWorkplace(other, new UserId(WRONG), new UserId(HR));
    assertThat(employments.casesOf(new UserId(WRONG))).containsExactly(other);
    assertThat(TasklistUser.signIn(port, HR).page("/contracts/" + reference).body())
        .contains("<optgroup label=\"Van een andere ambtenaar");
  }

  @Test
  @Deviation(
      of = "The accounts of two officials were chosen crosswise",
      when = Deviation.When.ANY_TIME,
      learns = "both officials, by the tasks and the mail that were for the other",
      undone = "both choices at once, as long as nothing was written under either")
  void accountsThatWereChosenCrosswiseAreSwapped() throws Exception {
    CaseReference other = other();

    assertThat(correct(RIGHT, "Two accounts were mixed up").statusCode()).isEqualTo(302);

    assertThat(employments.casesOf(new UserId(RIGHT))).containsExactly(reference);
    assertThat(employments.casesOf(new UserId(WRONG))).containsExactly(other);
    assertThat(task(reference, "log-hours").getAssignee()).isEqualTo(RIGHT);
    assertThat(accounts.nobodys(nominations.find(other).municipality())).isEmpty();
    assertThat(TasklistUser.signIn(port, HR).page("/cases/" + reference).body())
        .contains("Two accounts were mixed up");
    assertThat(
            jdbc.sql("select reason from posiv.workplace where case_reference = :case order by id")
                .param("case", other.value())
                .query(String.class)
                .list())
        .as("in both cases")
        .containsExactly(null, "Two accounts were mixed up");
    assertThat(correct(WRONG, "It was right after all").statusCode()).as("back").isEqualTo(302);
    assertThat(employments.casesOf(new UserId(WRONG))).containsExactly(reference);
  }

  @Test
  void whatWasWrittenUnderTheOtherAccountStaysWithItsPersonToo() throws Exception {
    CaseReference other = other();
    jdbc.sql(
            """
            insert into posiv.oath (case_reference, taken_on, recorded_by)
            values (:case, current_date, :user)
            """)
        .param("case", other.value())
        .param("user", RIGHT)
        .update();

    assertThat(swaps.swaps(reference)).isEmpty();
    assertThatThrownBy(
            () -> swaps.correct(reference, new UserId(RIGHT), "Mixed up", new UserId(HR)))
        .isInstanceOf(AccountRefusedException.class)
        .hasMessage("contracts.account-taken");
    assertThat(employments.casesOf(new UserId(WRONG))).containsExactly(reference);
    assertThat(employments.casesOf(new UserId(RIGHT))).containsExactly(other);
  }

  @Test
  void whatWasWrittenOfAMissionStaysWithItsPersonToo() throws Exception {
    CaseReference other = other();
    jdbc.sql(
            """
            with m as (
              insert into posiv.mission (case_reference, asked_from, asked_until, purpose, state,
                requested_by, requested_on)
              values (:case, current_date, current_date, 'Water', 'requested', 'hr-utrecht',
                current_date)
              returning id)
            insert into posiv.mission_report (mission, returned_on, report, reported_by, reported_on)
            select id, current_date, 'It went well', :user, current_date from m
            """)
        .param("case", other.value())
        .param("user", RIGHT)
        .update();

    assertThat(swaps.swaps(reference)).isEmpty();
  }

  @Test
  void swapsAreFoundWithAHandfulOfStatementsAndNoneAreLookedForOnceSomethingIsWritten()
      throws Exception {
    other();
    swaps.swaps(reference);
    assertThat(statementsOf(() -> swaps.swaps(reference))).isBetween(1, 30);

    does("log-hours");

    assertThat(statementsOf(() -> swaps.swaps(reference))).isBetween(1, 12);
    assertThat(swaps.swaps(reference)).isEmpty();
  }

  /** How many statements something sends to the database. */
  private static int statementsOf(Runnable work) {
    Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Level before = statements.getLevel();
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    statements.addAppender(heard);
    statements.setLevel(Level.DEBUG);
    String here = Thread.currentThread().getName();
    try {
      work.run();
    } finally {
      statements.setLevel(before);
      statements.detachAppender(heard);
    }
    return (int)
        heard.list.stream()
            .filter(event -> event.getThreadName().equals(here))
            .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL"))
            .count();
  }

  @Test
  void ofTwoSwapsInTheSameMomentTheSecondChangesNothingBack() throws Exception {
    CaseReference other = other();

    SameMoment.of(List.of(swapped(reference, RIGHT), swapped(other, WRONG)));

    assertThat(employments.casesOf(new UserId(RIGHT))).containsExactly(reference);
    assertThat(employments.casesOf(new UserId(WRONG))).containsExactly(other);
  }

  private Callable<Boolean> swapped(CaseReference in, String right) {
    return () -> {
      swaps.correct(in, new UserId(right), "Mixed up", new UserId(HR));
      return true;
    };
  }

  /** Another case, in which the account is that should have been chosen for the first. */
  private CaseReference other() {
    reach("log-hours");
    CaseReference other = follow(nominatedCase("utrecht"));
    employments.arrangeWorkplace(other, new UserId(RIGHT), new UserId(HR));
    return other;
  }

  @Test
  void whatWasWrittenUnderItStaysWithThePerson() throws Exception {
    reach("log-hours");
    TasklistUser hr = TasklistUser.signIn(port, HR);
    PageForm before = accountForm(hr, reference);
    does("log-hours");

    HttpResponse<String> refused =
        hr.sendForm(
            before.action(),
            before.with(Map.of("officialUser", RIGHT, "accountReason", "The other one")).fields());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("al iets geschreven");
    assertThat(hr.page("/contracts/" + reference).body())
        .as("what could only be refused is not offered, and the page says why")
        .contains("al iets geschreven", "Vraag de beheerder")
        .doesNotContain("/contracts/" + reference + "/account");
    assertThat(employments.officialUser(reference)).contains(new UserId(WRONG));
  }

  @ParameterizedTest(name = "{0}, because {1}: {2}")
  @CsvSource({
    "official2-utrecht, ' ', waarom u het verbetert",
    "official-arnhem, The other one, van iemand anders",
    "hr-utrecht, The other one, van iemand anders",
    "'', The other one, van iemand anders"
  })
  void whatCannotBeIsRefused(String account, String reason, String sentence) throws Exception {
    reach("log-hours");

    assertThat(correct(account, reason).body()).contains(sentence);

    assertThat(employments.officialUser(reference)).contains(new UserId(WRONG));
  }

  @Test
  void withoutAnAccountThereIsNothingToCorrect() {
    CaseReference without = follow(nominatedCase("utrecht"));
    assertThat(TasklistUser.signIn(port, HR).page("/contracts/" + without).body())
        .doesNotContain("/contracts/" + without + "/account");
  }

  private HttpResponse<String> correct(String account, String reason) throws Exception {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    PageForm form = accountForm(hr, reference);
    return hr.sendForm(
        form.action(),
        form.with(Map.of("officialUser", account, "accountReason", reason)).fields());
  }

  private static PageForm accountForm(TasklistUser hr, CaseReference reference) {
    return PageForm.in(hr.page("/contracts/" + reference).body()).stream()
        .filter(found -> found.action().endsWith("/account"))
        .findFirst()
        .orElseThrow();
  }

  private void waitingMailFor(String user) {
    jdbc.sql(
            """
            update posiv.outbox set sent_at = case when task_id is null then now() end
            where case_reference = :case and recipient = :user and dropped_at is null
            """)
        .param("case", reference.value())
        .param("user", user)
        .update();
    assertThat(waiting(user)).isPositive();
  }

  private int waiting(String user) {
    return jdbc.sql(
            """
            select count(*) from posiv.outbox
            where case_reference = :case and recipient = :user
              and sent_at is null and dropped_at is null and notice <> 'case-not-yours'
            """)
        .param("case", reference.value())
        .param("user", user)
        .query(Integer.class)
        .single();
  }
}
