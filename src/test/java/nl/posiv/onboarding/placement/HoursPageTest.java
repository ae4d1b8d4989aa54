package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hours of each month, drawn and written, for those who talk about them. */
class HoursPageTest extends YearTest {

  private static final UserId OFFICIAL = new UserId("official-utrecht");
  private static final String PLAN = "Two days a week for Testove";

  @LocalServerPort private int port;
  @Autowired private Placements placements;
  @Autowired private MonthlyTalks talks;
  @Autowired private Changes changes;

  private CaseReference reference;

  @BeforeEach
  void givenFiveMonthsOfWhichOneIsMissing() {
    reference = readyCase("utrecht");
    startPhase("placement", reference, Map.of());
    submit(
        "hr-utrecht", reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    untilMorningOf(reference, START.plusMonths(5));
    Contract contract = contractOf(reference);
    List<AskedMonth> months = placements.schedule(contract).months();
    for (int month : List.of(0, 1, 2, 4)) {
      hours.log(
          contract,
          months.get(month).month(),
          new HoursEntry(
              new BigDecimal("110"),
              new BigDecimal("30.5"),
              List.of("water"),
              "Pumps of the north",
              null),
          OFFICIAL);
    }
    hours.agreeOnSplit(contract, PLAN, new UserId("mentor-utrecht"));
  }

  @Test
  void thoseWhoGuideAndEmployReadHoursAndThePlan() {
    for (String reader : List.of("hr-utrecht", "mentor-utrecht", "mentor2-utrecht")) {
      assertThat(page(reader))
          .as(reader)
          .contains(
              "id=\"hours\"",
              "440 uur voor de gemeente, 122 uur voor Oekraïne (Oekraïne: 22%)",
              "Ontbrekende maanden: 1",
              "geen controle per uur",
              "Ontbreekt",
              "buiten de afgesproken grenzen",
              "Pumps of the north",
              PLAN,
              "<polyline points=\"108,286\"/>")
          .doesNotContain("style=", "null");
    }
    assertThat(signIn("official-utrecht").page("/my-year").body())
        .contains("id=\"hours\"", "Бракує місяців: 1", PLAN, "class=\"ukraine\"");
  }

  @Test
  void officialSeesTheYearInALine() {
    assertThat(signIn("official-utrecht").page("/my-year").body())
        .contains(
            "id=\"glance\"",
            "Мій рік одним рядком",
            "години: 140,5",
            "годин немає",
            "години: згодом",
            "78 % для муніципалітету, 22 % для України",
            "Наставник складе з Вами план")
        .doesNotContain("null");
  }

  @Test
  void contractFromBeforeTheProgrammeIsNoMissedYearAndTakesNoPlace() {
    contracts.addEarlier(
        reference,
        new MunicipalityId("utrecht"),
        LocalDate.parse("2025-09-01"),
        LocalDate.parse("2026-08-31"),
        new UserId("hr-utrecht"));

    assertThat(page("hr-utrecht"))
        .contains("Ontbrekende maanden: 1")
        .doesNotContain(
            "Ontbrekende maanden: 12", "1 september 2025 –", "Contract van 1 september 2025");
    String year = signIn("official-utrecht").page("/my-year").body();
    assertThat(year.substring(year.indexOf("id=\"glance\"")))
        .startsWith("id=\"glance\">Мій рік одним рядком</h2>")
        .contains("Договір з 4 січня 2027 року до 3 січня 2028 року включно", "години: 140,5")
        .doesNotContain("вересня 2025");
  }

  @Test
  void eachCaseOfAnOfficialHasItsOwnHoursOnMyYear() {
    CaseReference another = acceptedCase("utrecht");
    isSamePerson(another, reference);
    establishRightToWork(another);
    employments.arrangeWorkplace(another, OFFICIAL, new UserId("hr-utrecht"));

    String page = signIn("official-utrecht").page("/my-year").body();

    assertThat(page).contains(reference.value(), another.value());
    assertThat(page.indexOf(reference.value())).isLessThan(page.indexOf(another.value()));
    assertThat(page)
        .containsOnlyOnce("<p>440 год. для муніципалітету")
        .containsOnlyOnce("id=\"hours");
  }

  @Test
  void ro3kvitReadsHoursOnlyAndNobodyElseAny() {
    assertThat(page("ro3kvit"))
        .contains("id=\"hours\"", "110", "30.5", "A plan was made")
        .doesNotContain(PLAN, "id=\"check-ins\"");
    for (String other : List.of("manager-utrecht", "posiv")) {
      assertThat(page(other)).as(other).doesNotContain("id=\"hours\"", PLAN);
    }
  }

  @Test
  void officialCorrectsAMonthAndWhatStoodThereStays() {
    TasklistUser official = signIn("official-utrecht");
    Contract contract = contractOf(reference);
    assertThat(official.page("/my-year").body()).contains("/tasks/new/correct-hours");
    assertThat(official.page("/tasks/new/correct-hours").body()).contains("Виправити", "30,5");
    String first =
        String.valueOf(hours.ofContract(contract).get(0).logged().orElseThrow().storedId());
    Map<String, Object> right =
        Map.of("month", first, "hoursLocal", 70, "hoursUkraine", 71, "themes", List.of("water"));

    official.start("correct-hours", right);

    assertThat(hours.ofContract(contract).get(0).versions())
        .extracting(version -> version.hoursLocal().intValue())
        .containsExactly(110, 70);
    assertThat(placements.hours(contractOf(reference)).local()).isEqualByComparingTo("400");
    assertThat(page("hr-utrecht"))
        .contains("Tot 4 juni 2027: 110 en 30,5 uur, ingevuld door Official Utrecht op 4 juni 2027")
        .contains("De uren van een maand zijn verbeterd of uitgelegd");
    assertThat(refused(official, right)).contains("уже інші");
    assertThat(refused(official, with(right, "hoursLocal", 240))).isNotBlank();
    assertThat(refused(signIn("official2-utrecht"), right)).isNotBlank();
    assertThat(hours.ofContract(contract).get(0).versions()).hasSize(2);
  }

  @ParameterizedTest(name = "reported {0} days before: {1} months")
  @CsvSource({"0, 5", "7, 6"})
  void ofAnEndThatHoldsAtOnceNobodyMissesTheLastMonth(int daysBefore, int months) {
    LocalDate leaves = START.plusMonths(5).plusDays(20);
    UserId hr = new UserId("hr-utrecht");
    untilMorningOf(reference, leaves.minusDays(daysBefore));
    changes.report(reference, Change.OFFICIAL_RESIGNED, leaves, null, hr);
    untilMorningOf(reference, leaves);

    contracts.endEarly(reference, ContractEnd.OFFICIAL_RESIGNED, leaves.minusDays(1));

    assertThat(hours.ofContract(contractOf(reference))).hasSize(months);
    assertThat(talks.ofContract(contractOf(reference))).hasSize(months);
  }

  @Test
  void hoursOfAnotherContractAreNotThoseOfThisOne() {
    Contract first = contractOf(reference);
    contracts.endEarly(reference, ContractEnd.OFFICIAL_RESIGNED, clock.today().minusDays(1));
    Contract next =
        contracts.plan(
            reference,
            first.municipality(),
            ContractKind.EXTENSION,
            clock.today(),
            clock.today().plusYears(1),
            BigDecimal.valueOf(32),
            OFFICIAL);
    contracts.begin(next.storedId(), clock.today());

    assertThat(placements.hours(first).local()).isEqualByComparingTo("440");
    assertThat(placements.hours(contractOf(reference)).total()).isZero();
  }

  private static String refused(TasklistUser user, Map<String, Object> answers) {
    HttpResponse<String> answer = user.startAnyway("correct-hours", answers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    return user.message(answer);
  }

  private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
    return Forms.with(answers, key, value);
  }

  private TasklistUser signIn(String user) {
    return TasklistUser.signIn(port, user);
  }

  private String page(String user) {
    return signIn(user).page("/cases/" + reference).body();
  }
}
