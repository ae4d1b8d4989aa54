package nl.posiv.onboarding.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.AcceptedOffers;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officials cost, against the budgets, over HTTP and in the mail. */
class MoneyPageTest extends CaseTest {

  private static final String HR = "hr-utrecht";
  private static final String MANAGER = "manager-utrecht";
  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final LocalDate FIRST = LocalDate.parse("2027-01-01");
  private static final LocalDate LAST = LocalDate.parse("2027-12-31");

  @LocalServerPort private int port;
  @Autowired private Money money;
  @Autowired private Budgets budgets;
  @Autowired private Appointments appointments;
  @Autowired private List<DatedWork> work;
  @Autowired private Mailroom mailroom;
  @Autowired private JdbcClient jdbc;

  @Test
  void committedSpentAndLeftFollowFromTheContractAndTheBudget() {
    CaseReference reference = accepted("utrecht", "60000");
    set(HR, "2027", "0", "€ 90.000,50", "UA-1");
    contracts.begin(contracts.planned(reference).orElseThrow().storedId(), FIRST);
    on(LocalDate.parse("2027-03-31"));

    assertThat(page(HR))
        .contains("€ 90.000,50", "UA-1", "€ 60.000", "€ 15.000", "€ 30.000,50", "Genoeg")
        .contains("Olena Testenko", reference.value());
    assertThat(page(MANAGER)).contains("€ 15.000").doesNotContain("/money/utrecht/estimate");
    assertThat(page("hr-arnhem")).doesNotContain("Utrecht", "€ 60.000", reference.value());
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/money").statusCode()).isEqualTo(403);
    assertThat(csv(HR))
        .contains("Utrecht," + reference + ",2027,3,5000.00,5000.00")
        .contains(",2027,4,5000.00,0.00");
  }

  @Test
  void programmeLeadReadsTheBudgetAndWhetherItIsEnoughAndNeverWhatSomebodyCosts() {
    CaseReference reference = accepted("utrecht", "61234");
    set("posiv", "2027", "0", "65000", "UA-1");

    assertThat(page("posiv"))
        .contains("€ 65.000", "Bijna op", "minder dan 5 ambtenaren")
        .doesNotContain("61.234", "3.766", "Testenko", reference.value());
    assertThat(csv("posiv"))
        .contains("Utrecht,2027,65000.00,UA-1,Bijna op")
        .doesNotContain("61234", reference.value());
  }

  @Test
  void whatEndsEarlierIsReleasedAndWhatNeverBeganCostsNothing() {
    CaseReference reference = accepted("utrecht", "60000");
    contracts.begin(contracts.planned(reference).orElseThrow().storedId(), FIRST);
    assertThat(committed()).isEqualByComparingTo("60000");

    contracts.endEarly(reference, ContractEnd.MUTUAL_CONSENT, LocalDate.parse("2027-06-30"));
    assertThat(committed()).isEqualByComparingTo("30000");

    CaseReference other = accepted("utrecht", "60000");
    contracts.giveUp(other);
    assertThat(committed()).isEqualByComparingTo("30000");
  }

  @Test
  void extensionAndPermanentContractGoOnAndThePermanentOneUntilTheLastBudget() {
    CaseReference reference = accepted("utrecht", "60000");
    contracts.begin(contracts.planned(reference).orElseThrow().storedId(), FIRST);
    plan(reference, ContractKind.EXTENSION, LAST.plusDays(1), LAST.plusMonths(6));
    assertThat(year(2028).committed()).isEqualByComparingTo("30000");

    contracts.giveUp(reference);
    plan(reference, ContractKind.PERMANENT, LAST.plusDays(1), null);
    assertThat(money.years(UTRECHT)).extracting(Year::year).containsExactly(2027);
    set(HR, "2029", "0", "90000", "UA-3");

    assertThat(year(2028).committed()).isEqualByComparingTo("60000");
    assertThat(year(2029).committed()).isEqualByComparingTo("60000");
    assertThat(year(2028).budget()).as("not that of another year").isNull();
    assertThat(page(HR)).contains("geteld tot en met 31 december 2029");
  }

