package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.MailFrequency;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Somebody wants one mail a day. The days begin on Monday 4 January 2027 at nine. */
class DailyDigestTest extends YearTest {

  private static final int NOBODY_LISTENS = 1;
  private static final String HR = "hr-utrecht";

  @Autowired private Mailroom mailroom;
  @Autowired private People people;
  @Autowired private GreenMail mailServer;
  @Autowired private JavaMailSenderImpl mailSender;
  @Autowired private JdbcClient jdbc;

  private int port;

  @BeforeEach
  void givenHrWantsOneMailADay() throws Exception {
    mailServer.purgeEmailFromAllMailboxes();
    port = mailSender.getPort();
    people.prefer(new UserId(HR), Language.NL, MailFrequency.DAILY);
  }

  @AfterEach
  void repair() {
    mailSender.setPort(port);
  }

  @Test
  @Deviation(
      of = "Somebody wants one mail a day",
      when = Deviation.When.ANY_TIME,
      learns = "The same person, in the morning; at once where the law sets a term")
  void allThatIsNewComesInOneMailInTheMorning() throws Exception {
    CaseReference first = review();
    CaseReference second = review();
    mailroom.sendDue();
    assertThat(mails()).isEmpty();
    assertThat(mailroom.sendDue().waiting()).isZero();

    moveTo("2027-01-05T07:59");
    assertThat(mails()).isEmpty();
    moveTo("2027-01-05T08:00");
    mailroom.sendDue();

    assertThat(mails()).hasSize(1);
    MimeMessage mail = mails().get(0);
    assertThat(mail.getSubject()).isEqualTo("Uw POSIV-mail van 5 januari 2027");
    assertThat(header(mail, "X-POSIV-Notice")).isEqualTo("daily-digest");
    assertThat(header(mail, "X-POSIV-Case")).isEqualTo(first + ", " + second);
    String text = text(mail);
    assertThat(text)
        .contains(first.value(), second.value(), "18 januari 2027")
        .contains("/tasks/" + task(first, "review-nomination").getId() + "/open")
        .contains("/tasks/" + task(second, "review-nomination").getId() + "/open")
        .contains("/account")
        .doesNotContain("Olena", "Testenko", "{", "[(", "\n\n\n");
  }

  @Test
  void whatIsDoneByThenIsLeftOutAndWithNothingLeftNoMailComes() {
    CaseReference reference = review();
    submit(
        HR,
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", "Too far from our plans"));

    moveTo("2027-01-05T08:00");

    assertThat(mails()).isEmpty();
  }

  @Test
  void fridaysNewsComesOnMonday() {
    moveTo("2027-01-08T12:00");
    review();

    moveTo("2027-01-11T07:59");
    assertThat(mails()).isEmpty();
    moveTo("2027-01-11T08:00");
    assertThat(mails()).hasSize(1);
  }

  @Test
  void termsOfTheLawAreNeverKept() {
    CaseReference reference = acceptedCase("utrecht");
    startPhase("right-to-work", reference, Map.of("startDate", START.plusDays(30)));
    mailroom.sendDue();

    assertThat(mails()).extracting(mail -> header(mail, "X-POSIV-Notice")).contains("task-open");
    assertThat(Notice.END_NOTICE_DUE.isAlwaysAtOnce(null)).isTrue();
    assertThat(Notice.TRIAL_PERIOD_ENDING.isAlwaysAtOnce(null)).isTrue();
    assertThat(Notice.TASK_REMINDER.isAlwaysAtOnce("send-end-notice")).isTrue();
    assertThat(Notice.TASK_REMINDER.isAlwaysAtOnce("log-check-in")).isFalse();
  }

  @Test
  void mailServerThatIsDownDelaysTheMailOfTheDayAndItComesOnce() throws Exception {
    review();
    review();
    mailSender.setPort(NOBODY_LISTENS);
    moveTo("2027-01-05T08:00");
    assertThat(mailroom.sendDue().waiting()).as("these two, at least").isGreaterThan(1);
    String id = messageId();

    mailSender.setPort(port);
    moveTo("2027-01-05T08:05");
    mailroom.sendDue();
    mailroom.sendDue();

    assertThat(mails()).hasSize(1);
    assertThat(mails().get(0).getMessageID()).contains(id);
  }

  /** As {@code Letters} makes it, so that a change of it is noticed. */
  private String messageId() {
    return java.util
        .UUID
        .nameUUIDFromBytes((HR + " 2027-01-05").getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  private CaseReference review() {
    CaseReference reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of());
    return reference;
  }

  private void moveTo(String time) {
    programme.moveTo(LocalDateTime.parse(time).atZone(ProgrammeClock.ZONE).toInstant());
  }

  private List<MimeMessage> mails() {
    return Arrays.stream(mailServer.getReceivedMessages())
        .filter(mail -> header(mail, "To").equals(HR + "@posiv.example"))
        .toList();
  }

  private static String text(MimeMessage mail) throws Exception {
    return ((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
        .replace("\r\n", "\n");
  }

  private static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name, null);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
