package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.TimesWithoutProof;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The proof of the right to work is over, and no new one was recorded: nobody works, all know. */
class WithoutProofTest extends JourneyTest {

  private static final String OFFICIAL = "official-utrecht";
  private static final LocalDate LAST_DAY = LocalDate.parse("2027-05-10");
  private static final LocalDate STOPPED = LAST_DAY.plusDays(1);

  /** A Monday on which HR sees another status. */
  private static final LocalDate CHANGED = LocalDate.parse("2027-03-01");

  @LocalServerPort private int port;
  @Autowired private Mailroom mailroom;
  @Autowired private CaseTable cases;
  @Autowired private TimesWithoutProof times;
  @Autowired private RightToWork rightToWork;
  @Autowired private List<DatedWork> work;

  @Test
  @Deviation(
      of = "The proof of the right to work is over, and no new one was recorded",
      when = When.YEAR,
      learns =
          "Official, Ro3kvit and mentor, on the first morning without work; HR and the manager that"
              + " morning and every week; all of them, when new proof is recorded",
      undone =
          "nothing: the work stands still, pages and forms say since when, and it goes on by itself"
              + " once the proof is there")
  void everybodyHearsOnTheFirstMorningAndWhoCanEndItEveryWeek() {
    givenProofUntilItsLastDay();
    onMailMorning(LAST_DAY);
    assertThat(told("work-stands-still", "proof-over")).isEmpty();
    assertThat(stage()).isEqualTo(Stage.YEAR);

    onMailMorning(STOPPED);

    assertThat(readers("work-stands-still")).containsExactlyInAnyOrder(OFFICIAL, "ro3kvit", MENTOR);
    assertThat(readers("proof-over")).containsExactlyInAnyOrder(HR, MANAGER);
    onMailMorning(STOPPED.plusDays(6));
    assertThat(readers("proof-over")).hasSize(2);
    assertThat(nextAfter(clock.instant())).isEqualTo(STOPPED.plusDays(7));
    doIt("record-new-proof", Map.of("outcome", "pending"));
    onMailMorning(STOPPED.plusDays(7));
    assertThat(readers("proof-over")).as("what is applied for is no proof yet").hasSize(4);
    assertThat(readers("work-stands-still")).as("the others once").hasSize(3);

    doIt("record-new-proof", valid("free-to-work"));

    assertThat(readers("work-may-go-on"))
        .containsExactlyInAnyOrder(OFFICIAL, "ro3kvit", HR, MANAGER, MENTOR);
    assertThat(stage()).isEqualTo(Stage.YEAR);
    onMailMorning(STOPPED.plusDays(14));
    assertThat(readers("proof-over")).hasSize(4);
    assertThat(readers("work-may-go-on")).as("once").hasSize(5);
    assertThat(kept())
        .containsExactly(STOPPED + " told " + STOPPED + " over " + STOPPED.plusDays(7));
  }

  @Test
  void pagesAndFormsSaySinceWhenAndNobodyElseReadsOfThePaper() {
    givenProofUntilItsLastDay();
    onMailMorning(STOPPED);

    assertThat(stage()).isEqualTo(Stage.STOPPED);
    assertThat(page(HR, "/overview?stage=stopped"))
        .contains(reference.value(), "Het werk ligt stil");
    assertThat(page(HR, "/cases/" + reference))
        .contains("Sinds 11 mei 2027 mag de ambtenaar niet werken")
        .contains("Eerste dag zonder werk")
        .doesNotContain("Het werk loopt");
    assertThat(page(MENTOR, "/cases/" + reference))
        .contains("Sinds 11 mei 2027 mag de ambtenaar niet werken")
        .doesNotContain("Eerste dag zonder werk");
    assertThat(page("hr-arnhem", "/cases/" + reference)).doesNotContain("11 mei 2027");
    assertThat(page(OFFICIAL, "/my-year"))
        .contains("З 11 травня 2027", "Покажіть, будь ласка, кадровій службі сьогодні")
        .doesNotContain("href=\"/tasks/new/mission\"");
    assertThat(note(HR, "record-new-proof")).contains("Sinds 11 mei 2027");
    untilMorningOf(reference, LocalDate.parse("2027-06-04"));
    assertThat(note(OFFICIAL, "log-hours")).contains("З 11 травня 2027");
    assertThat(note(MENTOR, "log-check-in")).contains("Sinds 11 mei 2027");
  }

