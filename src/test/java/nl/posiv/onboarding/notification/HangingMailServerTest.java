package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ScriptedMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mail server that hangs, is slow, forgets or has enough: nothing waits for it, and no mail is
 * lost.
 */
class HangingMailServerTest extends CaseTest {

  private static final String CANDIDATE = "olena.testenko@example.org";
  private static final String TIME_OUT = "mail.smtp.timeout";
  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");

  @Autowired private Mailroom mailroom;
  @Autowired private Notices notices;
  @Autowired private Outbox outbox;
  @Autowired private Postman postman;
  @Autowired private JavaMailSenderImpl mailSender;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private final ScriptedMailServer server = new ScriptedMailServer();
  private int usualPort;
  private String usualTimeOut;
  private CaseReference reference;

  @BeforeEach
  void givenACase() {
    // What the day itself tells people.
    mailroom.sendDue();
    usualPort = mailSender.getPort();
    usualTimeOut = settings().getProperty(TIME_OUT);
    mailSender.setPort(server.port());
    reference = nominatedCase("utrecht");
  }

  @AfterEach
  void repair() throws IOException {
    server.close();
    mailSender.setPort(usualPort);
    settings().setProperty(TIME_OUT, usualTimeOut);
    mailroom.sendDue();
  }

  @Test
  void whileTheServerThinksNothingIsLockedAndNothingElseWaits() throws Exception {
    notices.send(Notice.CANDIDATE_NOMINATED, reference + "step", reference, UTRECHT);
    server.hang();
    CompletableFuture<Mailroom.Delivery> delivery =
        CompletableFuture.supplyAsync(mailroom::sendDue);
    server.awaitSomebodyWaiting();

    assertThat(openTransactions()).isZero();
    mailroom.doDue();
    assertThat(mailroom.meanwhileNothing(() -> "done")).isEqualTo("done");
    assertThat(mailroom.sendDue(Duration.ofMillis(1)).hangs()).isTrue();
    assertThat(isLeased()).isTrue();
    assertThat(postman.next(clock.instant()))
        .as("another node leaves it alone")
        .isInstanceOf(Postman.NothingDue.class);

    server.goOn();
    assertThat(delivery.join().sent()).isEqualTo(1);
    assertThat(server.deliveredTo(CANDIDATE)).hasSize(1);
    assertThat(isLeased()).isFalse();
  }

  @Test
  void emptyingTheProgrammeDoesNotWaitForItAndWhatItHadIsForgotten() throws Exception {
    notices.send(Notice.CANDIDATE_NOMINATED, reference + "step", reference, UTRECHT);
    server.hang();
    CompletableFuture<Mailroom.Delivery> delivery =
        CompletableFuture.supplyAsync(mailroom::sendDue);
    server.awaitSomebodyWaiting();

    programme.reset();
    server.goOn();

    assertThat(delivery.join().waiting()).isZero();
    assertThat(jdbc.sql("select count(*) from posiv.demo_mail").query(Long.class).single())
        .isZero();
  }

  @Test
  void theClockWaitsOnceForAServerThatHangsAndAllElseGoesOn() {
    settings().setProperty(TIME_OUT, "200");
    startPhase("approval", reference, Map.of());
    server.hang();

    int left = programme.moveTo(clock.instant().plus(Duration.ofDays(30)));

    assertThat(left).isPositive();
    assertThat(server.connections()).isEqualTo(1);
    assertThat(noticesOf(reference)).contains("task-reminder", "task-overdue");
    server.goOn();
    assertThat(programme.moveTo(clock.instant().plus(Duration.ofHours(1)))).isZero();
  }

  @Test
  void afterATimeOutTheServerRestsLongerEachTimeWhateverMailComes() {
    settings().setProperty(TIME_OUT, "200");
    server.hang();
    tell("one");
    assertThat(mailroom.sendDue().hangs()).isTrue();
    tell("two");
    assertThat(mailroom.sendDue().hangs()).as("nobody knocks").isFalse();
    assertThat(server.connections()).isEqualTo(1);
    assertThat(mailroom.awayServer().orElseThrow().error()).isEqualTo("SocketTimeoutException");

    for (int minutes : List.of(1, 2, 4, 8, 15, 15)) {
      assertThat(rest()).isEqualTo(Duration.ofMinutes(minutes));
      pass(Duration.ofMinutes(minutes));
      mailroom.sendDue();
    }
    assertThat(server.connections()).isEqualTo(7);

    server.goOn();
    mailroom.tryServerNow();
    mailroom.sendDue();
    assertThat(mailroom.awayServer()).isEmpty();
    assertThat(server.deliveredTo("admin@posiv.example"))
        .filteredOn(mail -> mail.content().contains("X-POSIV-Notice: step-failed"))
        .hasSize(2);
  }

  @Test
  void whatTheServerTookAndForgotToConfirmComesAgainAsTheSameMailAndHoldsUpNoOther() {
    server.forget(CANDIDATE);
    notices.send(Notice.CANDIDATE_NOMINATED, reference + "step", reference, UTRECHT);
    mailroom.sendDue();
    tell("another");
    pass(Duration.ofMinutes(1));
    mailroom.sendDue();

    assertThat(server.deliveredTo("admin@posiv.example")).hasSize(1);
    server.remember(CANDIDATE);
    pass(Duration.ofMinutes(5));
    mailroom.sendDue();
    assertThat(server.deliveredTo(CANDIDATE))
        .hasSizeGreaterThan(1)
        .extracting(HangingMailServerTest::messageId)
        .containsOnly("<" + onlyMail() + "@posiv.example>");
    assertThat(mailroom.sendDue().waiting()).isZero();
  }

