package nl.posiv.onboarding.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.participation.Interest;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality with one official is asked for a second, now and then. */
class SecondOfficialTest extends CaseTest {

  private static final String PAGE = "/second-official";
  private static final String HR = "hr-utrecht";
  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final LocalDate ASKED = ClockOfTests.FIRST_DAY.plusMonths(3);
  private static final LocalDate ASKED_AGAIN = ASKED.plusMonths(3);

  @LocalServerPort private int port;
  @Autowired private Municipalities municipalities;
  @Autowired private Participations participations;
  @Autowired private AsidesThatAreOver over;
  @Autowired private Mailroom mailroom;
  @Autowired private List<DatedWork> work;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void utrechtTakesPart() {
    jdbc.sql("update posiv.municipality set left_on = null").update();
  }

  @Test
  void oneWhoIsAloneIsToldOfAfterTheGraceAndAgainButNeverTwiceAlsoByTwoNodes() {
    works("utrecht");

    on(ASKED.minusDays(1));
    assertThat(readers()).isEmpty();
    assertThat(notices().nextAfter(clock.instant()))
        .hasValueSatisfying(
            next -> assertThat(LocalDate.ofInstant(next, ProgrammeClock.ZONE)).isEqualTo(ASKED));

    on(ASKED);
    assertThat(readers()).containsExactlyInAnyOrder(HR, "manager-utrecht", "ro3kvit");
    on(ASKED_AGAIN.minusDays(1));
    assertThat(readers()).hasSize(3);
    on(ASKED_AGAIN.plusMonths(7));
    assertThat(readers()).as("once for all that nobody looked at").hasSize(6);
  }

  @Test
  void mailSaysWhyAndNamesNobody() {
    CaseReference reference = works("utrecht");
    on(ASKED);
    mailroom.sendDue();

    String mails = TasklistUser.signIn(port, "admin").get("/demo/mail").body();

    assertThat(mails)
        .contains("steunen elkaar", "Utrecht", "/second-official")
        .doesNotContain("Olena", "Testenko", reference.value());
  }

  @Test
  void whereASecondIsConsideredOrPlannedNobodyIsAskedAndThePageSaysSo() {
    works("utrecht");
    CaseReference second = nominatedCase("utrecht");
    ProcessInstance approval = startPhase("approval", second, Map.of());
    on(ASKED);
    assertThat(readers()).isEmpty();
    assertThat(page(HR)).contains("Een tweede ambtenaar is onderweg", "Wordt bekeken: 1");
    assertThat(home(HR)).contains("Een tweede ambtenaar voor Utrecht is onderweg");

    // Planned first: in between, work in the background would find one official alone.
    Contract planned = plan(second);
    engine.getRuntimeService().deleteProcessInstance(approval.getId(), "Accepted");
    assertThat(page(HR)).contains("Begint nog: 1", "De ambtenaren hebben elkaar");

    contracts.begin(planned.storedId(), clock.today());
    contracts.endEarly(second, ContractEnd.OFFICIAL_RESIGNED, clock.today().plusDays(9));
    on(clock.today().plusDays(10).plusMonths(3).minusDays(1));
    assertThat(readers()).as("the grace begins anew for who is left").isEmpty();
    on(clock.today().plusDays(1));
    assertThat(readers()).hasSize(3);
  }

  @Test
  void hrPutsItAsideUntilADayAndOnlyItsMunicipalityReadsWhy() {
    works("utrecht");
    works("arnhem");
    ClockOfTests.backTo(clock, Duration.ofDays(60));
    LocalDate until = ASKED.plusMonths(1);
    assertThat(send("", "A reason").statusCode()).isEqualTo(400);
    assertThat(send(clock.today().minusDays(1).toString(), "A reason").body())
        .contains("A reason", "Kies een dag");
    assertThat(send(clock.today().plusMonths(12).plusDays(1).toString(), "x").statusCode())
        .isEqualTo(400);
    assertThat(send(until.toString(), " ").statusCode()).isEqualTo(400);

    assertThat(send(until.toString(), "No desk").statusCode()).isEqualTo(302);
    assertThat(send(until.toString(), "No desk").statusCode()).isEqualTo(302);

    assertThat(asides()).as("a second click adds nothing").isEqualTo(1);
    assertThat(page("manager-utrecht")).contains("Opzijgezet tot 8 april 2027", "No desk");
    assertThat(page("ro3kvit")).contains("Put aside until 8 April 2027").doesNotContain("No desk");
    assertThat(page("hr-arnhem")).doesNotContain("Opzijgezet", "No desk", "Utrecht");
    TasklistUser arnhem = TasklistUser.signIn(port, "hr-arnhem");
    Map<String, String> fields =
        PageForm.in(arnhem.page(PAGE).body()).stream()
            .filter(it -> it.action().equals(PAGE + "/arnhem"))
            .findFirst()
            .orElseThrow()
            .with(Map.of("until", until.toString(), "reason", "x"))
            .fields();
    assertThat(arnhem.sendForm(PAGE + "/utrecht", fields).statusCode()).isEqualTo(403);
    assertThat(TasklistUser.signIn(port, "mentor-utrecht").page(PAGE).statusCode()).isEqualTo(403);
    on(ASKED);
    assertThat(readers()).containsExactlyInAnyOrder("hr-arnhem", "manager-arnhem", "ro3kvit");
    assertThat(home(HR)).doesNotContain("werkt één ambtenaar alleen");
    assertThat(home("hr-arnhem")).contains("Bij Arnhem werkt één ambtenaar alleen");
    assertThat(home("posiv")).contains("Bij één gemeente werkt een ambtenaar alleen");
    on(until);
    assertThat(readers()).contains(HR, "manager-utrecht");
    assertThat(home("ro3kvit")).contains("At 2 municipalities an official works alone");
  }

