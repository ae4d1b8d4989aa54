package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.ScriptedMailServer;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mail that a server took and could not deliver comes back to a mailbox, and is seen to from there.
 */
class BouncesTest extends CaseTest {

  private static final String CANDIDATE = "olena.testenko@example.org";
  private static final String RIGHT = "olena@example.org";

  @Autowired private Mailroom mailroom;
  @Autowired private Notices notices;
  @Autowired private Outbox outbox;
  @Autowired private BounceMailbox mailbox;
  @Autowired private JavaMailSenderImpl mailSender;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private final ScriptedMailServer server = new ScriptedMailServer();
  private final GreenMail imap =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private GreenMailUser box;
  private int usualPort;
  private CaseReference reference;

  @BeforeEach
  void givenAMailThatWasSent() {
    // What the day itself tells people.
    mailroom.sendDue();
    imap.start();
    box = imap.setUser("noreply@posiv.example", "noreply", "password");
    usualPort = mailSender.getPort();
    mailSender.setPort(server.port());
    reference = nominatedCase("utrecht");
    notices.send(
        Notice.CANDIDATE_NOMINATED, reference + "step", reference, new MunicipalityId("utrecht"));
    mailroom.sendDue();
  }

  @AfterEach
  void repair() throws IOException {
    mailSender.setPort(usualPort);
    server.close();
    read();
    imap.stop();
  }

  @Test
  @Deviation(
      of = "Mail that was sent comes back",
      when = Deviation.When.ANY_TIME,
      learns =
          "Ro3kvit or HR, with a task to correct the address, after which it goes out again; what is not about an address, the administrator")
  void whatComesBackIsAskedOfWhoeverKnowsTheAddressAndGoesOutAgain() throws Exception {
    String first = messageId(server.deliveredTo(CANDIDATE).get(0));
    comesBack("failed", "5.1.1", first);
    comesBack("failed", "5.1.1", first);
    read();
    mailroom.sendDue();

    assertThat(letters()).as("they hold an address").isZero();
    assertThat(file()).contains("came back: a mail server took it", "(5.1.1)");
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .taskDefinitionKey("correct-candidate-address")
            .singleResult();
    as(
        "ro3kvit",
        () ->
            engine
                .getFormService()
                .submitTaskForm(
                    task.getId(), asTasklistSends(Map.of("outcome", "corrected", "email", RIGHT))));
    mailroom.sendDue();

    assertThat(server.deliveredTo(RIGHT)).hasSize(1);
    assertThat(file()).contains("sent; before, on", "it came back (5.1.1)");
    String second = messageId(server.deliveredTo(RIGHT).get(0));
    assertThat(second).isNotEqualTo(first);

    comesBack("failed", "5.1.1", first);
    read();
    assertThat(returned()).as("that was the first one").isEqualTo(1);
    comesBack("failed", "5.2.2", second);
    read();
    assertThat(returned()).isEqualTo(2);
  }

  @Test
  void whatIsNotTheAddressIsTheAdministrators() throws Exception {
    comesBack("failed", "5.7.1", messageId(server.deliveredTo(CANDIDATE).get(0)));
    read();
    mailroom.sendDue();

    assertThat(TasklistUser.signIn(port, "admin").page("/operations").body())
        .contains("Returned 5.7.1", "refused it for good (5.7.1)");
  }

  @Test
  void whatIsNoReportOfOursChangesNothing() throws Exception {
    String id = messageId(server.deliveredTo(CANDIDATE).get(0));
    comesBack("delayed", "4.4.1", id);
    comesBack("failed", "5.1.1", "<" + UUID.randomUUID() + "@posiv.example>");
    comesBack("failed", "5.1.1", id.replace("posiv.example", "elsewhere.example"));
    deliver("From: a@example.org\r\nSubject: Thank you\r\n\r\nHello");
    read();

    assertThat(returned()).isZero();
    assertThat(letters()).as("what is not about our mail is left for people").isEqualTo(3);
    read();
    assertThat(letters()).isEqualTo(3);
  }

  @Test
  void aMailboxThatDoesNotAnswerIsShownUntilItDoes() {
    int imapPort = imap.getImap().getPort();
    imap.stop();
    read(imapPort);
    mailroom.sendDue();
    mailroom.sendDue();
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    assertThat(admin.page("/operations").body()).contains("mail that comes back");

    imap.start();
    imap.setUser("noreply@posiv.example", "noreply", "password");
    read();
    // One look finds that it is no longer set aside, the next that it is over.
    mailroom.sendDue();
    mailroom.sendDue();
    assertThat(admin.page("/operations").body()).doesNotContain("mail that comes back");
  }

  @Test
  void aCopyLeavesTheMailboxToWhoseItIs() throws Exception {
    comesBack("failed", "5.1.1", messageId(server.deliveredTo(CANDIDATE).get(0)));
    jdbc.sql("update posiv.mail_desk set installation = 'posiv.utrecht.example'").update();
    read();

    assertThat(letters()).isEqualTo(1);
    assertThat(returned()).isZero();
  }

  @Test
  void allPartsOfOneMailComeBack() throws Exception {
    UserId hr = new UserId("hr-utrecht");
    MunicipalityId utrecht = new MunicipalityId("utrecht");
    startPhase("approval", reference, Map.of());
    transaction.executeWithoutResult(
        status ->
            List.of(Notice.OFFER_ACCEPTED, Notice.OFFER_MADE)
                .forEach(
                    notice ->
                        outbox.add(
                            Mail.telling(notice, reference, utrecht, hr, false),
                            "step " + notice)));
    jdbc.sql(
            """
            update posiv.outbox set digest_on = date '2026-12-01', joined = null
            where recipient = 'hr-utrecht'
            """)
        .update();
    mailroom.sendDue();
    List<ScriptedMailServer.Delivered> digest = server.deliveredTo("hr-utrecht@posiv.example");
    assertThat(digest).hasSize(1);

    comesBack("failed", "5.1.10", messageId(digest.get(0)));
    read();
    assertThat(returned()).isEqualTo(3);
  }

  private void read() {
    read(imap.getImap().getPort());
  }

  private void read(int imapPort) {
    mailbox.read(new BounceSettings("127.0.0.1", imapPort, "noreply", "password", false));
  }

  private void comesBack(String action, String status, String messageId) throws Exception {
    deliver(DeliveryReportTest.report(action, status, "message/rfc822", messageId));
  }

  private void deliver(String text) throws Exception {
    box.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))));
  }

  private int letters() throws Exception {
    MailFolder inbox = imap.getManagers().getImapHostManager().getInbox(box);
    return inbox.getMessageCount();
  }

  /** How often any mail came back. */
  private int returned() {
    return jdbc.sql("select sum(bounces) from posiv.outbox").query(Integer.class).single();
  }

  private String file() {
    return TasklistUser.signIn(port, "ro3kvit").page("/cases/" + reference).body();
  }

  private static String messageId(ScriptedMailServer.Delivered mail) {
    return mail.content()
        .lines()
        .filter(line -> line.startsWith("Message-ID: "))
        .map(line -> line.substring("Message-ID: ".length()))
        .findFirst()
        .orElseThrow();
  }
}
