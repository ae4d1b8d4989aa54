package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail about a start that moves says the new dates, in the words of its reader. */
class DatesInMailTest extends YearTest {

  @Autowired private Letters letters;
  @Autowired private Changes changes;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "START_POSTPONED; NL; 15 februari 2027; 14 februari 2028",
        "START_POSTPONED; EN; 15 February 2027; 14 February 2028",
        "START_DATE_MOVED; UK; 15 лютого 2027; 14 лютого 2028",
        "DOCUMENT_ENDS_SOON; NL; 1 januari 2030; 120 dagen",
        "END_NOTICE_DUE; NL; 14 februari 2028; 14 januari 2028",
        "END_NOTICE_OVERDUE; UK; 14 лютого 2028; 14 січня 2028"
      })
  void datesAreThoseOfNow(Notice notice, Language language, String one, String other)
      throws Exception {
    CaseReference reference = readyCase("utrecht");
    appointments.moveStart(reference, LocalDate.parse("2027-02-15"), new UserId("hr-utrecht"));

    assertThat(text(notice, language, reference)).contains(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "OFFICIAL_LEAVES, OFFICIAL_RESIGNED, NL, 1 maart 2027",
    "MUNICIPALITY_LEAVES, MUNICIPALITY_LEFT, EN, 1 March 2027",
    "MENTOR_LEAVES, MENTOR_LEFT, UK, 1 березня 2027"
  })
  void dayOfLeavingIsTheOneThatWasReportedLast(
      Notice notice, Change change, Language language, String day) throws Exception {
    CaseReference reference = readyCase("utrecht");
    LocalDate first = LocalDate.parse("2027-03-08");
    changes.report(reference, change, first, null, new UserId("hr-utrecht"));
    changes.report(reference, change, first.minusWeeks(1), null, new UserId("hr-utrecht"));

    assertThat(text(notice, language, reference)).contains(day).doesNotContain("8 ");
  }

  @ParameterizedTest
  @CsvSource({"MENTOR_LEFT, NL, 18 januari 2027", "MENTOR_LEAVES, EN, 18 January 2027"})
  void dayForANewMentorIsThatOfTheTaskWheneverTheMailIsRead(
      Notice notice, Language language, String day) throws Exception {
    CaseReference reference = follow(nominatedCase("utrecht"));
    // Ten working days after Monday 4 January.
    startPhase("mentorship", reference, Map.of());
    onMorningOf(START.plusWeeks(1));

    assertThat(text(notice, language, reference)).contains(day).doesNotContain("{", " 10 ");

    askMentorOf(reference);
    assertThat(text(notice, language, reference)).doesNotContain(day, "{");
  }

  private void askMentorOf(CaseReference reference) {
    submit(
        "manager-utrecht",
        reference,
        "assign-mentor",
        Map.of("mentor", "mentor-utrecht", "deputyMentor", "mentor2-utrecht"));
  }

  private String text(Notice notice, Language language, CaseReference reference) throws Exception {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    letters.write(
        message,
        Mail.telling(
            notice, reference, new MunicipalityId("utrecht"), new UserId("hr-utrecht"), false),
        new Reader("reader@example.org", language, null),
        null);
    message.saveChanges();
    Object content = message.getContent();
    // Beside a calendar file the texts are a part of their own.
    while (content instanceof MimeMultipart parts) {
      content = parts.getBodyPart(0).getContent();
    }
    return (String) content;
  }
}