  @Test
  void otherCostCountsFromItsDayAndStandsInTheFileForTheMunicipalityAlone() {
    CaseReference reference = accepted("utrecht", null);
    assertThat(page(HR)).contains("van iemand zijn de kosten nog niet bekend");

    assertThat(estimate(HR, reference, "2027-01-01", "60000").statusCode()).isEqualTo(302);
    assertThat(estimate(HR, reference, "2027-07-01", "72.000").statusCode()).isEqualTo(302);
    assertThat(estimate(HR, reference, "2027-07-01", "72.000").statusCode()).isEqualTo(302);

    assertThat(committed()).isEqualByComparingTo("66000");
    assertThat(jdbc.sql("select count(*) from posiv.cost_estimate").query(Long.class).single())
        .as("a second click adds nothing")
        .isEqualTo(2);
    for (String reader : List.of(HR, MANAGER)) {
      assertThat(TasklistUser.signIn(port, reader).page("/cases/" + reference).body())
          .contains("A reason of cost");
    }
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/cases/" + reference).body())
        .doesNotContain("A reason of cost");
    assertThat(estimate(MANAGER, reference, "2027-01-01", "1").statusCode()).isEqualTo(403);
    assertThat(estimate("hr-arnhem", reference, "2027-01-01", "1").statusCode()).isEqualTo(403);
    CaseReference elsewhere = accepted("arnhem", "60000");
    assertThat(estimate(HR, elsewhere, "2027-01-01", "1").statusCode()).isEqualTo(400);
    assertThat(estimate(HR, reference, "soon", "1").statusCode()).isEqualTo(400);
    assertThat(estimate(HR, reference, "2027-01-01", "a lot").statusCode()).isEqualTo(400);
  }

