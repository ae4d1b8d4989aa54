package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The old contract is over, and the papers of the next are late: everybody concerned hears it. */
class StoppedWorkTest extends EvaluatedYearTest {

  private static final LocalDate NEXT_END = LocalDate.parse("2028-12-31");
  private static final LocalDate STOPPED = END.plusDays(1);

  @LocalServerPort private int port;
  @Autowired private Mailroom mailroom;
  @Autowired private List<DatedWork> work;

  @Test
  void everybodyHearsOnTheFirstMorningWithoutWorkAndWhoCanEndItEveryWeek() {
    extend(NEXT_END);
    onMailMorning(END);
    assertThat(readers("work-stopped")).isEmpty();
    assertThat(shown(HR, reference, "collect-right-to-work")).doesNotContainKey("workStopped");

    onMailMorning(STOPPED);

    assertThat(readers("work-stopped"))
        .containsExactlyInAnyOrder("official-utrecht", "ro3kvit", "mentor-utrecht");
    assertThat(readers("next-papers-late")).containsExactlyInAnyOrder(HR, "manager-utrecht");
    onMailMorning(STOPPED.plusDays(6));
    assertThat(readers("next-papers-late")).hasSize(2);
    assertThat(nextAfter(clock.instant())).isEqualTo(STOPPED.plusDays(7));
    onMailMorning(STOPPED.plusDays(7));
    assertThat(readers("next-papers-late")).hasSize(4);
    onMailMorning(STOPPED.plusDays(30));
    assertThat(readers("next-papers-late"))
        .as("once for all weeks in which nobody looked")
        .hasSize(6);
    assertThat(readers("work-stopped")).as("the others once").hasSize(3);
  }

  @Test
  void tasksSaySinceWhenAndWhatTheFirstDayCanBe() {
    extend(NEXT_END);
    untilMorningOf(reference, STOPPED);
    assertThat(note("collect-right-to-work"))
        .contains("eindigde op 3 januari 2028", "Sinds 4 januari 2028", "kan 4 januari 2028");

    submit(HR, reference, "collect-right-to-work", Forms.rightToWork("transition-document", true));

    assertThat(note("notify-uwv")).as("two working days later").contains("kan 6 januari 2028");
    submit(
        HR, reference, "notify-uwv", Map.of("notifiedOn", clock.today(), "receiptNumber", "UWV-2"));
    untilMorningOf(reference, STOPPED.plusDays(3));
    assertThat(note("sign-addendum")).as("today, if both sign").contains("kan 7 januari 2028");
    sign();
    assertThat(openTasks(reference)).doesNotContain("sign-addendum");
    onMailMorning(STOPPED.plusDays(8));
    assertThat(readers("contract-begun")).isNotEmpty();
    assertThat(readers("next-papers-late")).as("it goes on").isEmpty();
  }

  @Test
  void firstDayIsNotKnownAsLongAsAPermitIsWaitedFor() {
    extend(NEXT_END);
    submit(HR, reference, "collect-right-to-work", Forms.rightToWork("work-restricted", true));
    untilMorningOf(reference, STOPPED);

    assertThat(note("apply-permit")).contains("nog niet bekend", "vergunning");
  }

  @Test
  void waitThatNobodyEndsIsPromptedAfterTheLastDayOfTheNextContractToo() {
    LocalDate soon = LocalDate.parse("2028-03-03");
    extend(soon);
    onMailMorning(soon);
    assertThat(note("collect-right-to-work")).contains("kan 3 maart 2028");
    int until = readers("next-papers-late").size();

    onMailMorning(soon.plusDays(8));

    assertThat(note("collect-right-to-work")).contains("kan niet meer beginnen", "3 maart 2028");
    assertThat(readers("next-papers-late")).hasSizeGreaterThan(until);
    assertThat(TasklistUser.signIn(port, HR).page("/overview?late=yes").body())
        .contains(reference.value());
    assertThat(task(reference, "collect-right-to-work").getDueDate()).isBefore(clock.instant());
  }

  @Test
  void nextContractThatBeginsInTimeIsToldToNobodyAsLate() {
    extend(NEXT_END);
    submit(HR, reference, "collect-right-to-work", Forms.rightToWork("free-to-work", true));
    sign();

    onMailMorning(STOPPED);

    assertThat(readers("contract-begun")).isNotEmpty();
    assertThat(readers("work-stopped")).isEmpty();
    assertThat(readers("next-papers-late")).isEmpty();
  }

  private String note(String task) {
    return String.valueOf(shown(HR, reference, task).get("workStopped"));
  }

  private void onMailMorning(LocalDate day) {
    untilMorningOf(reference, day);
    mailroom.sendDue();
  }

  private LocalDate nextAfter(Instant time) {
    return work.stream()
        .filter(it -> it.getClass().getSimpleName().startsWith("StoppedWork"))
        .findFirst()
        .flatMap(it -> it.nextAfter(time))
        .map(next -> LocalDate.ofInstant(next, ProgrammeClock.ZONE))
        .orElseThrow();
  }

  private void extend(LocalDate newEnd) {
    decideOnly("extend", newEnd);
    sendNotice(clock.today());
  }

  private void sign() {
    submit(
        HR,
        reference,
        "sign-addendum",
        Map.of("signedByOfficialOn", clock.today(), "signedByMunicipalityOn", clock.today()));
  }
}
