package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.posiv.onboarding.knowledge.MeetingPlan;
import nl.posiv.onboarding.knowledge.Meetings;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The hour of a meeting in the calendars of its guests. */
class MeetingHourTest extends CaseTest {

  private static final UserId HR = new UserId("hr-utrecht");

  @Autowired private CalendarFiles files;
  @Autowired private Meetings meetings;

  private CaseReference reference;

  @BeforeEach
  void meetingIsPlanned() {
    reference = meetings.ask("Water", new UserId("posiv")).caseReference();
    meetings.plan(reference, "Water", plan("2027-01-12"), List.of(HR));
  }

  @Test
  void hourAndPlaceStandInTheCalendarInWinterAndInSummer() {
    assertThat(file(Notice.MEETING_INVITED))
        .contains(
            "METHOD:PUBLISH",
            "UID:" + reference + "-meeting@localhost",
            "SEQUENCE:0",
            "DTSTART:20270112T130000Z",
            "DTEND:20270112T143000Z",
            "SUMMARY:POSIV: bijeenkomst van de gemeenten",
            "LOCATION:Stadhuis\\, zaal 2",
            "/knowledge/" + reference)
        .doesNotContain("Rondvraag");

    meetings.change(reference, plan("2027-07-12"), "Vakantie", List.of());
    assertThat(file(Notice.MEETING_MOVED))
        .contains("METHOD:PUBLISH", "SEQUENCE:1", "DTSTART:20270712T120000Z");
  }

  @Test
  void cancelledMeetingLeavesTheCalendarAlsoWithAMailThatIsLate() {
    meetings.cancel(reference, "Te weinig gasten");

    for (Notice notice : List.of(Notice.MEETING_CANCELLED, Notice.MEETING_INVITED)) {
      assertThat(file(notice)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
    }
  }

  @Test
  void notesBringNothingIntoTheCalendar() {
    meetings.hold(reference, "Het was goed.");

    assertThat(files.of(List.of(mail(Notice.MEETING_HELD)), Language.NL)).isEmpty();
  }

  private static MeetingPlan plan(String day) {
    return new MeetingPlan(
        LocalDate.parse(day),
        LocalTime.of(14, 0),
        Duration.ofMinutes(90),
        "Stadhuis, zaal 2",
        "1. Water\n2. Rondvraag");
  }

  /** Long lines are folded (RFC 5545, 3.1). */
  private String file(Notice notice) {
    List<CalendarFiles.File> found = files.of(List.of(mail(notice)), Language.NL);
    assertThat(found).hasSize(1);
    return found.get(0).content().replaceAll("\r?\n[ \t]", "");
  }

  private Mail mail(Notice notice) {
    return Mail.telling(notice, reference, null, HR, false);
  }
}
