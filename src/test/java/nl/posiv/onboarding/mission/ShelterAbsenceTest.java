package nl.posiv.onboarding.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelterAbsenceTest {

  private static final LocalDate FROM = LocalDate.parse("2027-02-20");

  private final ShelterAbsence absence = new ShelterAbsence(Period.ofDays(14), Period.ofDays(28));

  @ParameterizedTest
  @CsvSource({"1, NONE", "14, NONE", "15, PLACE", "28, PLACE", "29, PROVISIONS"})
  void longerAbsenceCostsMore(int days, ShelterRisk risk) {
    MissionDays away = new MissionDays(FROM, FROM.plusDays(days - 1));

    assertThat(away.count()).isEqualTo(days);
    assertThat(absence.riskOf(away)).isEqualTo(risk);
  }
}
