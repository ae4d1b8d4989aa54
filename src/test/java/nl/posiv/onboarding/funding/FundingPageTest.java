package nl.posiv.onboarding.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Fundings;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a joint application and its ledger, over HTTP. */
class FundingPageTest extends CaseTest {

  private static final String POSIV = "posiv";
  private static final String HR = "hr-utrecht";

  @LocalServerPort private int port;
  @Autowired private FundingCalls calls;
  @Autowired private Grants grants;
  @Autowired private JdbcClient jdbc;

  @Test
  void moneyComesInIsPassedOnAndSpentAndThePageAddsItUp() {
    CaseReference reference = Fundings.granted(calls, clock.today());

    assertThat(enter(HR, reference, "received", "utrecht", "", "60000").statusCode())
        .isEqualTo(302);
    enter(HR, reference, "paid-on", "utrecht", "arnhem", "20000");
    enter("hr-arnhem", reference, "spent", "arnhem", "", "1.234,56");

    assertThat(page(POSIV, reference))
        .contains("€ 100.000", "€ 66.666,67", "€ 33.333,33", "€ 60.000", "€ 1.234,56")
        .contains("€ 32.098,77", "€ 98.765,44");
    assertThat(page("manager-arnhem", reference)).contains("€ 33.333,33");
    assertThat(grants.ledger(reference).orElseThrow().problem()).isEmpty();
  }

  @Test
  void whatWouldNotAddUpIsRefusedAndStaysTyped() {
    CaseReference reference = Fundings.granted(calls, clock.today());

    HttpResponse<String> answer = enter(HR, reference, "received", "utrecht", "", "100000,01");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("meer zijn binnengekomen", "100000,01");
    assertThat(enter(HR, reference, "paid-on", "utrecht", "arnhem", "1").body())
        .contains("meer hebben doorbetaald");
    assertThat(enter("hr-arnhem", reference, "spent", "arnhem", "", "33333,34").body())
        .contains("meer hebben gekregen of besteed");
    assertThat(enter(HR, reference, "spent", "utrecht", "", "1.000.000.000").statusCode())
        .isEqualTo(400);
    assertThat(grants.entries(reference)).isEmpty();
  }

