package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R09: the pay of a highly skilled migrant is judged by the day of the application, and by the
 * amount of its year or by none.
 */
class PayOfTheYearTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final LocalDate LAST_DAY_OF_2026 = LocalDate.parse("2026-12-31");
  private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");

  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private ProcessInstance process;

  @BeforeEach
  void givenAnAcceptedOfferOnTheLastDayOfTheYear() {
    onMorningOf(LAST_DAY_OF_2026);
    reference = acceptedCase("utrecht");
    process = startPhase("right-to-work", reference, Map.of());
  }

  @AfterEach
  void forgetTheAmounts() {
    jdbc.sql("delete from posiv.rule where id like 'highly-skilled-pay%' and valid_from = :day")
        .param("day", NEW_YEAR)
        .update();
  }

  @Test
  void firstDayOfWorkDoesNotDecide() {
    amountOf2027("6100");
    collect(5942);

    apply(LAST_DAY_OF_2026);

    assertThat(rightToWork.routeOf(reference)).contains(Route.HIGHLY_SKILLED_MIGRANT);
    assertThat(process).isWaitingAt("record-permit-decision");
  }

  @Test
  void routeIsNotOpenWhileTheAmountOfTheYearIsNotKnown() {
    onMorningOf(NEW_YEAR);
    assertThat((String) shown(HR, reference, "collect-right-to-work").get("amountsNote"))
        .contains("aanvraag in 2027, is nog niet bekend", "beheerder");

    collect(9999);

    assertThat(rightToWork.routeOf(reference)).contains(Route.SINGLE_PERMIT);
    assertThat((String) shown(HR, reference, "apply-permit").get("routeReason"))
        .contains("aanvraag in 2027, is nog niet bekend", "beheerder")
        .doesNotContain("Amount of 2026", "Bedrag van 2026");
  }

  @Test
  void routeIsOpenAgainOnceTheAmountIsEntered() {
    onMorningOf(NEW_YEAR);
    amountOf2027("6100");
    assertThat(shown(HR, reference, "collect-right-to-work")).doesNotContainKey("amountsNote");

    collect(6100);

    assertThat(rightToWork.routeOf(reference)).contains(Route.HIGHLY_SKILLED_MIGRANT);
  }

  @ParameterizedTest(name = "pay {0}: accepted {1}")
  @CsvSource({"6099.99, false", "6100, true", "6100.01, true"})
  void payIsJudgedAgainByTheDayOfTheApplication(double pay, boolean accepted) {
    collect(pay);
    onMorningOf(NEW_YEAR);
    amountOf2027("6100");

    if (accepted) {
      apply(NEW_YEAR);
      assertThat(process).isWaitingAt("record-permit-decision");
    } else {
      assertThat(refusal(HR, reference, "apply-permit", applied(NEW_YEAR)))
          .contains("Aangevraagd op", "aanvraag op 1 januari 2027", "€ 6.100", "€ 6.099,99");
      assertThat((String) shown(HR, reference, "apply-permit").get("routeReason"))
          .contains("Bij een aanvraag nu is het niet genoeg");
    }
  }

  @Test
  void applicationOfTheOldYearThatIsRecordedInTheNewOneHasTheOldAmount() {
    collect(5942);
    onMorningOf(NEW_YEAR);

    apply(LAST_DAY_OF_2026);

    assertThat(process).isWaitingAt("record-permit-decision");
    assertThat(rightToWork.payThreshold(reference).orElseThrow().appliedOn())
        .isEqualTo(LAST_DAY_OF_2026);
  }

  @Test
  void whoCannotApplyYetDecidesHowToGoOn() {
    collect(5942);
    onMorningOf(NEW_YEAR);

    assertThat(refusal(HR, reference, "apply-permit", applied(NEW_YEAR)))
        .contains("Aangevraagd op", "aanvraag in 2027, is nog niet bekend", "beheerder");

    submit(HR, reference, "apply-permit", Map.of("notApplied", true));
    assertThat(process).isWaitingAt("resolve-right-to-work");
    assertThat((String) shown(HR, reference, "resolve-right-to-work").get("routeReason"))
        .contains("aanvraag in 2027, is nog niet bekend");

    submit(HR, reference, "resolve-right-to-work", Map.of("outcome", "other-route"));
    amountOf2027("6100");
    collect(6100);
    apply(NEW_YEAR);

    assertThat(process).isWaitingAt("record-permit-decision");
  }

  @Test
  void otherPermitsAskForNoAmount() {
    collect(4000);
    onMorningOf(NEW_YEAR);

    apply(NEW_YEAR);

    assertThat(rightToWork.routeOf(reference)).contains(Route.SINGLE_PERMIT);
    assertThat(process).isWaitingAt("record-permit-decision");
  }

  @ParameterizedTest(name = "work from {0}: said {1}")
  @CsvSource({"2027-03-31, false", "2027-04-01, true"})
  void leastPayOfTheAgreementIsNotKnownAfterItsEnd(LocalDate start, boolean said) {
    appointments.moveStart(reference, start, new UserId(HR));

    String note =
        (String) shown(HR, reference, "collect-right-to-work").getOrDefault("amountsNote", "");

    assertThat(note.contains("Cao Gemeenten op 1 april 2027")).isEqualTo(said);
  }

  private void amountOf2027(String amount) {
    jdbc.sql(
            """
            insert into posiv.rule values
              ('highly-skilled-pay', :from, '2027-12-31', :amount, 'euro-per-month', 'law', 'Test'),
              ('highly-skilled-pay-young', :from, '2027-12-31', '4500', 'euro-per-month', 'law',
               'Test')
            """)
        .param("from", NEW_YEAR)
        .param("amount", amount)
        .update();
  }

  private void collect(double pay) {
    Map<String, Object> answers =
        new HashMap<>(
            Map.of(
                "nationality", "Ukrainian",
                "residenceStatus", "none",
                "birthDate", "1985-05-05",
                "documentNumber", "TEST-1",
                "documentValidUntil", "2030-01-01",
                "monthlyPay", pay,
                "recognisedSponsor", true));
    submit(HR, reference, "collect-right-to-work", answers);
  }

  private void apply(LocalDate day) {
    submit(HR, reference, "apply-permit", applied(day));
  }

  private static Map<String, Object> applied(LocalDate day) {
    return Map.of("appliedOn", day, "applicationNumber", "IND-1");
  }
}