  @Test
  void budgetIsCorrectedWithAReasonTakenBackAndNeverOverwrittenUnseen() {
    set(HR, "2027", "0", "90000", "UA-1");
    assertThat(set(HR, "2027", "0", "90000", "UA-1").statusCode())
        .as("a second click")
        .isEqualTo(302);
    HttpResponse<String> late = set(MANAGER, "2027", "0", "80000", "UA-1");
    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("Iemand vulde intussen", "80000");
    assertThat(set(MANAGER, "2027", "1", "80000", "UA-2").statusCode()).isEqualTo(302);
    assertThat(page(HR)).contains("€ 90.000, UA-1", "€ 80.000, UA-2", "A reason of money");

    assertThat(set("posiv", "2027", "2", "", "").statusCode()).isEqualTo(302);
    assertThat(budgets.of(UTRECHT)).isEmpty();
    assertThat(page(HR)).contains("2027: teruggenomen");
    assertThat(set("hr-arnhem", "2027", "3", "1", "x").statusCode()).isEqualTo(403);
    for (String wrong : List.of("", "0", "-5", "1.000.000.000", "1,234", "€")) {
      assertThat(set(HR, "2028", "0", wrong, "x").statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(set(HR, "2072", "0", "5", "x").statusCode()).isEqualTo(400);
    assertThat(set(HR, "2028", "0", "5", " ").statusCode()).isEqualTo(400);
  }

  @Test
  void hrAndManagerHearOnceThatItRunsOutWithoutAnAmountAlsoFromTwoNodes() {
    accepted("utrecht", "60000");
    onNodes(clock.today());
    assertThat(readers("budget-short")).as("no budget was ever named").isEmpty();

    set(HR, "2027", "0", "66000", "UA-1");
    onNodes(clock.today());
    onNodes(clock.today().plusDays(9));
    assertThat(readers("budget-short")).containsExactlyInAnyOrder(HR, MANAGER);
    assertThat(home(HR)).contains("Kijk naar het geld voor ambtenaren bij Utrecht");
    mailroom.sendDue();
    assertThat(TasklistUser.signIn(port, "admin").get("/demo/mail").body())
        .contains("Het geld voor ambtenaren bij Utrecht in 2027 is bijna op");
    assertThat(home("posiv")).contains("Bij één gemeente is het geld bijna op");

    set(HR, "2027", "1", "50000", "UA-1");
    onNodes(clock.today());
    assertThat(readers("budget-short")).as("now it is more than there is").hasSize(4);
    set(HR, "2027", "2", "90000", "UA-1");
    onNodes(clock.today());
    assertThat(readers("budget-short")).hasSize(4);
    assertThat(home(HR)).doesNotContain("Kijk naar het geld");
  }

  @Test
  void missingBudgetOfTheNextYearIsAskedForThreeMonthsAheadAndEveryMonthUntilItIsThere() {
    CaseReference reference = accepted("utrecht", "60000");
    contracts.begin(contracts.planned(reference).orElseThrow().storedId(), FIRST);
    plan(reference, ContractKind.EXTENSION, LAST.plusDays(1), LAST.plusMonths(6));
    set(HR, "2027", "0", "90000", "UA-1");

    onNodes(LocalDate.parse("2027-09-30"));
    assertThat(readers("budget-missing")).isEmpty();
    assertThat(notices().nextAfter(clock.instant()))
        .hasValueSatisfying(
            next ->
                assertThat(LocalDate.ofInstant(next, ProgrammeClock.ZONE)).isEqualTo("2027-10-01"));
    onNodes(LocalDate.parse("2027-10-01"));
    assertThat(readers("budget-missing")).containsExactlyInAnyOrder(HR, MANAGER);
    onNodes(LocalDate.parse("2027-10-31"));
    assertThat(readers("budget-missing")).hasSize(2);
    onNodes(LocalDate.parse("2027-11-01"));
    assertThat(readers("budget-missing")).hasSize(4);

    set(HR, "2028", "0", "90000", "UA-2");
    onNodes(LocalDate.parse("2027-12-01"));
    assertThat(readers("budget-missing")).hasSize(4);
  }

  private CaseReference accepted(String municipality, @Nullable String yearlyCost) {
    CaseReference reference = nominatedCase(municipality);
    new AcceptedOffers(appointments).accept(reference, FIRST, LAST);
    if (yearlyCost != null) {
      jdbc.sql("update posiv.offer set yearly_cost = :cost where case_reference = :reference")
          .param("cost", new BigDecimal(yearlyCost))
          .param("reference", reference.value())
          .update();
    }
    return reference;
  }

  private void plan(
      CaseReference reference, ContractKind kind, LocalDate first, @Nullable LocalDate last) {
    contracts.plan(reference, UTRECHT, kind, first, last, new BigDecimal("36"), new UserId(HR));
  }

  private BigDecimal committed() {
    return year(2027).committed();
  }

  private Year year(int number) {
    return money.years(UTRECHT).stream()
        .filter(year -> year.year() == number)
        .findFirst()
        .orElseThrow();
  }

  private void on(LocalDate day) {
    ClockOfTests.backTo(
        clock, Duration.ofDays(day.toEpochDay() - ClockOfTests.FIRST_DAY.toEpochDay()));
  }

  /** Two nodes do the work of a day in the same moment. */
  private void onNodes(LocalDate day) {
    on(day);
    SameMoment.times(
        2,
        () -> {
          notices().workOff();
          return true;
        });
  }

  private DatedWork notices() {
    return work.stream()
        .filter(it -> it.getClass().getSimpleName().startsWith("MoneyNotices"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> readers(String notice) {
    return jdbc.sql("select recipient from posiv.outbox where notice = :notice")
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  private HttpResponse<String> set(
      String user, String year, String seen, String amount, String reference) {
    return send(
        user,
        "/money/utrecht/budget",
        Map.of(
            "year", year,
            "seen", seen,
            "amount", amount,
            "reference", reference,
            "reason", "A reason of money"));
  }

  private HttpResponse<String> estimate(
      String user, CaseReference reference, String from, String cost) {
    return send(
        user,
        "/money/utrecht/estimate",
        Map.of(
            "case", reference.value(), "from", from, "cost", cost, "reason", "A reason of cost"));
  }

  private HttpResponse<String> send(String user, String path, Map<String, String> answers) {
    TasklistUser visitor = TasklistUser.signIn(port, user);
    Map<String, String> fields =
        new HashMap<>(PageForm.in(visitor.page("/account").body()).get(0).fields());
    fields.putAll(answers);
    return visitor.sendForm(path, fields);
  }

  private String page(String user) {
    return TasklistUser.signIn(port, user).page("/money").body();
  }

  private String csv(String user) {
    return TasklistUser.signIn(port, user).page("/money.csv").body();
  }

  private String home(String user) {
    return TasklistUser.signIn(port, user).page("/home").body();
  }
}
