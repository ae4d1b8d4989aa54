package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.CorrectedContracts;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day in a mail comes with an entry for the calendar, and that entry follows the day. */
class CalendarFilesTest extends YearTest {

  @Autowired private CalendarFiles files;
  @Autowired private Letters letters;
  @Autowired private Changes changes;
  @Autowired private CorrectedContracts corrected;
  @Autowired private JdbcClient jdbc;

  @Test
  void anAcceptedOfferBringsTheFirstDayWithoutAnythingAboutThePerson() {
    CaseReference reference = acceptedCase("utrecht");

    CalendarFiles.File file = only(Notice.OFFER_ACCEPTED, reference, "hr-utrecht", Language.NL);

    assertThat(file.method()).isEqualTo("PUBLISH");
    assertThat(unfolded(file))
        .contains(
            "METHOD:PUBLISH",
            "UID:" + reference + "-start@localhost",
            "SEQUENCE:0",
            "DTSTART;VALUE=DATE:20270104",
            "DTEND;VALUE=DATE:20270105",
            "SUMMARY:POSIV: eerste werkdag bij de gemeente Utrecht",
            "CLASS:PRIVATE")
        .doesNotContain("Olena", "Testenko", "example.org");
  }

  @Test
  void aMovedDayIsTheSameEntryOneSequenceOnAndTheSameDayIsNot() {
    CaseReference reference = acceptedCase("utrecht");
    only(Notice.OFFER_ACCEPTED, reference, null, Language.UK);
    appointments.moveStart(reference, START.plusWeeks(1), new UserId("hr-utrecht"));

    for (String reader : new String[] {null, "hr-utrecht"}) {
      assertThat(unfolded(only(Notice.START_DATE_MOVED, reference, reader, Language.EN)))
          .contains("UID:" + reference + "-start@", "SEQUENCE:1", "DTSTART;VALUE=DATE:20270111");
    }
  }

  @Test
  void aFirstDayThatWasConfirmedWronglyMovesInCalendarsToo() {
    CaseReference reference = acceptedCase("utrecht");
    only(Notice.OFFER_ACCEPTED, reference, "hr-utrecht", Language.NL);
    contracts.begin(contracts.planned(reference).orElseThrow().storedId(), START);
    assertThat(unfolded(only(Notice.PLACEMENT_STARTED, reference, "hr-utrecht", Language.NL)))
        .contains("-evaluation@", "SEQUENCE:0");

    corrected.begin(reference, START.plusDays(2), "Typed wrongly", new UserId("hr-utrecht"));

    assertThat(unfolded(only(Notice.CONTRACT_CORRECTED, reference, "hr-utrecht", Language.NL)))
        .contains(
            "METHOD:PUBLISH",
            "UID:" + reference + "-start@localhost",
            "SEQUENCE:1",
            "DTSTART;VALUE=DATE:20270106",
            "-evaluation@");
    Mail toTheAccount =
        Mail.telling(
            Notice.CONTRACT_CORRECTED,
            reference,
            new MunicipalityId("utrecht"),
            new UserId("official-utrecht"),
            true);
    assertThat(unfolded(files.of(List.of(toTheAccount), Language.UK).get(0)))
        .contains("-evaluation@")
        .doesNotContain("-start@");
  }

  @Test
  void whoHadACaseByMistakeLosesItsDaysAndAllOthersKeepThem() {
    CaseReference reference = acceptedCase("utrecht");
    contracts.begin(contracts.planned(reference).orElseThrow().storedId(), START);
    only(Notice.PLACEMENT_STARTED, reference, "official-utrecht", Language.UK);

    CalendarFiles.File gone =
        only(Notice.CASE_NOT_YOURS, reference, "official-utrecht", Language.UK);

    assertThat(gone.method()).isEqualTo("CANCEL");
    assertThat(unfolded(gone)).contains("-evaluation@", "STATUS:CANCELLED", "SEQUENCE:1");
    assertThat(unfolded(only(Notice.PLACEMENT_STARTED, reference, "mentor-utrecht", Language.NL)))
        .contains("METHOD:PUBLISH", "-evaluation@", "SEQUENCE:0");
  }