  @Test
  void itIsTakenBackOnTheSameDayAndTheReasonIsErasedAYearAfterItWasOver() {
    works("utrecht");
    ClockOfTests.backTo(clock, Duration.ofDays(100));
    send(clock.today().plusDays(30).toString(), "No desk");
    send(clock.today().toString(), "There is a desk after all");
    on(clock.today());
    assertThat(readers()).contains(HR);

    LocalDate last = clock.today().plusDays(30).plusYears(1);
    on(last);
    over.workOff();
    assertThat(asides()).isEqualTo(1);
    on(last.plusDays(1));
    over.workOff();
    assertThat(asides()).isZero();
  }

  @Test
  void municipalityThatLeftIsNotAskedAndNeitherIsOneWithoutAnybody() {
    works("utrecht");
    municipalities.leave(UTRECHT);

    on(ASKED_AGAIN);

    assertThat(readers()).isEmpty();
    assertThat(page("posiv")).contains("Hier werkt nu niemand").doesNotContain("Utrecht");
  }

  @Test
  void municipalityThatOpenedAndWhereNobodyWorksIsAskedInOtherWords() {
    participations
        .enter(
            new Interest("Groningen", 243_768, clock.today(), "T. Tester", "t@example.org"),
            clock.today(),
            "A-1",
            new UserId("posiv"))
        .orElseThrow();

    on(ASKED.minusDays(1));
    assertThat(readers("no-official")).isEmpty();
    on(ASKED);
    assertThat(readers("no-official")).containsExactly("ro3kvit");
    assertThat(readers()).isEmpty();
    assertThat(home("posiv")).contains("Bij één gemeente werkt niemand");
    mailroom.sendDue();
    assertThat(TasklistUser.signIn(port, "admin").get("/demo/mail").body())
        .contains("Who could be the first officials at Groningen?");
  }

  @Test
  void municipalityWhoseLastOfficialLeftIsAskedAfterTheGrace() {
    CaseReference reference = works("utrecht");
    contracts.endEarly(reference, ContractEnd.OFFICIAL_RESIGNED, clock.today().plusDays(9));

    on(clock.today().plusDays(10).plusMonths(3).minusDays(1));
    assertThat(readers("no-official")).isEmpty();
    on(clock.today().plusDays(1));
    assertThat(readers("no-official")).containsExactlyInAnyOrder(HR, "manager-utrecht", "ro3kvit");
    assertThat(home(HR)).contains("Bij Utrecht werkt niemand uit Oekraïne");
  }

  private CaseReference works(String municipality) {
    CaseReference reference = nominatedCase(municipality);
    contracts.begin(plan(reference).storedId(), clock.today());
    return reference;
  }

  private Contract plan(CaseReference reference) {
    LocalDate today = clock.today();
    return contracts.plan(
        reference,
        nominations.find(reference).municipality(),
        ContractKind.FIRST,
        today,
        today.plusYears(2),
        null,
        new UserId(HR));
  }

  /** Two nodes do the work of a day in the same moment. */
  private void on(LocalDate day) {
    ClockOfTests.backTo(
        clock, Duration.ofDays(day.toEpochDay() - ClockOfTests.FIRST_DAY.toEpochDay()));
    SameMoment.times(
        2,
        () -> {
          notices().workOff();
          return true;
        });
  }

  private DatedWork notices() {
    return work.stream()
        .filter(it -> it.getClass().getSimpleName().startsWith("SecondOfficialNotices"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> readers() {
    return readers("second-official");
  }

  private List<String> readers(String notice) {
    return jdbc.sql("select recipient from posiv.outbox where notice = :notice")
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  private int asides() {
    return jdbc.sql("select count(*) from posiv.second_official_aside")
        .query(Integer.class)
        .single();
  }

  private String page(String user) {
    return TasklistUser.signIn(port, user).page(PAGE).body();
  }

  private String home(String user) {
    return TasklistUser.signIn(port, user).page("/home").body();
  }

  private HttpResponse<String> send(String until, String reason) {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    PageForm form =
        PageForm.in(hr.page(PAGE).body()).stream()
            .filter(it -> it.action().equals(PAGE + "/utrecht"))
            .findFirst()
            .orElseThrow()
            .with(Map.of("until", until, "reason", reason));
    return hr.sendForm(form.action(), form.fields());
  }
}
