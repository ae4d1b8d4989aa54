package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.task.CaseParticipant;
import nl.posiv.onboarding.engine.task.StandIns;
import nl.posiv.onboarding.funding.FundingReaders;
import nl.posiv.onboarding.knowledge.KnowledgeReaders;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Colleagues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** From the step of a process to the mail server, with a real database and a real mail server. */
class MailroomTest extends CaseTest {

  private static final int NOBODY_LISTENS = 1;

  @Autowired private Mailroom mailroom;
  @Autowired private Notices notices;
  @Autowired private Outbox outbox;
  @Autowired private People people;
  @Autowired private StandIns standIns;
  @Autowired private Changes changes;
  @Autowired private KnowledgeReaders knowledge;
  @Autowired private FundingReaders funding;
  @Autowired private GreenMail mailServer;
  @Autowired private JavaMailSenderImpl mailSender;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private Duration clockBefore;
  private int port;
  private CaseReference reference;

  @BeforeEach
  void givenANominatedCase() throws FolderException {
    // Case references begin anew with each test; earlier mail must not be taken for this test's.
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
    clockBefore = clock.offset();
    port = mailSender.getPort();
    reference = nominatedCase("utrecht");
  }

  @AfterEach
  void repair() {
    clock.setOffset(clockBefore);
    mailSender.setPort(port);
    // What still waits would wait for the other tests too.
    jdbc.sql("delete from posiv.outbox where case_reference = :case")
        .param("case", reference.value())
        .update();
  }