  @Test
  void otherTermsMoveTheFirstDayInCalendarsAndAnOpenOfferBringsNone() {
    CaseReference reference = acceptedCase("utrecht");
    only(Notice.OFFER_ACCEPTED, reference, null, Language.UK);
    appointments.moveStart(reference, START.plusWeeks(1), new UserId("hr-utrecht"));

    assertThat(unfolded(only(Notice.TERMS_CHANGED, reference, null, Language.UK)))
        .contains("-start@", "SEQUENCE:1", "DTSTART;VALUE=DATE:20270111");
    jdbc.sql("delete from posiv.contract where case_reference = :case")
        .param("case", reference.value())
        .update();
    jdbc.sql("delete from posiv.calendar_entry where case_reference = :case")
        .param("case", reference.value())
        .update();
    assertThat(files.of(List.of(mail(Notice.TERMS_CHANGED, reference, null)), Language.UK))
        .as("nothing is accepted yet")
        .isEmpty();
  }

  @Test
  void aDayThatIsNoMoreAfterACorrectionIsTakenOutOfCalendars() {
    CaseReference reference = acceptedCase("utrecht");
    contracts.begin(contracts.planned(reference).orElseThrow().storedId(), START);
    only(Notice.PLACEMENT_STARTED, reference, "hr-utrecht", Language.NL);
    jdbc.sql("update posiv.contract set planned_last_day = :soon where case_reference = :case")
        .param("soon", START.plusMonths(4))
        .param("case", reference.value())
        .update();

    assertThat(
            files.of(
                List.of(mail(Notice.CONTRACT_CORRECTED, reference, "hr-utrecht")), Language.NL))
        .as("no notice is owed in four months")
        .extracting(CalendarFiles.File::method)
        .containsExactly("PUBLISH", "CANCEL");
  }

  @Test
  void aStartThatIsCancelledCancelsTheEntryAndNothingThatNeverWas() {
    CaseReference reference = acceptedCase("utrecht");
    assertThat(files.of(List.of(mail(Notice.START_CANCELLED, reference, null)), Language.UK))
        .isEmpty();
    only(Notice.OFFER_ACCEPTED, reference, null, Language.UK);

    CalendarFiles.File file = only(Notice.START_CANCELLED, reference, null, Language.UK);

    assertThat(file.method()).isEqualTo("CANCEL");
    assertThat(unfolded(file))
        .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", reference + "-start@");
  }

  @Test
  void theNoticeOfTheEndIsForHrAndTheManagerOnlyAndProgrammeLeadsGetNothing() {
    CaseReference reference = readyCase("utrecht");

    assertThat(unfolded(only(Notice.PLACEMENT_STARTED, reference, "manager-utrecht", Language.NL)))
        .contains("-evaluation@", "-end-notice@", "DTSTART;VALUE=DATE:20271203");
    assertThat(unfolded(only(Notice.PLACEMENT_STARTED, reference, "mentor-utrecht", Language.NL)))
        .contains("-evaluation@")
        .doesNotContain("-end-notice@");
    assertThat(files.of(List.of(mail(Notice.PLACEMENT_STARTED, reference, "posiv")), Language.EN))
        .isEmpty();
  }