  @Test
  void municipalityRecordsItsOwnAlone() {
    CaseReference reference = Fundings.granted(calls, clock.today());

    assertThat(enter("hr-arnhem", reference, "received", "utrecht", "", "10").statusCode())
        .isEqualTo(404);
    assertThat(enter("hr-arnhem", reference, "spent", "utrecht", "", "10").statusCode())
        .isEqualTo(404);
    assertThat(enter(POSIV, reference, "spent", "utrecht", "", "10").statusCode()).isEqualTo(302);
    assertThat(grants.entries(reference)).hasSize(1);
    assertThat(TasklistUser.signIn(port, "mentor-utrecht").page("/funding").statusCode())
        .isEqualTo(403);
    assertThat(send("ro3kvit", reference, "/entries", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void whoWasNotAskedReadsNothingAndWhoIsNoPartnerNoLedger() {
    CaseReference reference = Fundings.granted(calls, clock.today());
    jdbc.sql(
            """
            update posiv.funding_answer
            set partner = false, answer = 'decline', reason = 'Geen tijd'
            where municipality = 'arnhem'
            """)
        .update();

    assertThat(page("hr-arnhem", reference))
        .contains("Water works", "Geen tijd")
        .doesNotContain("Utrecht vraagt", "€ 80.000", "Kasboek", "t.tester@fund.example");
    jdbc.sql("delete from posiv.funding_answer where municipality = 'arnhem'").update();
    assertThat(open("hr-arnhem", reference).statusCode()).isEqualTo(404);
    assertThat(TasklistUser.signIn(port, "hr-arnhem").page("/funding").body())
        .doesNotContain(reference.value());
    assertThat(page("ro3kvit", reference)).contains("t.tester@fund.example", "Ledger");
  }

  @Test
  void wrongEntryIsCancelledWithAReasonAndStays() {
    CaseReference reference = Fundings.granted(calls, clock.today());
    enter(HR, reference, "received", "utrecht", "", "600");
    enter(HR, reference, "paid-on", "utrecht", "arnhem", "200");
    String received = String.valueOf(grants.entries(reference).get(0).id());
    String paid = String.valueOf(grants.entries(reference).get(1).id());

    assertThat(cancel(HR, reference, received, "Dubbel").body())
        .contains("meer hebben doorbetaald");
    assertThat(cancel(HR, reference, paid, "").statusCode()).isEqualTo(400);
    assertThat(cancel("hr-arnhem", reference, paid, "Dubbel").statusCode()).isEqualTo(404);
    assertThat(cancel(HR, reference, paid, "Dubbel").statusCode()).isEqualTo(302);
    assertThat(cancel(HR, reference, received, "Dubbel").statusCode()).isEqualTo(302);

    assertThat(grants.ledger(reference).orElseThrow().received()).isEqualByComparingTo("0");
    assertThat(page(HR, reference)).contains("Telt niet mee: Dubbel");
  }

  @Test
  void sameEntryAtTheSameMomentIsOneAndTwoThatDoNotFitTogetherAreNotBothTakenIn() throws Exception {
    CaseReference reference = Fundings.granted(calls, clock.today());
    SameMoment.of(
        List.of(
            () -> enter(HR, reference, "received", "utrecht", "", "600"),
            () -> enter(HR, reference, "received", "utrecht", "", "600")));
    assertThat(grants.entries(reference)).hasSize(1);

    SameMoment.of(
        List.of(
            () -> enter(HR, reference, "received", "utrecht", "", "60000"),
            () -> enter(POSIV, reference, "received", "utrecht", "", "70000")));
    assertThat(grants.entries(reference)).hasSize(2);
    assertThat(grants.ledger(reference).orElseThrow().problem()).isEmpty();
  }

  @Test
  void programmeLeadCorrectsTheCallTheGrantAndASecondLeadIsTold() {
    CaseReference reference = Fundings.granted(calls, clock.today());
    enter(HR, reference, "received", "utrecht", "", "60000");

    assertThat(correct(reference, "1", Map.of("granted", "59999")).body())
        .contains("klopt het kasboek niet meer");
    assertThat(correct(reference, "1", Map.of("reason", "")).statusCode()).isEqualTo(400);
    assertThat(correct(reference, "1", Map.of("deadline", "2026-12-01")).statusCode())
        .isEqualTo(400);
    assertThat(correct(reference, "1", Map.of("granted", "90000,01")).statusCode()).isEqualTo(302);
    assertThat(correct(reference, "1", Map.of("granted", "80000")).body())
        .contains("Iemand anders");

    assertThat(calls.of(reference).granted()).isEqualByComparingTo("90000.01");
    assertThat(page(POSIV, reference)).contains("€ 60.000,01", "€ 30.000", "Een tikfout");
    assertThat(send(HR, reference, "/correction", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void partnerIsCorrectedTakenOutAndTheSharesFollow() {
    CaseReference reference = Fundings.granted(calls, clock.today());

    assertThat(partner(reference, "1", "arnhem", "80000").statusCode()).isEqualTo(302);
    assertThat(grants.ledger(reference).orElseThrow().shares().values())
        .containsExactly(new BigDecimal("50000.00"), new BigDecimal("50000.00"));
    assertThat(partner(reference, "2", "utrecht", "").body()).contains("is penvoerder");
    assertThat(partner(reference, "2", "enschede", "20000").statusCode()).isEqualTo(302);
    assertThat(grants.ledger(reference).orElseThrow().shares()).hasSize(3);
    assertThat(partner(reference, "3", "arnhem", "").statusCode()).isEqualTo(302);
    assertThat(grants.ledger(reference).orElseThrow().shares())
        .doesNotContainKey(new MunicipalityId("arnhem"));
    enter(POSIV, reference, "spent", "enschede", "", "5");
    assertThat(partner(reference, "4", "enschede", "").body()).contains("klopt het kasboek");
  }

  @Test
  void answerThatCameLateIsEnteredBeforeALeadIsChosen() {
    CaseReference reference = Fundings.call(calls, clock.today());
    calls.passOver(reference, new MunicipalityId("arnhem"));

    assertThat(partner(reference, "1", "arnhem", "30000").statusCode()).isEqualTo(302);

    assertThat(calls.applicants(reference))
        .extracting(FundingAnswer::municipality)
        .containsExactly(new MunicipalityId("arnhem"));
    assertThat(calls.answer(reference, new MunicipalityId("arnhem")).orElseThrow())
        .returns(true, FundingAnswer::leads)
        .returns(false, FundingAnswer::partner);
  }

  @Test
  void reportGetsAnotherDay() {
    CaseReference reference = Fundings.granted(calls, clock.today());
    FundingReport first = calls.reports(reference).get(0);
    LocalDate other = calls.reports(reference).get(1).due();

    assertThat(moveReport(reference, first.id(), other).statusCode()).isEqualTo(400);
    assertThat(moveReport(reference, first.id(), other.minusDays(30)).statusCode()).isEqualTo(302);
    assertThat(calls.reports(reference).get(0).due()).isEqualTo(other.minusDays(30));
    assertThat(moveReport(reference, 0, other.minusDays(31)).statusCode()).isEqualTo(404);
  }

  @Test
  void whatNobodyKnowsIsNotThere() {
    assertThat(TasklistUser.signIn(port, POSIV).page("/funding/FIN-2026-0009").statusCode())
        .isEqualTo(404);
    assertThat(TasklistUser.signIn(port, POSIV).page("/funding/nothing").statusCode())
        .isEqualTo(404);
    assertThat(TasklistUser.signIn(port, POSIV).page("/funding").body())
        .contains("/tasks/new/joint-funding", "Er is nog geen oproep");
    assertThat(TasklistUser.signIn(port, HR).page("/funding").body())
        .doesNotContain("/tasks/new/joint-funding");
  }

  private HttpResponse<String> enter(
      String user,
      CaseReference reference,
      String kind,
      String payer,
      String receiver,
      String amount) {
    return send(
        user,
        reference,
        "/entries",
        Map.of(
            "kind", kind,
            "payer", payer,
            "receiver", receiver,
            "amount", amount,
            "day", clock.today().toString(),
            "about", "Een regel"));
  }

  private HttpResponse<String> cancel(
      String user, CaseReference reference, String entry, String reason) {
    return send(user, reference, "/entries/cancel", Map.of("entry", entry, "reason", reason));
  }

  private HttpResponse<String> correct(
      CaseReference reference, String seen, Map<String, String> otherwise) {
    Map<String, String> answers =
        new HashMap<>(
            Map.of(
                "seen", seen,
                "fund", "Another fund",
                "subject", "Water works",
                "amount", "200000",
                "deadline", clock.today().plusDays(90).toString(),
                "granted", "100000",
                "reason", "Een tikfout"));
    answers.putAll(otherwise);
    return send(POSIV, reference, "/correction", answers);
  }

  private HttpResponse<String> partner(
      CaseReference reference, String seen, String municipality, String wanted) {
    return send(
        POSIV,
        reference,
        "/partners",
        Map.of(
            "seen", seen,
            "municipality", municipality,
            "wanted", wanted,
            "own", "",
            "reason", "Zo gezegd"));
  }

  private HttpResponse<String> moveReport(CaseReference reference, long report, LocalDate due) {
    return send(
        POSIV,
        reference,
        "/reports",
        Map.of("report", String.valueOf(report), "due", due.toString(), "reason", "Het fonds"));
  }

  private HttpResponse<String> send(
      String user, CaseReference reference, String path, Map<String, String> answers) {
    TasklistUser visitor = TasklistUser.signIn(port, user);
    Map<String, String> fields =
        new HashMap<>(PageForm.in(visitor.page("/account").body()).get(0).fields());
    fields.putAll(answers);
    return visitor.sendForm("/funding/" + reference + path, fields);
  }

  private HttpResponse<String> open(String user, CaseReference reference) {
    return TasklistUser.signIn(port, user).page("/funding/" + reference);
  }

  private String page(String user, CaseReference reference) {
    HttpResponse<String> answer = open(user, reference);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
