package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.ScriptedMailServer;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server says no for good, in a real talk with it. */
class UnreachableReaderTest extends CaseTest {

  private static final String CANDIDATE = "olena.testenko@example.org";
  private static final String RIGHT = "olena@example.org";
  private static final String OF_CANDIDATE = "correct-candidate-address";
  private static final String OF_COLLEAGUE = "correct-colleague-address";
  private static final String UNKNOWN = "550 5.1.1 No such mailbox";

  @Autowired private Mailroom mailroom;
  @Autowired private Notices notices;
  @Autowired private People people;
  @Autowired private GreenMail usualServer;
  @Autowired private JavaMailSenderImpl mailSender;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private final ScriptedMailServer server = new ScriptedMailServer();
  private int usualPort;
  private CaseReference reference;

  @BeforeEach
  void givenACase() throws FolderException {
    usualServer.purgeEmailFromAllMailboxes();
    usualPort = mailSender.getPort();
    mailSender.setPort(server.port());
    reference = nominatedCase("utrecht");
  }

  @AfterEach
  void repair() throws IOException {
    mailSender.setPort(usualPort);
    server.close();
    jdbc.sql("delete from posiv.outbox").update();
  }

  @Test
  @Deviation(
      of = "Mail to the candidate does not arrive",
      when = Deviation.When.ANY_TIME,
      learns = "Ro3kvit, with a task to correct the address; not the administrator")
  void ro3kvitCorrectsTheAddressOfACandidateAndAllThatWaitedGoesOutOnce() {
    server.answer(CANDIDATE, UNKNOWN);
    send(Notice.CANDIDATE_NOMINATED);
    send(Notice.OFFER_MADE);
    mailroom.sendDue();
    mailroom.sendDue();
    pass(Duration.ofDays(1));
    mailroom.sendDue();

    assertThat(server.asked(CANDIDATE)).as("two mails, each tried once").isEqualTo(2);
    assertThat(mailroom.sendDue().waiting()).isZero();
    Task task = onlyTask(OF_CANDIDATE);
    assertThat(task.getTenantId()).isNull();
    assertThat(told("task-open")).containsExactly("ro3kvit");
    assertThat(told("mail-failed")).isEmpty();
    TasklistUser.Form form = ro3kvit().open(task.getId());
    assertThat(form.value("addressShown")).isEqualTo(CANDIDATE);
    assertThat(form.value("candidateName")).isEqualTo("Olena Testenko");
    assertThat(form.value("reasonShown")).contains("does not take our mail", "Mails that wait: 2");

    assertThat(refused(task, CANDIDATE)).contains("mail does not arrive");
    assertThat(refused(task, "\u043Elena@example.org")).contains("must be an e-mail address");
    assertThat(server.asked(CANDIDATE)).isEqualTo(2);

    handIn("ro3kvit", task, Map.of("outcome", "corrected", "email", RIGHT));
    mailroom.sendDue();
    mailroom.sendDue();

    assertThat(server.deliveredTo(RIGHT))
        .extracting(mail -> header(mail, "X-POSIV-Notice"))
        .containsExactlyInAnyOrder("candidate-nominated", "offer-made");
    assertThat(server.asked(CANDIDATE)).isEqualTo(2);
    assertThat(nominations.candidateOf(reference).email()).isEqualTo(RIGHT);
    assertThat(tasks(OF_CANDIDATE)).isEmpty();
  }

  @Test
  void whatWasStoredAndIsNoAddressIsRo3kvitsToo() {
    jdbc.sql("update posiv.candidate set email = :email")
        .param("email", "\u043Elena@example.org")
        .update();
    send(Notice.OFFER_MADE);
    mailroom.sendDue();
    mailroom.sendDue();

    assertThat(server.asked("\u043Elena@example.org")).isZero();
    assertThat(server.asked("?lena@example.org")).as("nor to anybody else").isZero();
    assertThat(server.deliveredTo("ro3kvit@posiv.example")).isNotEmpty();
    assertThat(ro3kvit().open(onlyTask(OF_CANDIDATE).getId()).value("reasonShown"))
        .contains("no address", "wait: 1");
  }

