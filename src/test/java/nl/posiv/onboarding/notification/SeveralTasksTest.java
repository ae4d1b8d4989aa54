package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.MailFrequency;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.SameMoment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * With the answer to an offer the whole preparation begins: many tasks of HR, and one of the
 * manager. HR records that answer, and has a colleague.
 */
class SeveralTasksTest extends JourneyTest {

  private static final int NOBODY_LISTENS = 1;
  private static final String HR2 = "hr2-utrecht";
  private static final Pattern LINK = Pattern.compile("(?:[?&]task=|/tasks/)([0-9a-f-]{36})");

  @Autowired private Mailroom mailroom;
  @Autowired private People people;
  @Autowired private Texts texts;
  @Autowired private GreenMail mailServer;
  @Autowired private JavaMailSenderImpl mailSender;
  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;

  private int port;
  private Duration clockBefore;

  @BeforeEach
  void givenAColleagueAndAnOfferThatIsNotAnsweredYet() throws Exception {
    port = mailSender.getPort();
    clockBefore = clock.offset();
    new Colleagues(people, engine.getIdentityService()).add(HR2, Role.HR, "utrecht");
    reach("record-offer-reply");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();
  }

  @AfterEach
  void repair() {
    mailSender.setPort(port);
    clock.setOffset(clockBefore);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, Several tasks for you, The last day for it is",
    "NL, Enkele taken voor u, De laatste dag ervoor is",
    "UK, Кілька завдань для Вас, Останній день для цього —"
  })
  void whatBeginsAtOnceIsOneMailThatNamesEachTaskWithItsDayAndItsLink(
      Language language, String subject, String lastDay) throws Exception {
    people.prefer(new UserId(HR2), language, MailFrequency.AT_ONCE);

    does("record-offer-reply");
    mailroom.sendDue();

    List<Task> begun = ofHr();
    assertThat(begun).hasSizeGreaterThan(4);
    assertThat(asked(HR2)).hasSize(1);
    MimeMessage mail = asked(HR2).get(0);
    assertThat(mail.getSubject()).isEqualTo(subject + " (" + reference + ")");
    assertThat(mail.getHeader("X-POSIV-Case")).containsExactly(reference.value());
    assertThat(links(mail)).containsExactlyInAnyOrderElementsOf(ids(begun));
    assertThat(links(mail)).as("the most urgent first").isEqualTo(ids(byDay(begun, links(mail))));
    assertThat(text(mail))
        .contains(
            begun.stream().map(task -> lastDay + " " + texts.date(language, due(task))).toList())
        .containsOnlyOnce(reference.value())
        .doesNotContain("Olena", "Testenko", "{", "[(", "\n\n\n");
    assertThat(html(mail)).containsOnlyOnce("<h1").doesNotContain(" th:", "[[");
  }

  @Test
  void whatBeginsWithTheFirstDayIsOneMailTooWithTheTermOfEach() throws Exception {
    script =
        script.answering(
            "register-bsn", Map.of("outcome", "anonymous-rate", "anonymousRateAccepted", true));
    reach("confirm-start");
    mailroom.sendDue();
    mailServer.purgeEmailFromAllMailboxes();

    does("confirm-start");
    programme.moveTo(programme.now());

    List<Task> begun =
        List.of(
            task(reference, "take-oath"),
            task(reference, "give-core-terms"),
            task(reference, "give-other-terms"),
            task(reference, "follow-up-bsn"));
    assertThat(asked(HR)).isEmpty();
    assertThat(asked(HR2)).hasSize(1);
    assertThat(links(asked(HR2).get(0))).containsExactlyInAnyOrderElementsOf(ids(begun));
    assertThat(text(asked(HR2).get(0)))
        .contains(begun.stream().map(task -> texts.date(Language.NL, due(task))).toList());
  }

  @Test
  void oneTaskIsToldAsEverWhoBroughtThemAboutIsNotToldAndEachReaderGetsTheirOwn() throws Exception {
    does("record-offer-reply");
    mailroom.sendDue();

    assertThat(asked(HR)).isEmpty();
    assertThat(asked(HR2)).hasSize(1);
    assertThat(asked(MANAGER)).hasSize(1);
    assertThat(asked(MANAGER).get(0).getSubject())
        .contains(reference.value())
        .doesNotContain("Several", "Enkele");
    assertThat(links(asked(MANAGER).get(0)))
        .containsExactly(task(reference, "assign-mentor").getId());
  }

  @Test
  void whatIsDoneBeforeTheMailServerIsBackIsLeftOutAndTheRestIsOneMail() throws Exception {
    mailSender.setPort(NOBODY_LISTENS);
    does("record-offer-reply");
    mailroom.sendDue();
    does("arrange-workplace");
    List<Task> left = ofHr();

    mailSender.setPort(port);
    clock.setOffset(clock.offset().plus(Duration.ofMinutes(2)));
    mailroom.sendDue();
    mailroom.sendDue();

    assertThat(left).hasSizeGreaterThan(3);
    assertThat(asked(HR2)).hasSize(1);
    assertThat(links(asked(HR2).get(0))).containsExactlyInAnyOrderElementsOf(ids(left));
  }

  @Test
  void whatIsTakenAndGivenBackComesAfterAllAsAMailOfItsOwn() throws Exception {
    mailSender.setPort(NOBODY_LISTENS);
    does("record-offer-reply");
    mailroom.sendDue();
    String workplace = task(reference, "arrange-workplace").getId();
    as(HR, () -> engine.getTaskService().claim(workplace, HR));
    mailSender.setPort(port);
    clock.setOffset(clock.offset().plus(Duration.ofMinutes(2)));
    mailroom.sendDue();
    assertThat(links(asked(HR2).get(0))).isNotEmpty().doesNotContain(workplace);

    as(HR, () -> engine.getTaskService().setAssignee(workplace, null));
    mailroom.sendDue();

    assertThat(asked(HR2)).hasSize(2);
    assertThat(links(asked(HR2).get(1))).containsExactly(workplace);
  }

  @Test
  void whoWantsOneMailADayGetsAtOnceOnlyWhatTheLawSetsATermFor() throws Exception {
    people.prefer(new UserId(HR2), Language.EN, MailFrequency.DAILY);

    does("record-offer-reply");
    mailroom.sendDue();

    assertThat(asked(HR2)).hasSize(1);
    assertThat(links(asked(HR2).get(0)))
        .containsExactlyInAnyOrder(
            task(reference, "collect-right-to-work").getId(),
            task(reference, "check-identity").getId(),
            task(reference, "register-bsn").getId());
  }

  @Test
  void allPartsOfAMailStayAsTheyAreWhileItIsOnItsWay() {
    does("record-offer-reply");
    List<UUID> parts = partsOf(HR2);
    assertThat(parts).hasSizeGreaterThan(4);

    transaction.executeWithoutResult(
        onItsWay -> {
          assertThat(outbox.partsWith(outbox.read(parts.get(0))))
              .containsExactlyInAnyOrderElementsOf(parts);
          assertThat(SameMoment.times(1, () -> free(parts))).containsExactly(List.of());
        });
    assertThat(free(parts)).hasSameSizeAs(parts);
  }

  /** The parts of the mail that waits for somebody. */
  private List<UUID> partsOf(String user) {
    return jdbc.sql(
            """
            select id from posiv.outbox
            where recipient = :user and joined is not null and sent_at is null and dropped_at is null
            order by id
            """)
        .param("user", user)
        .query(UUID.class)
        .list();
  }

  /** Which of these nobody holds. */
  private List<UUID> free(List<UUID> parts) {
    return jdbc.sql("select id from posiv.outbox where id in (:parts) for update skip locked")
        .param("parts", parts)
        .query(UUID.class)
        .list();
  }

  @Test
  void fileSaysWhatStoodAboveTheMail() {
    does("record-offer-reply");
    List<UUID> parts = partsOf(HR2);
    mailroom.sendDue();

    assertThat(
            jdbc.sql("select subject_nl from posiv.outbox where id in (:parts)")
                .param("parts", parts)
                .query(String.class)
                .list())
        .hasSameSizeAs(parts)
        .containsOnly("Enkele taken voor u");
  }

  /** The open tasks of HR. */
  private List<Task> ofHr() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskCandidateGroup("hr")
        .includeAssignedTasks()
        .list();
  }

  private static List<String> ids(List<Task> tasks) {
    return tasks.stream().map(Task::getId).toList();
  }

  /** By their last day; those of the same day as they are listed. */
  private static List<Task> byDay(List<Task> tasks, List<String> listed) {
    return tasks.stream()
        .sorted(
            Comparator.comparing(SeveralTasksTest::due)
                .thenComparing(task -> listed.indexOf(task.getId())))
        .toList();
  }

  private static LocalDate due(Task task) {
    return LocalDate.ofInstant(task.getDueDate().toInstant(), ProgrammeClock.ZONE);
  }

  private List<MimeMessage> asked(String user) {
    return Arrays.stream(mailServer.getReceivedMessages())
        .filter(mail -> header(mail, "To").equals(user + "@posiv.example"))
        .filter(mail -> header(mail, "X-POSIV-Notice").equals("task-open"))
        .toList();
  }

  private static List<String> links(MimeMessage mail) throws Exception {
    Stream<MatchResult> found = LINK.matcher(text(mail)).results();
    return found.map(link -> link.group(1)).toList();
  }

  private static String text(MimeMessage mail) throws Exception {
    return part(mail, 0);
  }

  private static String html(MimeMessage mail) throws Exception {
    return part(mail, 1);
  }

  private static String part(MimeMessage mail, int number) throws Exception {
    return ((String) ((MimeMultipart) mail.getContent()).getBodyPart(number).getContent())
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