  @Test
  void eachReaderGetsOneMailInTheirOwnLanguage() throws Exception {
    startPhase("nomination", reference, Map.of());
    mailroom.sendDue();

    MimeMessage toCandidate = received("candidate-nominated");
    assertThat(toCandidate.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("olena.testenko@example.org");
    assertThat(toCandidate.getSubject())
        .isEqualTo(
            "Вашу кандидатуру подано на участь у POSIV у муніципалітеті Utrecht ("
                + reference
                + ")");
    MimeMessage toRo3kvit = received("task-open");
    assertThat(toRo3kvit.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ro3kvit@posiv.example");
    assertThat(toRo3kvit.getSubject())
        .isEqualTo("A task for you: Ask whether the candidate is willing (" + reference + ")");
    assertThat(toRo3kvit.getFrom())
        .extracting(Object::toString)
        .containsExactly("POSIV onboarding <noreply@posiv.example>");
  }

  @Test
  void taskOfAMunicipalityIsToldToItsOwnPeopleOnly() {
    startPhase("approval", reference, Map.of());
    mailroom.sendDue();

    assertThat(recipients("task-open")).containsExactly("hr-utrecht");
  }

  @Test
  void rejectionIsToldToRo3kvitAndCandidateOnly() {
    startPhase("approval", reference, Map.of());
    submit(
        "hr-utrecht",
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", "Too far from our plans"));

    assertThat(recipients("candidate-not-selected"))
        .containsExactlyInAnyOrder("candidate", "ro3kvit");
  }

  @Test
  void officialAndMentorAreToldAtWorkAndTheOfficialNotAsCandidateToo() {
    placementStartsWith(
        participant(Role.OFFICIAL, "official-utrecht"), participant(Role.MENTOR, "mentor-utrecht"));

    assertThat(recipients("placement-started"))
        .containsExactlyInAnyOrder(
            "official-utrecht",
            "mentor-utrecht",
            "manager-utrecht",
            "hr-utrecht",
            "ro3kvit",
            "posiv");
  }

  @Test
  void officialWithoutAccountIsToldAsCandidate() {
    placementStartsWith();

    assertThat(recipients("placement-started"))
        .containsExactlyInAnyOrder(
            "candidate", "manager-utrecht", "hr-utrecht", "ro3kvit", "posiv");
  }

  @Test
  void stepThatIsRepeatedTellsEachReaderOnce() {
    send(Notice.OFFER_ACCEPTED, "one-step");
    send(Notice.OFFER_ACCEPTED, "one-step");
    assertThat(recipients("offer-accepted"))
        .containsExactlyInAnyOrder("candidate", "ro3kvit", "hr-utrecht", "manager-utrecht");

    send(Notice.OFFER_ACCEPTED, "another-step");
    assertThat(recipients("offer-accepted")).hasSize(8);
  }

  @Test
  void stepThatIsRolledBackTellsNobody() {
    transaction.executeWithoutResult(
        status -> {
          send(Notice.OFFER_MADE, "one-step");
          status.setRollbackOnly();
        });

    mailroom.sendDue();
    assertThat(recipients("offer-made")).isEmpty();
  }

  @Test
  void mailBelongsToATransaction() {
    Mail mail =
        Mail.telling(Notice.OFFER_MADE, reference, new MunicipalityId("utrecht"), null, true);

    assertThatThrownBy(() -> outbox.add(mail, "one-step"))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void mailWaitsWhileTheServerIsAwayAndThenGoesOutOnce() throws Exception {
    mailSender.setPort(NOBODY_LISTENS);
    send(Notice.CANDIDATE_NOMINATED, "one-step");
    assertThat(mailroom.sendDue().waiting()).isPositive();
    assertThat(pauseAfterAttempt(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(column("last_error", String.class)).isEqualTo("ConnectException");

    pass(Duration.ofSeconds(61));
    mailroom.sendDue();
    pass(Duration.ofSeconds(121));
    mailroom.sendDue();
    assertThat(column("attempts", Integer.class)).isEqualTo(3);
    assertThat(receivedAll("candidate-nominated")).isEmpty();

    mailSender.setPort(port);
    mailroom.sendDue();
    assertThat(receivedAll("candidate-nominated")).as("not before the pause is over").isEmpty();
    pass(Duration.ofMinutes(5));
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(received("candidate-nominated").getMessageID()).isEqualTo(messageId());
  }

  @Test
  void pauseBetweenAttemptsGrowsToAnHourAndAttemptsNeverEnd() {
    mailSender.setPort(NOBODY_LISTENS);
    send(Notice.CANDIDATE_NOMINATED, "one-step");
    mailroom.sendDue();
    jdbc.sql("update posiv.outbox set attempts = 1000 where case_reference = :case")
        .param("case", reference.value())
        .update();

    pass(Duration.ofMinutes(2));
    mailroom.sendDue();
    assertThat(column("attempts", Integer.class)).isEqualTo(1001);
    assertThat(column("extract(epoch from next_attempt_at - created_at)::int", Integer.class))
        .isBetween(3600, 3600 + 180);
  }

  @Test
  void addressThatTheServerRefusesHoldsUpNobodyElse() {
    jdbc.sql(
            """
            update posiv.candidate set email = 'no address' where id =
              (select candidate_id from posiv.nomination where case_reference = :case)
            """)
        .param("case", reference.value())
        .update();
    send(Notice.OFFER_MADE, "one-step");
    mailroom.sendDue();

    assertThat(receivedAll("offer-made")).hasSize(1);
    assertThat(
            jdbc.sql(
                    """
                    select last_error from posiv.outbox
                    where case_reference = :case and sent_at is null
                    """)
                .param("case", reference.value())
                .query(String.class)
                .list())
        .containsExactly("AddressException");
  }

  @Test
  void mailThatGoesOutAgainAfterACrashHasTheSameMessageId() throws Exception {
    send(Notice.CANDIDATE_NOMINATED, "one-step");
    mailroom.sendDue();
    jdbc.sql("update posiv.outbox set sent_at = null where case_reference = :case")
        .param("case", reference.value())
        .update();
    mailroom.sendDue();

    List<MimeMessage> sent = receivedAll("candidate-nominated");
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).getMessageID()).isEqualTo(sent.get(0).getMessageID());
  }

  @Test
  void taskThatIsDoneIsNotAskedForAnyMore() {
    mailSender.setPort(NOBODY_LISTENS);
    startPhase("nomination", reference, Map.of());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    mailroom.sendDue();
    mailSender.setPort(port);
    pass(Duration.ofMinutes(2));
    mailroom.sendDue();

    assertThat(receivedAll("task-open")).isEmpty();
    assertThat(dropReasons()).containsExactly("task-done");
  }

  @Test
  void taskThatSomebodyTookIsNotAskedOfOthers() {
    startPhase("approval", reference, Map.of());
    mailroom.sendDue();
    String task = task(reference, "review-nomination").getId();
    as("hr-utrecht", () -> engine.getTaskService().claim(task, "hr-utrecht"));
    OpenTask known =
        new OpenTask(
            task,
            "review-nomination",
            "Review the nomination",
            reference,
            new MunicipalityId("utrecht"),
            new MunicipalityId("utrecht"),
            null,
            Set.of("hr"),
            LocalDate.of(2027, 1, 4));
    transaction.executeWithoutResult(
        status ->
            outbox.add(
                Mail.asking(Notice.TASK_REMINDER, known, new UserId("manager-utrecht")), task));
    mailroom.sendDue();

    assertThat(receivedAll("task-reminder")).isEmpty();
    assertThat(dropReasons()).containsExactly("task-taken");
  }

  @Test
  void taskThatWasTakenAndGivenBackIsAskedOfItsGroupAfterAll() {
    mailSender.setPort(NOBODY_LISTENS);
    startPhase("approval", reference, Map.of());
    // Waits for the attempt that the step itself began.
    mailroom.sendDue();
    String task = task(reference, "review-nomination").getId();
    String colleague =
        new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    engine.getTaskService().claim(task, colleague);
    mailSender.setPort(port);
    pass(Duration.ofMinutes(2));
    mailroom.sendDue();
    assertThat(dropReasons()).containsExactly("task-taken");

    engine.getTaskService().setAssignee(task, null);
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(recipients("task-open")).containsExactlyInAnyOrder("hr-utrecht", colleague);
    assertThat(receivedAll("task-open")).hasSize(2);
    assertThat(dropReasons()).isEmpty();
  }

  @Test
  void taskThatIsGivenBackIsNotAskedOfItsGroupTwice() {
    startPhase("approval", reference, Map.of());
    mailroom.sendDue();
    String task = task(reference, "review-nomination").getId();
    as("hr-utrecht", () -> engine.getTaskService().claim(task, "hr-utrecht"));
    as("hr-utrecht", () -> engine.getTaskService().setAssignee(task, null));
    mailroom.sendDue();

    assertThat(receivedAll("task-open")).hasSize(1);
  }

  @Test
  void readerWhoHasLeftGetsNothing() {
    transaction.executeWithoutResult(
        status ->
            outbox.add(
                Mail.telling(
                    Notice.OFFER_MADE,
                    reference,
                    new MunicipalityId("utrecht"),
                    new UserId("left-long-ago"),
                    false),
                "one-step"));
    mailroom.sendDue();

    assertThat(dropReasons()).containsExactly("reader-gone");
  }

  @Test
  void openTaskIsRemindedOfOnceAndItsManagersHearWhenItIsLate() {
    startPhase("approval", reference, Map.of());
    mailroom.sendDue();
    assertThat(recipients("task-reminder")).isEmpty();

    pass(Duration.ofDays(9));
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(recipients("task-reminder")).containsExactly("hr-utrecht");
    assertThat(recipients("task-overdue")).isEmpty();

    pass(Duration.ofDays(12));
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(receivedAll("task-reminder")).hasSize(1);
    assertThat(recipients("task-overdue")).containsExactly("hr-utrecht");
    assertThat(recipients("task-escalated")).containsExactly("manager-utrecht");
    assertThat(receivedAll("task-escalated")).hasSize(1);
  }

  @Test
  void doneTaskIsNotRemindedOf() {
    startPhase("nomination", reference, Map.of());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    pass(Duration.ofDays(30));
    mailroom.sendDue();

    assertThat(recipients("task-reminder")).isEmpty();
    assertThat(recipients("task-overdue")).isEmpty();
  }

  @Test
  void whoeverIsSignedInRemindersAndMailAreTheSame() {
    startPhase("approval", reference, Map.of());
    pass(Duration.ofDays(9));
    as("hr-arnhem", () -> mailroom.sendDue());

    assertThat(receivedAll("task-open")).hasSize(1);
    assertThat(receivedAll("task-reminder")).hasSize(1);
  }

  private void send(Notice notice, String step) {
    notices.send(notice, reference + step, reference, new MunicipalityId("utrecht"));
  }

  private void placementStartsWith(CaseParticipant... participants) {
    Notices ofThisCase =
        new Notices(outbox, people, List.of(participants), standIns, changes, knowledge, funding);
    transaction.executeWithoutResult(
        status ->
            ofThisCase.send(
                Notice.PLACEMENT_STARTED,
                reference + "one-step",
                reference,
                new MunicipalityId("utrecht")));
  }

  private static CaseParticipant participant(Role role, String userId) {
    return new CaseParticipant() {
      @Override
      public Role role() {
        return role;
      }

      @Override
      public Optional<UserId> userId(CaseReference caseReference) {
        return Optional.of(new UserId(userId));
      }
    };
  }

  private void pass(Duration time) {
    clock.setOffset(clock.offset().plus(time));
  }

  /** Readers of a notice about this case as the outbox knows them. */
  private List<String> recipients(String notice) {
    return jdbc.sql(
            """
            select coalesce(recipient, 'candidate') from posiv.outbox
            where case_reference = :case and notice = :notice
            """)
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  /** Why mails about this case were dropped. */
  private List<String> dropReasons() {
    return jdbc.sql(
            """
            select drop_reason from posiv.outbox
            where case_reference = :case and dropped_at is not null
            """)
        .param("case", reference.value())
        .query(String.class)
        .list();
  }

  private Duration pauseAfterAttempt(int attempt) {
    assertThat(column("attempts", Integer.class)).isEqualTo(attempt);
    return Duration.ofMinutes(
        column("round(extract(epoch from next_attempt_at - created_at) / 60)::int", Integer.class));
  }

  /** A column of the only mail about this case. */
  private <T> T column(String expression, Class<T> type) {
    return jdbc.sql("select " + expression + " from posiv.outbox where case_reference = :case")
        .param("case", reference.value())
        .query(type)
        .single();
  }

  private String messageId() {
    return "<" + column("id", UUID.class) + "@posiv.example>";
  }

  private MimeMessage received(String notice) {
    List<MimeMessage> messages = receivedAll(notice);
    assertThat(messages).as("%s about %s", notice, reference).hasSize(1);
    return messages.get(0);
  }

  private List<MimeMessage> receivedAll(String notice) {
    return Arrays.stream(mailServer.getReceivedMessages())
        .filter(
            message ->
                reference.value().equals(header(message, "X-POSIV-Case"))
                    && notice.equals(header(message, "X-POSIV-Notice")))
        .toList();
  }

  private static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, null);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
