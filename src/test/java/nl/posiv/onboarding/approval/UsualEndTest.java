package nl.posiv.onboarding.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R03 with the real rule table: a contract lasts a year where nobody says otherwise. */
@PosivTest
class UsualEndTest {

  @Autowired private Appointments appointments;

  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({
    "2027-01-01, 2027-12-31",
    "2027-02-28, 2028-02-27",
    "2027-03-01, 2028-02-29",
    "2028-02-28, 2029-02-27",
    "2028-02-29, 2029-02-28",
    "2028-03-01, 2029-02-28",
    "2027-12-31, 2028-12-30",
  })
  void contractEndsOnTheDayBeforeTheSameDateAYearLater(LocalDate first, LocalDate last) {
    assertThat(appointments.usualEnd(first)).isEqualTo(last);
  }
}
