package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who decided what follows a contract: a manager, or nobody. */
class FollowUpTest {

  private static final CaseReference CASE = new CaseReference("POSIV-2027-0001");
  private static final LocalDate FIRST = LocalDate.parse("2027-01-04");
  private static final LocalDate LAST = LocalDate.parse("2028-01-03");

  @Test
  void whatWasToFollowAndCannotLeavesTheEndToNobody() {
    FollowUp given = FollowUp.byItself(contract(), GivenUp.TOO_LATE.id(), LAST.plusDays(1));

    assertThat(given.isByItself()).isTrue();
    assertThat(given.goesOn()).isFalse();
    assertThat(given.contractId()).isEqualTo(7L);
    assertThat(given.reason()).isEqualTo("too-late");
    assertThat(given.newEndDate()).isNull();
    assertThat(given.decidedOn()).isEqualTo(LAST.plusDays(1));
  }

  @ParameterizedTest
  @CsvSource({"extend, true", "permanent, true", "end, false"})
  void whatAManagerDecidedIsOfTheManager(String outcome, boolean goesOn) {
    FollowUp decided =
        new FollowUp(1L, CASE, 7L, outcome, null, "The work", new UserId("manager-utrecht"), FIRST);

    assertThat(decided.isByItself()).isFalse();
    assertThat(decided.goesOn()).isEqualTo(goesOn);
  }

  private static Contract contract() {
    return new Contract(
        7L,
        0,
        CASE,
        new MunicipalityId("utrecht"),
        ContractKind.FIRST.id(),
        FIRST,
        LAST,
        FIRST,
        LAST,
        BigDecimal.TEN,
        "last-day",
        new UserId("hr-utrecht"),
        FIRST,
        null);
  }
}
