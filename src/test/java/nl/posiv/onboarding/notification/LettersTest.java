package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.PosivTest;
import nl.posiv.onboarding.support.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@PosivTest
class LettersTest {

  private static final OpenTask TASK =
      new OpenTask(
          "task-1",
          "log-hours",
          "Log the hours of the month",
          new CaseReference("POSIV-2027-9001"),
          new MunicipalityId("utrecht"),
          new MunicipalityId("utrecht"),
          null,
          Set.of("hr"),
          LocalDate.of(2027, 1, 4));

  @Autowired private Letters letters;

  @Test
  void taskMailSaysWhatIsAskedByWhenAndLinksToTheTask() throws Exception {
    MimeMessage message = taskMail(Language.NL);

    assertThat(message.getSubject())
        .isEqualTo("Een taak voor u: De uren van de maand invullen (POSIV-2027-9001)");
    assertThat(message.getHeader("X-POSIV-Case")).containsExactly("POSIV-2027-9001");
    assertThat(message.getHeader("X-POSIV-Notice")).containsExactly("task-open");
    assertThat(message.getHeader("Content-Language")).containsExactly("nl");
    assertThat(text(message))
        .contains("Vul uw uren van deze maand in.")
        .contains("De laatste dag ervoor is 4 januari 2027.")
        .containsPattern("\nhttp://\\S+/tasks/task-1/open\n")
        .contains("Zaak POSIV-2027-9001, gemeente: Utrecht");
  }

  @Test
  void htmlIsAccessibleAndLoadsNothing() throws Exception {
    String html = html(taskMail(Language.UK));

    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("<html lang=\"uk\">")
        .containsOnlyOnce("<h1")
        .contains("<title>Завдання для Вас: Внести години за місяць</title>")
        .containsPattern(
            "<a [^>]*href=\"http://[^\"]+/tasks/task-1/open\"[^>]*>Відкрити завдання</a>")
        .contains("Останній день для цього — 4 січня 2027 року.")
        .doesNotContain("<img", "<script", "<link", "url(", " th:");
  }

  @Test
  void candidateIsGreetedByNameAndGetsNoLink() throws Exception {
    MimeMessage message = toCandidate(Notice.OFFER_MADE, Language.EN, "Olena Testenko");

    assertThat(text(message))
        .startsWith("Dear Olena Testenko,\n\nGood news")
        .doesNotContain("http");
    assertThat(html(message)).contains("<p>Dear Olena Testenko,</p>").doesNotContain("<a ");
  }

  @Test
  void whatSomebodyTypedIsNeitherMarkupNorTemplate() throws Exception {
    String typed = "<b>[[${7*7}]]</b> {0} ${7*7}";
    MimeMessage message = toCandidate(Notice.OFFER_MADE, Language.EN, typed);

    assertThat(text(message)).startsWith("Dear " + typed + ",");
    assertThat(html(message))
        .contains("Dear &lt;b&gt;[[${7*7}]]&lt;/b&gt; {0} ${7*7},")
        .doesNotContain("<b>");
  }

  static Stream<Arguments> everyNotice() {
    return Stream.of(Language.values())
        .flatMap(
            language -> Stream.of(Notice.values()).map(notice -> Arguments.of(notice, language)));
  }

  @ParameterizedTest
  @MethodSource("everyNotice")
  void everyNoticeCanBeWrittenForAllItsReaders(Notice notice, Language language) throws Exception {
    Reader colleague = new Reader("colleague@example.org", language, null);
    if (notice.audiences().isEmpty()) {
      requireComplete(write(Mail.asking(notice, TASK, new UserId("colleague")), colleague, TASK));
    }
    for (Audience audience : notice.audiences()) {
      requireComplete(
          audience.isAboutReader()
              ? toCandidate(notice, language, "Olena Testenko")
              : write(telling(notice, "colleague", false), colleague, null));
    }
  }