  @Test
  void anAddressThatIsRightIsTriedAgain() {
    server.answer(CANDIDATE, "552 5.2.2 Mailbox full");
    send(Notice.OFFER_MADE);
    mailroom.sendDue();
    mailroom.sendDue();

    handIn("ro3kvit", onlyTask(OF_CANDIDATE), Map.of("outcome", "try-again"));
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(server.asked(CANDIDATE)).isEqualTo(2);

    server.accept(CANDIDATE);
    handIn("ro3kvit", onlyTask(OF_CANDIDATE), Map.of("outcome", "try-again"));
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(server.deliveredTo(CANDIDATE)).hasSize(1);
    assertThat(tasks(OF_CANDIDATE)).isEmpty();
  }

  @Test
  @Deviation(
      of = "Mail to a colleague does not arrive",
      when = Deviation.When.ANY_TIME,
      learns = "HR of the municipality, with a task to correct the address")
  void hrCorrectsTheAddressOfAColleague() {
    String wrong = "manager-utrecht@posiv.example";
    server.answer(wrong, UNKNOWN);
    send(Notice.OFFER_ACCEPTED);
    mailroom.sendDue();
    mailroom.sendDue();

    Task task = onlyTask(OF_COLLEAGUE);
    assertThat(task.getTenantId()).isEqualTo("utrecht");
    assertThat(tasks(OF_CANDIDATE)).isEmpty();
    assertThat(told("task-open")).containsExactly("hr-utrecht");
    assertThat(visible("hr-utrecht", task)).isTrue();
    for (String other : List.of("hr-arnhem", "manager-utrecht", "ro3kvit", "mentor-utrecht")) {
      assertThat(visible(other, task)).as(other).isFalse();
    }
    TasklistUser.Form form = TasklistUser.signIn(port, "hr-utrecht").open(task.getId());
    assertThat(form.value("addressShown")).isEqualTo(wrong);
    assertThat(form.value("colleagueName")).contains("Utrecht");

    handIn("hr-utrecht", task, Map.of("outcome", "corrected", "email", "boss@posiv.example"));
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(server.deliveredTo("boss@posiv.example")).hasSize(1);
    assertThat(tasks(OF_COLLEAGUE)).isEmpty();

    directorySays(wrong);
    assertThat(address()).as("the correction of this one").isEqualTo("boss@posiv.example");
    directorySays("new@posiv.example");
    assertThat(address()).as("the directory knows better").isEqualTo("new@posiv.example");
  }

