package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.RulesChanged;
import nl.posiv.onboarding.support.JourneyTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Every day that was put into a calendar moves there, or leaves, whoever has it. */
class CalendarsFollowTest extends JourneyTest {

  private static final String DEPUTY = "mentor2-utrecht";
  private static final String MOVED = "calendar-moved";

  @Autowired private CalendarsFollow calendars;
  @Autowired private CalendarFiles files;
  @Autowired private Mailroom mailroom;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;

  @Test
  void mentorWhoLeavesLosesTheDayAndWhoeverFollowsGetsIt() {
    reach("take-oath");
    mailroom.sendDue();
    assertThat(having("evaluation")).contains(MENTOR).doesNotContain(DEPUTY);

    report(HR, "mentor-left");
    bringUpToDate();

    assertThat(readers(MOVED)).containsExactlyInAnyOrder(MENTOR, DEPUTY);
    assertThat(having("evaluation")).contains(DEPUTY, HR).doesNotContain(MENTOR);
    assertThat(having("end-notice")).contains(HR, MANAGER);
    bringUpToDate();
    assertThat(readers(MOVED)).as("once").hasSize(2);
  }

  @Test
  void dayThatIsTakenBackFromOneStaysWithAllOthers() {
    reach("take-oath");
    mailroom.sendDue();
    report(HR, "mentor-left");

    CalendarFiles.File file = file(MENTOR);

    assertThat(file.method()).isEqualTo("CANCEL");
    assertThat(file.content()).contains("STATUS:CANCELLED", "SEQUENCE:1");
    assertThat(file(DEPUTY).content()).contains("METHOD:PUBLISH", "SEQUENCE:0");
  }

  @Test
  void firstDayThatMovesWithOtherTermsMovesForEverybodyWhoHasIt() {
    reach("collect-right-to-work");
    mailroom.sendDue();
    assertThat(having("start")).containsExactlyInAnyOrder("", HR, MANAGER, "ro3kvit");
    LocalDate later = START.plusWeeks(1);

    appointments.moveStart(reference, later, new UserId(HR));
    bringUpToDate();

    assertThat(readers(MOVED)).containsExactlyInAnyOrder("candidate", HR, MANAGER, "ro3kvit");
    assertThat(days("start")).containsOnly(later);
  }

  @Test
  void whoeverHearsItAnywayHearsItOnce() {
    reach("notify-uwv");
    mailroom.sendDue();
    untilMorningOf(reference, START.minusDays(1));

    does("notify-uwv");
    assertThat(readers("start-date-moved")).isNotEmpty();
    bringUpToDate();

    assertThat(readers(MOVED)).isEmpty();
    assertThat(days("start")).hasSize(1).doesNotContain(START);
  }

  @Test
  void dayThatARuleMovesMovesInCalendars() {
    reach("take-oath");
    mailroom.sendDue();
    LocalDate before = days("evaluation").get(0);
    jdbc.sql(
            """
            insert into posiv.entered_rule (id, valid_from, value, status, source, entered_by, entered_on)
            values ('evaluation-start', :today, '18', 'default', 'Invented', 'admin', :today)
            """)
        .param("today", clock.today())
        .update();

    transaction.executeWithoutResult(
        status -> events.publishEvent(new RulesChanged("evaluation-start")));
    bringUpToDate();

    assertThat(days("evaluation")).containsExactly(before.minusWeeks(2));
    assertThat(readers(MOVED)).contains(HR, MANAGER, MENTOR, "ro3kvit", "official-utrecht");
  }

  @ParameterizedTest
  @ValueSource(strings = {"official-resigned", "municipality-left"})
  void nothingThatLiesAheadStaysOnceTheWorkIsOver(String change) {
    reach("take-oath");
    mailroom.sendDue();

    report(HR, change);
    bringUpToDate();

    assertThat(days("evaluation")).isEmpty();
    assertThat(days("end-notice")).isEmpty();
  }

  @Test
  void whoIsNotToldThatACandidateIsNotChosenLosesTheInterviewToo() {
    reach("record-interview");
    mailroom.sendDue();
    doIt(
        "record-interview",
        Map.of(
            "outcome",
            "negative",
            "interviewDate",
            clock.today().toString(),
            "reason",
            "Other plans"));
    bringUpToDate();

    assertThat(daysAhead()).isEmpty();
  }

  @Test
  void twoThatLookAtTheSameMomentTellOnce() {
    reach("take-oath");
    mailroom.sendDue();
    report(HR, "mentor-left");
    mailroom.sendDue();

    CompletableFuture.allOf(
            CompletableFuture.runAsync(calendars::workOff),
            CompletableFuture.runAsync(calendars::workOff))
        .join();
    bringUpToDate();

    assertThat(having("evaluation")).contains(DEPUTY).doesNotContain(MENTOR);
    assertThat(readers(MOVED)).containsExactlyInAnyOrder(MENTOR, DEPUTY);
  }

  private void bringUpToDate() {
    mailroom.sendDue();
    calendars.workOff();
    mailroom.sendDue();
    calendars.workOff();
  }

  private CalendarFiles.File file(String reader) {
    Mail mail =
        Mail.telling(
            Notice.CALENDAR_MOVED,
            reference,
            new MunicipalityId("utrecht"),
            new UserId(reader),
            false);
    List<CalendarFiles.File> found = files.of(List.of(mail), Language.NL);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<String> having(String event) {
    return jdbc.sql(
            "select reader from posiv.calendar_reader where case_reference = :case and event = :event")
        .param("case", reference.value())
        .param("event", event)
        .query(String.class)
        .list();
  }

  private List<LocalDate> days(String event) {
    return jdbc.sql(
            """
            select distinct day from posiv.calendar_reader
            where case_reference = :case and event = :event
            """)
        .param("case", reference.value())
        .param("event", event)
        .query(LocalDate.class)
        .list();
  }

  private List<LocalDate> daysAhead() {
    return jdbc.sql(
            "select day from posiv.calendar_reader where case_reference = :case and day >= :today")
        .param("case", reference.value())
        .param("today", clock.today())
        .query(LocalDate.class)
        .list();
  }
}