  @Test
  void whatDoesNotComeBeforeAnAnnouncedEndLeavesTheCalendarsUntilNobodyLeaves() {
    CaseReference reference = readyCase("utrecht");
    contracts.begin(contractOf(reference).storedId(), START);
    only(Notice.PLACEMENT_STARTED, reference, "manager-utrecht", Language.NL);
    UserId hr = new UserId("hr-utrecht");
    changes.report(reference, Change.OFFICIAL_RESIGNED, LocalDate.parse("2027-10-03"), null, hr);

    CalendarFiles.File gone =
        only(Notice.OFFICIAL_LEAVES, reference, "manager-utrecht", Language.NL);
    assertThat(gone.method()).isEqualTo("CANCEL");
    assertThat(unfolded(gone)).contains("-evaluation@", "-end-notice@", "SEQUENCE:1");
    changes.report(reference, Change.OFFICIAL_RESIGNED, LocalDate.parse("2027-10-04"), null, hr);
    assertThat(unfolded(only(Notice.OFFICIAL_LEAVES, reference, "mentor-utrecht", Language.NL)))
        .as("there is time for the views")
        .contains("METHOD:PUBLISH", "-evaluation@", "SEQUENCE:2", "DTSTART;VALUE=DATE:20270913");
    changes.report(reference, Change.LEAVING_CANCELLED, clock.today(), null, hr);
    assertThat(unfolded(only(Notice.LEAVING_CANCELLED, reference, "manager-utrecht", Language.NL)))
        .contains("METHOD:PUBLISH", "-end-notice@", "DTSTART;VALUE=DATE:20271203");
  }

  @Test
  void theInterviewStandsInTheCalendarOfCandidateAndHrAndMovesThere() {
    CaseReference reference = follow(nominatedCase("utrecht"));
    appointments.planInterview(reference, START.plusDays(3), new UserId("hr-utrecht"));

    assertThat(unfolded(only(Notice.INTERVIEW_PLANNED, reference, null, Language.UK)))
        .contains(
            "UID:" + reference + "-interview@localhost",
            "SEQUENCE:0",
            "DTSTART;VALUE=DATE:20270107",
            "SUMMARY:POSIV: співбесіда в муніципалітеті Utrecht")
        .doesNotContain("Olena", "Testenko");
    appointments.planInterview(reference, START.plusDays(7), new UserId("hr-utrecht"));
    assertThat(unfolded(only(Notice.INTERVIEW_PLANNED, reference, "hr-utrecht", Language.NL)))
        .contains("-interview@", "SEQUENCE:1", "DTSTART;VALUE=DATE:20270111");

    assertThat(unfolded(only(Notice.CANDIDATE_WITHDREW, reference, "hr-utrecht", Language.NL)))
        .contains("METHOD:CANCEL", "-interview@", "SEQUENCE:2");
    assertThat(
            files.of(
                List.of(mail(Notice.CANDIDATE_WITHDREW, reference, "manager-utrecht")),
                Language.NL))
        .as("who never heard of the interview")
        .isEmpty();
  }

  @Test
  void anInterviewThatWasHeldIsNotCancelledAfterwards() {
    CaseReference reference = follow(nominatedCase("utrecht"));
    appointments.planInterview(reference, START, new UserId("hr-utrecht"));
    only(Notice.INTERVIEW_PLANNED, reference, null, Language.UK);

    onMorningOf(START.plusDays(1));

    assertThat(files.of(List.of(mail(Notice.CANDIDATE_NOT_SELECTED, reference, null)), Language.UK))
        .isEmpty();
  }

  @Test
  void theFileIsBesideTheTextOfTheMail() throws Exception {
    CaseReference reference = acceptedCase("utrecht");
    MimeMessage message = new MimeMessage((Session) null);

    letters.write(
        message,
        mail(Notice.OFFER_ACCEPTED, reference, "hr-utrecht"),
        new Reader("hr@example.org", Language.NL, null),
        null);
    message.saveChanges();

    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
    BodyPart file = parts.getBodyPart(1);
    assertThat(file.getContentType()).startsWith("text/calendar").contains("method=PUBLISH");
    assertThat(file.getFileName()).isEqualTo("posiv.ics");
  }

  private CalendarFiles.File only(
      Notice notice, CaseReference reference, String recipient, Language language) {
    List<CalendarFiles.File> found =
        files.of(List.of(mail(notice, reference, recipient)), language);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Mail mail(Notice notice, CaseReference reference, String recipient) {
    return Mail.telling(
        notice, reference, new MunicipalityId("utrecht"), UserId.of(recipient), recipient == null);
  }

  /** Long lines are folded (RFC 5545, 3.1). */
  private static String unfolded(CalendarFiles.File file) {
    return file.content().replaceAll("\r?\n[ \t]", "");
  }
}