  @Test
  void theTaskGoesWhenTheDirectorySaysAnotherAddress() {
    server.answer("manager-utrecht@posiv.example", UNKNOWN);
    send(Notice.OFFER_ACCEPTED);
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(tasks(OF_COLLEAGUE)).hasSize(1);

    directorySays("new@posiv.example");
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(server.deliveredTo("new@posiv.example")).hasSize(1);
    assertThat(tasks(OF_COLLEAGUE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rcpt, 550 5.7.1 Relaying denied",
    "rcpt, 554 Transaction failed",
    "data, 554 5.6.0 Refused",
    "data, 552 5.3.4 Too big"
  })
  void whatIsTechnicalIsTheAdministratorsAtOnceAndNotTriedByItself(String at, String answer) {
    if (at.equals("rcpt")) {
      server.answer(CANDIDATE, answer);
    } else {
      server.answerToData(answer);
    }
    notices.send(
        Notice.OFFER_MADE,
        reference + "technical",
        reference,
        new MunicipalityId("utrecht"),
        false);
    jdbc.sql("delete from posiv.outbox where recipient is not null").update();
    mailroom.sendDue();
    pass(Duration.ofDays(1));
    mailroom.sendDue();

    assertThat(server.asked(CANDIDATE)).isEqualTo(1);
    assertThat(tasks(OF_CANDIDATE)).isEmpty();
    assertThat(told("mail-failed")).contains("admin");

    server.accept(CANDIDATE);
    server.acceptData();
    mailroom.undelivered(5).forEach(mail -> mailroom.tryNow(mail.id().toString()));
    mailroom.sendDue();
    assertThat(server.deliveredTo(CANDIDATE)).hasSize(1);
    assertThat(mailroom.undelivered(5)).isEmpty();
  }

  @Test
  void whatPassesIsTriedAgainByItself() {
    server.answer(CANDIDATE, "451 4.7.1 Try later");
    send(Notice.OFFER_MADE);
    mailroom.sendDue();
    pass(Duration.ofMinutes(2));
    mailroom.sendDue();
    assertThat(server.asked(CANDIDATE)).isEqualTo(2);
    assertThat(tasks(OF_CANDIDATE)).isEmpty();

    server.accept(CANDIDATE);
    pass(Duration.ofMinutes(5));
    mailroom.sendDue();
    assertThat(server.deliveredTo(CANDIDATE)).hasSize(1);
  }

  @Test
  void aDomainIsSaidToTheServerInPunycode() {
    String typed = "rada@миколаїв.укр";
    nominations.correctAddress(reference, typed, new UserId("ro3kvit"));
    send(Notice.OFFER_MADE);
    mailroom.sendDue();

    assertThat(nominations.candidateOf(reference).email()).isEqualTo(typed);
    assertThat(server.deliveredTo("rada@xn--80aeqifdq6r.xn--j1amh")).hasSize(1);
  }

  @Test
  void oneReaderWithoutAddressIsOneTaskHoweverManyMailsWait() {
    new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    server.answer("hr-utrecht@posiv.example", UNKNOWN);
    send(Notice.OFFER_ACCEPTED);
    startPhase("approval", reference, Map.of());
    CaseReference second = nominatedCase("utrecht");
    startPhase("approval", second, Map.of());
    mailroom.sendDue();
    mailroom.sendDue();
    mailroom.sendDue();

    assertThat(tasks(OF_COLLEAGUE)).hasSize(1);
  }

  private void send(Notice notice) {
    notices.send(notice, reference + notice.id(), reference, new MunicipalityId("utrecht"));
  }

  private void pass(Duration time) {
    clock.setOffset(clock.offset().plus(time));
  }

  private List<Task> tasks(String key) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).list();
  }

  private Task onlyTask(String key) {
    assertThat(tasks(key)).hasSize(1);
    return tasks(key).get(0);
  }

  private void handIn(String user, Task task, Map<String, Object> answers) {
    as(user, () -> engine.getFormService().submitTaskForm(task.getId(), asTasklistSends(answers)));
  }

  private String refused(Task task, String email) {
    TasklistUser user = ro3kvit();
    return user.message(user.handIn(task.getId(), Map.of("outcome", "corrected", "email", email)));
  }

  private TasklistUser ro3kvit() {
    return TasklistUser.signIn(port, "ro3kvit");
  }

  private boolean visible(String user, Task task) {
    boolean[] found = new boolean[1];
    as(
        user,
        () ->
            found[0] = engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0);
    return found[0];
  }

  private void directorySays(String email) {
    Person manager = people.find(new UserId("manager-utrecht")).orElseThrow();
    people.save(new Person(manager.userId(), manager.name(), email, manager.language()));
  }

  private String address() {
    return people.find(new UserId("manager-utrecht")).orElseThrow().email();
  }

  /** Who was told of a task about an address, or of anything else about this case. */
  private List<String> told(String notice) {
    return jdbc.sql(
            """
            select recipient from posiv.outbox where notice = :notice
              and (task_key is null or task_key like 'correct-%')
            """)
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  private static String header(ScriptedMailServer.Delivered mail, String name) {
    return mail.content()
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }
}
