package nl.posiv.onboarding.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.AcceptedOffers;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same person comes back to the same municipality, and the chain of contracts counts (R12). */
class ChainOfContractsTest extends YearTest {

  private static final String HR = "hr-utrecht";

  @Autowired private JdbcClient jdbc;

  private CaseReference reference;

  @BeforeEach
  void givenACandidateWithAnInterview() {
    onMorningOf(LocalDate.parse("2026-12-01"));
    reference = follow(nominatedCase("utrecht"));
    nominations.recordWillingness(reference, true);
    startPhase("approval", reference, Map.of());
    submit(HR, reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        HR,
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "A person comes back to the same municipality for another temporary " + "contract",
      learns =
          "HR and the manager see the earlier contracts; HR cannot offer more "
              + "than the law allows")
  void chainLimitsTheEndAndManagerAndHrSeeWhatWasCounted() {
    contract("utrecht", "2025-01-01", "2026-12-31", true);

    assertThat(refusal(HR, reference, "prepare-offer", until("2028-01-01")))
        .contains("31 december 2027")
        .contains("36 maanden");
    assertThat(refusal(HR, reference, "prepare-offer", Forms.offer(START)))
        .as("a usual year ends on 3 January 2028")
        .contains("31 december 2027");
    submit(HR, reference, "prepare-offer", until("2027-12-31"));

    assertThat(shown("manager-utrecht", reference, "decide-appointment"))
        .hasEntrySatisfying(
            "earlierContractsShown",
            counted -> assertThat(counted.toString()).contains(": 1.", "1 januari 2025"));
  }

  @Test
  void fourthTemporaryContractIsRefused() {
    contract("utrecht", "2025-01-01", "2025-06-30", true);
    contract("utrecht", "2025-07-01", "2025-12-31", true);
    contract("utrecht", "2026-01-01", "2026-12-31", true);

    assertThat(refusal(HR, reference, "prepare-offer", until("2027-06-30")))
        .contains("vast contract", "hoogstens 6 maanden", "op 2 juli 2027 of later");
    LocalDate newChain = LocalDate.parse("2027-07-02");
    refusal(HR, reference, "prepare-offer", Forms.offer(newChain.minusDays(1)));
    submit(HR, reference, "prepare-offer", Forms.offer(newChain));
  }

  @Test
  void contractOfLessThanTwoMonthsIsNotOffered() {
    assertThat(refusal(HR, reference, "prepare-offer", until("2027-03-02")))
        .contains("minstens 2 maanden", "3 maart 2027", "keuze van het programma");
    submit(HR, reference, "prepare-offer", until("2027-03-03"));
  }

  @Test
  void chainThatLeavesLessThanTwoMonthsSaysWhenANewOneMayBegin() {
    contract("utrecht", "2024-02-15", "2026-12-31", true);

    assertThat(refusal(HR, reference, "prepare-offer", until("2027-02-14")))
        .contains("14 februari 2027", "minder dan 2 maanden", "2 juli 2027");
  }

  @Test
  void thirdIsAllowedAndOtherMunicipalitiesAndThoseThatNeverBeganDoNotCount() {
    contract("utrecht", "2025-07-01", "2025-12-31", true);
    contract("utrecht", "2026-01-01", "2026-12-31", true);
    contract("utrecht", "2026-06-01", "2026-12-31", false);
    contract("arnhem", "2024-01-01", "2026-12-31", true);

    submit(HR, reference, "prepare-offer", until("2027-12-31"));
    assertThat(openTasks(reference)).containsExactly("decide-appointment");
  }

  @Test
  void realDaysCountAndNotThePlannedOnes() {
    contract("utrecht", "2025-01-01", "2026-12-31", true);
    CaseReference left = contracts.ofPerson(reference).get(0).caseReference();
    jdbc.sql("update posiv.contract set ended_on = '2026-03-31' where case_reference = :case")
        .param("case", left.value())
        .update();

    submit(HR, reference, "prepare-offer", Forms.offer(START));

    assertThat(shown("manager-utrecht", reference, "decide-appointment"))
        .as("left more than six months before: a new chain")
        .doesNotContainEntry("earlierContractsShown", "1");
    assertThat(contracts.ofPerson(reference)).hasSize(1);
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The start falls on a weekend or a holiday",
      learns = "The manager and HR, with the first working day")
  void startOnADayOffIsSaidToManagerAndHr() {
    submit(HR, reference, "prepare-offer", Forms.offer(LocalDate.parse("2027-01-01")));

    assertThat(shown("manager-utrecht", reference, "decide-appointment"))
        .containsEntry(
            "startDayShown",
            "De begindatum, vrijdag 1 januari 2027, is geen werkdag. Het contract mag dan beginnen; de eerste"
                + " werkdag is maandag 4 januari 2027.");
  }

  private static Map<String, Object> until(String end) {
    return Forms.with(Forms.offer(START), "endDate", LocalDate.parse(end));
  }

  /** An earlier case of the same person. */
  private void contract(String municipality, String first, String last, boolean begun) {
    CaseReference earlier = nominatedCase(municipality);
    isSamePerson(earlier, reference);
    new AcceptedOffers(appointments).accept(earlier, LocalDate.parse(first), LocalDate.parse(last));
    if (begun) {
      Contract contract = contractOf(earlier);
      contracts.begin(contract.id(), LocalDate.parse(first));
      contracts.complete(contract.id());
    } else {
      contracts.giveUp(earlier);
    }
  }
}