  @Test
  void whoLeavesMeanwhileDoesNotHearThatTheWorkGoesOn() {
    givenProofUntilItsLastDay();
    onMailMorning(STOPPED);

    assertThat(readers("work-stands-still")).hasSize(3);
    report(HR, "official-resigned");
    onMailMorning(STOPPED.plusDays(7));

    assertThat(readers("official-resigned")).contains(OFFICIAL, MENTOR);
    assertThat(readers("work-may-go-on")).isEmpty();
    assertThat(readers("proof-over")).hasSize(2);
    assertThat(times.since(reference)).isEmpty();
  }

  @Test
  void rightThatIsFoundLostEndsTheWorkAsAlways() {
    givenProofUntilItsLastDay();
    onMailMorning(STOPPED);

    assertThat(readers("work-stands-still")).hasSize(3);
    doIt("record-new-proof", Map.of("outcome", "lost"));
    onMailMorning(STOPPED.plusDays(1));

    assertThat(readers("right-to-work-lost")).contains(OFFICIAL, MENTOR);
    assertThat(readers("work-may-go-on")).isEmpty();
    assertThat(times.since(reference)).isEmpty();
  }

  @Test
  void proofThatAsksForAPermitDoesNotLetTheWorkGoOn() {
    givenProofUntilItsLastDay();
    onMailMorning(STOPPED);

    doIt("record-new-proof", valid("work-restricted"));

    assertThat(times.since(reference)).contains(STOPPED);
    doIt("collect-right-to-work", Forms.rightToWork("work-restricted", true));
    does("apply-permit");
    assertThat(times.since(reference)).contains(STOPPED);
    assertThat(readers("work-may-go-on")).isEmpty();
    doIt(
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", STOPPED.toString(), "validUntil", "2029-12-31"));
    assertThat(times.since(reference)).isEmpty();
    assertThat(readers("work-may-go-on")).contains(OFFICIAL, MENTOR);
  }

  @Test
  @Deviation(
      of = "The residence status changes to one that asks for a permit, while the work goes on",
      when = When.YEAR,
      learns =
          "Official, Ro3kvit and mentor the same day; HR and the manager that day and every week;"
              + " all of them, when the permit holds",
      undone =
          "nothing: the work stands still from the day on which HR saw it, and it goes on by itself"
              + " on the first day of the permit")
  void statusThatAsksForAPermitStopsTheWorkTheSameDayUntilThePermitHolds() {
    givenWorkSince(CHANGED);
    report(HR, "residence-changed");
    assertThat(stage()).as("nobody knows yet").isEqualTo(Stage.YEAR);

    doIt("collect-right-to-work", Forms.rightToWork("work-restricted", true));
    look();
    mailroom.sendDue();

    assertThat(times.since(reference)).contains(CHANGED);
    assertThat(stage()).isEqualTo(Stage.STOPPED);
    assertThat(readers("work-stands-still")).containsExactlyInAnyOrder(OFFICIAL, "ro3kvit", MENTOR);
    assertThat(readers("proof-over")).containsExactlyInAnyOrder(HR, MANAGER);
    assertThat(text("proof-over", HR)).contains("niemand werkt zonder vergunning", "1 maart 2027");
    assertThat(text("work-stands-still", OFFICIAL)).contains("дозвіл", "1 березня 2027");
    assertThat(text("work-stands-still", MENTOR)).doesNotContain("vergunning");
    assertThat(page(OFFICIAL, "/my-year")).contains("Тепер для цієї роботи потрібен дозвіл");
    onMailMorning(CHANGED.plusDays(7));
    assertThat(readers("proof-over")).hasSize(4);

    does("apply-permit");
    LocalDate holds = CHANGED.plusDays(10);
    doIt("record-permit-decision", granted(holds));
    assertThat(times.since(reference)).as("not before its first day").contains(CHANGED);
    onMailMorning(holds.minusDays(1));
    assertThat(readers("work-may-go-on")).isEmpty();
    onMailMorning(holds);

    assertThat(readers("work-may-go-on"))
        .containsExactlyInAnyOrder(OFFICIAL, "ro3kvit", HR, MANAGER, MENTOR);
    assertThat(stage()).isEqualTo(Stage.YEAR);
    assertThat(kept()).containsExactly(CHANGED + " told " + CHANGED + " over " + holds);
  }

  @Test
  void newProofOfARestrictedStatusStopsTheWorkBeforeTheOldOneIsOver() {
    givenProofUntilItsLastDay();
    untilMorningOf(reference, CHANGED);

    doIt("record-new-proof", valid("work-restricted"));
    look();
    mailroom.sendDue();

    assertThat(times.since(reference)).contains(CHANGED);
    assertThat(readers("work-stands-still")).hasSize(3);
    assertThat(openTasks(reference)).contains("collect-right-to-work");
  }

  @Test
  void permitThatHoldsLetsTheWorkGoOnWhateverIsLookedAtAgain() {
    givenWorkSince(CHANGED);
    report(HR, "residence-changed");
    doIt("collect-right-to-work", Forms.rightToWork("work-restricted", true));
    does("apply-permit");
    doIt("record-permit-decision", granted(CHANGED));
    assertThat(times.since(reference)).isEmpty();

    report(HR, "work-changed");
    doIt("collect-right-to-work", Forms.rightToWork("work-restricted", true));
    look();
    mailroom.sendDue();

    assertThat(times.since(reference)).isEmpty();
    assertThat(told("work-stands-still", "proof-over", "work-may-go-on")).isEmpty();
  }

  @Test
  void noHoursAreOwedOfAMonthInWhichNobodyMayWork() {
    givenProofUntilItsLastDay();
    onMailMorning(STOPPED);
    onMailMorning(LocalDate.parse("2027-06-04"));
    assertThat(asked("log-hours")).as("a week of it was worked").isEqualTo(5);

    onMailMorning(LocalDate.parse("2027-07-05"));

    assertThat(asked("log-check-in")).isEqualTo(6);
    assertThat(asked("log-hours")).isEqualTo(5);
    assertThat(page(OFFICIAL, "/my-year")).contains("робота стояла");
    assertThat(page(HR, "/cases/" + reference)).contains("er zijn geen uren verschuldigd");
    doIt("record-new-proof", valid("free-to-work"));
    onMailMorning(LocalDate.parse("2027-08-04"));
    assertThat(asked("log-hours")).as("worked again").isEqualTo(6);
  }

  @Test
  void monthThatWasWorkedAfterAllIsAskedOnce() {
    givenProofUntilItsLastDay();
    onMailMorning(STOPPED);
    onMailMorning(LocalDate.parse("2027-07-05"));
    assertThat(asked("log-hours")).as("none about June").isEqualTo(5);

    assertThat(correctedTo("2027-06-20").statusCode()).isEqualTo(302);
    dated("TimesWithoutProof").workOff();

    assertThat(times.since(reference)).contains(LocalDate.parse("2027-06-21"));
    assertThat(tasks(reference, "log-hours"))
        .extracting(Task::getName)
        .hasSize(6)
        .anySatisfy(name -> assertThat(name).contains("4 June"));
    for (int month = 0; month < 6; month++) {
      does("log-hours");
    }
    onMailMorning(LocalDate.parse("2027-07-06"));
    assertThat(asked("log-hours")).isZero();
    assertThat(page(HR, "/cases/" + reference)).doesNotContain("geen uren verschuldigd");
  }

  /** HR corrects the last day of the proof in the file. */
  private HttpResponse<String> correctedTo(String day) {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    String id =
        jdbc.sql("select max(id)::text from posiv.right_to_work_data where case_reference = :case")
            .param("case", reference.value())
            .query(String.class)
            .single();
    String path = "/cases/" + reference + "/corrections/right_to_work_data/" + id;
    PageForm form =
        PageForm.in(hr.page(path).body())
            .get(0)
            .with(Map.of("documentValidUntil", day, "correctionReason", "A typing error"));
    return hr.sendForm(form.action(), form.fields());
  }

  private long asked(String task) {
    return openTasks(reference).stream().filter(task::equals).count();
  }

  @Test
  void statusThatAsksForNoPermitStopsNothing() {
    givenWorkSince(CHANGED);
    report(HR, "residence-changed");

    doIt("collect-right-to-work", Forms.rightToWork("free-to-work", true));
    look();

    assertThat(times.since(reference)).isEmpty();
  }

  @Test
  void twoWhoLookWhileAPermitIsMissingSeeItOnce() {
    givenWorkSince(CHANGED);
    report(HR, "residence-changed");
    doIt("collect-right-to-work", Forms.rightToWork("work-restricted", true));

    CompletableFuture.allOf(
            CompletableFuture.runAsync(this::look), CompletableFuture.runAsync(this::look))
        .join();

    assertThat(kept()).containsExactly(CHANGED + " told " + CHANGED + " over null");
    assertThat(readers("work-stands-still")).hasSize(3);
  }

  @Test
  void lawThatLengthensTheProofEndsTheStandstillTheSameDay() {
    lawSays(LAST_DAY);
    reach("take-oath");
    assertThat(rightToWork.proofEnd(reference)).contains(LAST_DAY);
    onMailMorning(STOPPED);
    assertThat(stage()).isEqualTo(Stage.STOPPED);
    assertThat(readers("work-stands-still")).hasSize(3);
    Map<String, Object> mission =
        Map.of("from", STOPPED.plusDays(9), "until", STOPPED.plusDays(12), "purpose", "A school");
    assertThat(TasklistUser.signIn(port, OFFICIAL).startAnyway("mission", mission).body())
        .contains("11 травня 2027");

    assertThat(lawSays(LAST_DAY.plusYears(1))).as("whom it concerns").contains(reference.value());
    mailroom.sendDue();

    assertThat(stage()).isEqualTo(Stage.YEAR);
    assertThat(times.since(reference)).isEmpty();
    assertThat(readers("work-may-go-on"))
        .containsExactlyInAnyOrder(OFFICIAL, "ro3kvit", HR, MANAGER, MENTOR);
    assertThat(TasklistUser.signIn(port, OFFICIAL).startAnyway("mission", mission).statusCode())
        .isEqualTo(200);
  }

  @Test
  void lawThatWasMadeShorterAndIsMadeLongerAgainLetsTheWorkGoOn() {
    lawSays(LAST_DAY.plusYears(2));
    reach("take-oath");
    untilMorningOf(reference, LAST_DAY.minusMonths(1));
    lawSays(LAST_DAY);
    onMailMorning(STOPPED);
    assertThat(readers("work-stands-still")).hasSize(3);
    onMailMorning(STOPPED.plusDays(10));

    lawSays(LAST_DAY.plusYears(1));
    mailroom.sendDue();

    assertThat(readers("work-may-go-on"))
        .containsExactlyInAnyOrder(OFFICIAL, "ro3kvit", HR, MANAGER, MENTOR);
    assertThat(stage()).isEqualTo(Stage.YEAR);
  }

  @Test
  void proofThatComesBeforeAnybodyWasToldIsNothingToTell() {
    givenProofUntilItsLastDay();
    untilMorningOf(reference, STOPPED);
    times.workOff();
    assertThat(times.since(reference)).contains(STOPPED);

    doIt("record-new-proof", valid("free-to-work"));
    mailroom.sendDue();

    assertThat(told("work-stands-still", "proof-over", "work-may-go-on")).isEmpty();
  }

  @Test
  void itIsSeenOnceWhoeverLooksAtTheSameMoment() {
    givenProofUntilItsLastDay();
    untilMorningOf(reference, STOPPED);

    CompletableFuture.allOf(
            CompletableFuture.runAsync(this::look), CompletableFuture.runAsync(this::look))
        .join();

    assertThat(kept()).containsExactly(STOPPED + " told " + STOPPED + " over null");
    assertThat(readers("work-stands-still")).hasSize(3);
    assertThat(readers("proof-over")).hasSize(2);
  }

  @Test
  void workStandsStillUntilTheAnnouncedEndAndEndsInSilence() {
    givenProofUntilItsLastDay();
    onMailMorning(STOPPED);
    report(HR, "official-resigned", STOPPED.plusDays(3));

    onMailMorning(STOPPED.plusDays(2));
    assertThat(times.since(reference)).contains(STOPPED);
    assertThat(readers("work-stands-still")).as("told once, whatever moves").hasSize(3);
    onMailMorning(STOPPED.plusDays(3));

    assertThat(times.since(reference)).isEmpty();
    assertThat(readers("work-may-go-on")).isEmpty();
  }

  private void givenProofUntilItsLastDay() {
    script =
        script.answering("record-new-proof", Map.of("documentValidUntil", LAST_DAY.toString()));
    reach("take-oath");
    untilMorningOf(reference, LocalDate.parse("2027-01-11"));
    assertThat(rightToWork.proofEnd(reference)).contains(LAST_DAY);
  }

  private void givenWorkSince(LocalDate day) {
    reach("take-oath");
    untilMorningOf(reference, day);
  }

  /** The last day of temporary protection, entered by an administrator; what they saw before. */
  private String lawSays(LocalDate end) {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String preview =
        admin
            .page(
                "/rules/temporary-protection-end?status=law&source=Council&value=%s&from=%s"
                    .formatted(end, clock.today()))
            .body();
    PageForm apply =
        PageForm.in(preview).stream()
            .filter(form -> form.fields().containsKey("seen"))
            .findFirst()
            .orElseThrow();
    assertThat(admin.sendForm(apply.action(), apply.fields()).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("result=applied"));
    return preview;
  }

  /** The text of a mail as it was sent. */
  private String text(String notice, String reader) {
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    return posiv.read(posiv.get("/demo/mail")).values().stream()
        .filter(mail -> mail.path("caseReference").asString().equals(reference.value()))
        .filter(mail -> mail.path("notice").asString().equals(notice))
        .filter(mail -> mail.path("to").asString().startsWith(reader))
        .findFirst()
        .orElseThrow()
        .path("text")
        .asString();
  }

  private static Map<String, Object> granted(LocalDate from) {
    return Map.of("outcome", "granted", "validFrom", from.toString(), "validUntil", "2029-12-31");
  }

  private void onMailMorning(LocalDate day) {
    untilMorningOf(reference, day);
    mailroom.sendDue();
  }

  private void look() {
    dated("TimesWithoutProof").workOff();
    dated("WithoutProofNotices").workOff();
  }

  private String note(String user, String task) {
    String id = tasks(reference, task).get(0).getId();
    List<Map<String, Object>> form = new ArrayList<>();
    as(user, () -> form.add(engine.getFormService().getTaskFormVariables(id)));
    return String.valueOf(form.get(0).get("workStopped"));
  }

  private LocalDate nextAfter(Instant time) {
    return LocalDate.ofInstant(
        dated("WithoutProofNotices").nextAfter(time).orElseThrow(), ProgrammeClock.ZONE);
  }

  private DatedWork dated(String name) {
    return work.stream()
        .filter(it -> it.getClass().getSimpleName().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private Stage stage() {
    return cases.find(reference).orElseThrow().stage();
  }

  private List<String> kept() {
    return jdbc.sql(
            """
            select first_day || ' told ' || coalesce(told_on::text, 'null') || ' over ' || coalesce(over_on::text, 'null')
            from posiv.time_without_proof where case_reference = :case order by id
            """)
        .param("case", reference.value())
        .query(String.class)
        .list();
  }

  private String page(String user, String path) {
    return TasklistUser.signIn(port, user).page(path).body();
  }

  private static Map<String, Object> valid(String status) {
    return valid(status, LocalDate.parse("2030-03-04"));
  }

  private static Map<String, Object> valid(String status, LocalDate until) {
    return Map.of(
        "outcome",
        "valid",
        "residenceStatus",
        status,
        "documentNumber",
        "TEST-NEW",
        "documentValidUntil",
        until.toString());
  }
}
