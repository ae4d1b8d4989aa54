package nl.posiv.onboarding.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractSignaturesTest {

  private static final LocalDate START = LocalDate.parse("2027-01-04");
  private static final LocalDate END = LocalDate.parse("2028-01-03");

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "2026-12-01, 2026-12-02, 2026-12-02",
    "2026-12-02, 2026-12-02, 2026-12-02",
    "2026-12-03, 2026-12-02, 2026-12-03",
  })
  void bothHaveSignedOnTheDayOfTheSecond(LocalDate official, LocalDate municipality, LocalDate on) {
    assertThat(signed(official, municipality).bothOn()).isEqualTo(on);
  }

  @ParameterizedTest(name = "agreed {0} to {1}, other dates {2}")
  @CsvSource({
    "2027-01-04, 2028-01-03, false",
    "2027-01-05, 2028-01-03, true",
    "2027-01-04, 2028-01-04, true",
    "2027-01-05, 2028-01-04, true",
  })
  void areForOtherDatesWhenOneOfThemHasMoved(LocalDate start, LocalDate end, boolean other) {
    ContractSignatures signed = signed(START, START);

    assertThat(signed.areForOtherDatesThan(contract(start, end))).isEqualTo(other);
  }

  private static ContractSignatures signed(LocalDate byOfficialOn, LocalDate byMunicipalityOn) {
    return ContractSignatures.under(
        contract(START, END),
        byOfficialOn,
        byMunicipalityOn,
        new UserId("hr"),
        byMunicipalityOn,
        null);
  }

  private static Contract contract(LocalDate start, LocalDate end) {
    return new Contract(
        1L,
        0,
        new CaseReference("POSIV-2027-0001"),
        new MunicipalityId("utrecht"),
        ContractKind.FIRST.id(),
        start,
        end,
        null,
        null,
        new BigDecimal("36"),
        null,
        new UserId("hr"),
        START,
        null);
  }
}