  @Test
  void whatWasBeingSentWhenTheApplicationDiedIsSentLaterWithTheSameMessageId() throws Exception {
    notices.send(Notice.CANDIDATE_NOMINATED, reference + "step", reference, UTRECHT);
    Postman.Next next = postman.next(clock.instant());
    String id = ((Postman.Written) next).message().getMessageID();

    mailroom.sendDue();
    assertThat(server.deliveredTo(CANDIDATE)).as("perhaps it is still being sent").isEmpty();
    jdbc.sql("update posiv.outbox set leased_until = clock_timestamp() where lease is not null")
        .update();
    mailroom.sendDue();

    assertThat(server.deliveredTo(CANDIDATE))
        .singleElement()
        .extracting(HangingMailServerTest::messageId)
        .isEqualTo(id);
    ((Postman.Written) next).message().saveChanges();
    postman.sent((Postman.Written) next);
    assertThat(mailroom.sendDue().waiting()).isZero();
  }

  @Test
  void whatIsPassedOnWhileItIsSentGoesToBoth() throws Exception {
    UserId wrong = new UserId("official-utrecht");
    UserId right = new UserId("official2-utrecht");
    transaction.executeWithoutResult(
        status ->
            outbox.add(Mail.telling(Notice.OFFER_MADE, reference, UTRECHT, wrong, false), "step"));
    server.hang();
    CompletableFuture<Mailroom.Delivery> delivery =
        CompletableFuture.supplyAsync(mailroom::sendDue);
    server.awaitSomebodyWaiting();

    assertThat(transaction.<Boolean>execute(status -> outbox.passOn(reference, wrong, right)))
        .isTrue();
    server.goOn();
    delivery.join();
    mailroom.sendDue();

    assertThat(server.deliveredTo("official-utrecht@posiv.example")).hasSize(1);
    assertThat(server.deliveredTo("official2-utrecht@posiv.example")).hasSize(1);
  }

  @Test
  void whatIsDroppedWhileItIsSentWasSent() throws Exception {
    UUID mail = tell("one");
    server.hang();
    CompletableFuture<Mailroom.Delivery> delivery =
        CompletableFuture.supplyAsync(mailroom::sendDue);
    server.awaitSomebodyWaiting();

    transaction.executeWithoutResult(
        status -> outbox.dropWaiting(Notice.STEP_FAILED, new UserId("admin")));
    server.goOn();
    delivery.join();

    assertThat(
            jdbc.sql("select sent_at is not null from posiv.outbox where id = :id")
                .param("id", mail)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void manyMailsGoOverOneConnection() {
    int mails = 100;
    for (int i = 0; i < mails; i++) {
      tell("step " + i);
    }
    long before = System.nanoTime();

    assertThat(mailroom.sendDue().sent()).isEqualTo(mails);
    assertThat(server.connections()).isEqualTo(1);
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .as("a thousand in a minute")
        .isLessThan(Duration.ofMillis(60L * mails));
  }

  @Test
  void aServerThatTakesAFewAtATimeGetsThemAll() {
    server.takeAtATime(3);
    for (int i = 0; i < 10; i++) {
      tell("step " + i);
    }

    assertThat(mailroom.sendDue().sent()).isEqualTo(10);
    assertThat(server.connections()).isEqualTo(4);
    assertThat(server.deliveredTo("admin@posiv.example")).hasSize(10);
  }

  @Test
  void theApplicationStopsWhateverTheServerDoes() throws Exception {
    MailThread thread = new MailThread();
    CountDownLatch never = new CountDownLatch(1);
    thread.later(
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    long before = System.nanoTime();
    thread.stop();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    assertThat(thread.isStopping()).isTrue();
    never.countDown();
  }

  private Properties settings() {
    return mailSender.getJavaMailProperties();
  }

  private UUID tell(String step) {
    Mail mail = Mail.telling(Notice.STEP_FAILED, null, null, new UserId("admin"), false);
    transaction.executeWithoutResult(status -> outbox.add(mail, step));
    return mail.id();
  }

  private void pass(Duration time) {
    clock.setOffset(clock.offset().plus(time));
  }

  /** How long the server is left alone, to the minute. */
  private Duration rest() {
    Instant until = mailroom.awayServer().orElseThrow().restsUntil();
    long seconds = Duration.between(clock.instant(), until).toSeconds();
    return Duration.ofMinutes(Math.round(seconds / 60.0));
  }

  private boolean isLeased() {
    return jdbc.sql("select count(*) from posiv.outbox where lease is not null")
            .query(Integer.class)
            .single()
        > 0;
  }

  private UUID onlyMail() {
    return jdbc.sql("select id from posiv.outbox where recipient is null")
        .query(UUID.class)
        .single();
  }

  private List<String> noticesOf(CaseReference about) {
    return jdbc.sql("select notice from posiv.outbox where case_reference = :case")
        .param("case", about.value())
        .query(String.class)
        .list();
  }

  private int openTransactions() {
    return jdbc.sql(
            """
            select count(*) from pg_stat_activity
            where state like 'idle in transaction%' and pid <> pg_backend_pid()
            """)
        .query(Integer.class)
        .single();
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