  @Test
  void noLineOfAHeaderIsLongerThanMailAllowsHoweverManyCasesADigestHas() throws Exception {
    List<CaseReference> references =
        IntStream.range(9000, 9060)
            .mapToObj(number -> CaseReference.numbered(2027, number))
            .toList();
    List<Letters.Item> items =
        references.stream()
            .map(
                reference ->
                    new Letters.Item(
                        new Mail(
                            UUID.randomUUID(),
                            Notice.OFFER_MADE,
                            reference,
                            new MunicipalityId("utrecht"),
                            new UserId("colleague"),
                            false,
                            null,
                            0,
                            LocalDate.of(2027, 1, 4),
                            null),
                        null))
            .toList();
    MimeMessage message = new MimeMessage((Session) null);
    letters.writeDigest(message, items, new Reader("c@example.org", Language.UK, null));
    message.saveChanges();

    requireSentAsAutomaticMail(message);
    assertThat(MimeUtility.unfold(message.getHeader("X-POSIV-Case", null)))
        .isEqualTo(references.stream().map(CaseReference::value).collect(Collectors.joining(", ")));
  }

  /** RFC 5322, 2.1.1: 998 octets without the end of the line; 78 are better. */
  private static void requireSentAsAutomaticMail(MimeMessage message) throws Exception {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    message.writeTo(sent);
    String headers = sent.toString(StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
    assertThat(headers.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(998));
    assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isNotBlank();
    assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @ParameterizedTest
  @MethodSource("everyNotice")
  void lastDayThatIsOverIsSaidToBeOver(Notice notice, Language language) throws Exception {
    if (!notice.audiences().isEmpty() || notice.has(NoticeAttribute.Trait.SAYS_LATE)) {
      return;
    }
    String over = "6 .{4,8} 2020( року)?";
    OpenTask task = dueOn(LocalDate.of(2020, 1, 6));
    Reader colleague = new Reader("colleague@example.org", language, null);
    String text = text(write(Mail.asking(notice, task, new UserId("colleague")), colleague, task));

    assertThat(text).doesNotContainPattern(over + "[.,;]");
    if (Pattern.compile(over).matcher(text).find()) {
      assertThat(text).containsPattern(over + " \\((te laat|overdue|прострочено)\\)");
    }
  }

  private static OpenTask dueOn(LocalDate day) {
    return new OpenTask(
        TASK.id(),
        TASK.key(),
        TASK.name(),
        TASK.caseReference(),
        TASK.municipality(),
        TASK.tenant(),
        TASK.assignee(),
        TASK.groups(),
        day);
  }

  private static void requireComplete(MimeMessage message) throws Exception {
    requireSentAsAutomaticMail(message);
    assertThat(((MimeMultipart) message.getContent()).getContentType())
        .startsWith("multipart/alternative");
    assertThat(message.getSubject()).doesNotContain("{", "null", "\n");
    assertThat(text(message)).doesNotContain("{", "null", "[(", "\n\n\n");
    assertThat(html(message)).doesNotContain("{", "null", " th:", "<p></p>");
    Language language = Language.of(message.getHeader("Content-Language", null));
    assertThat(Wording.faults(language, message.getSubject())).isEmpty();
    assertThat(Wording.faults(language, text(message))).isEmpty();
  }

  private MimeMessage taskMail(Language language) throws MessagingException, IOException {
    return write(
        Mail.asking(Notice.TASK_OPEN, TASK, new UserId("somebody")),
        new Reader("somebody@example.org", language, null),
        TASK);
  }

  private MimeMessage toCandidate(Notice notice, Language language, String name)
      throws MessagingException, IOException {
    return write(telling(notice, null, true), new Reader("o@example.org", language, name), null);
  }

  private static Mail telling(Notice notice, String recipient, boolean aboutReader) {
    return Mail.telling(
        notice,
        new CaseReference("POSIV-2027-9001"),
        new MunicipalityId("utrecht"),
        UserId.of(recipient),
        aboutReader);
  }

  private MimeMessage write(Mail mail, Reader reader, OpenTask task)
      throws MessagingException, IOException {
    MimeMessage message = new MimeMessage((Session) null);
    letters.write(message, mail, reader, task);
    message.saveChanges();
    return message;
  }

  private static String text(MimeMessage message) throws MessagingException, IOException {
    return part(message, 0, "text/plain");
  }

  private static String html(MimeMessage message) throws MessagingException, IOException {
    return part(message, 1, "text/html");
  }

  private static String part(MimeMessage message, int index, String type)
      throws MessagingException, IOException {
    BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
    assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("UTF-8");
    return (String) part.getContent();
  }
}
