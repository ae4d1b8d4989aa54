package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which municipalities can be chosen (R01). */
@PosivTest
@Transactional
class MunicipalitiesTest {

  @Autowired private Municipalities municipalities;
  @Autowired private ProgrammeClock clock;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({"99999, false", "100000, true"})
  void participatesFromTheSmallestSizeOn(int inhabitants, boolean participates) {
    givenTestburg(inhabitants, clock.today());

    assertThat(participates()).isEqualTo(participates);
  }

  @Test
  void participatesFromItsFirstDayOn() {
    givenTestburg(100_000, clock.today().plusDays(1));
    assertThat(participates()).isFalse();
  }

  @Test
  void doesNotParticipateWhileItOnlyConsidersIt() {
    givenTestburg(100_000, null);
    assertThat(participates()).isFalse();
  }

  private void givenTestburg(int inhabitants, LocalDate since) {
    jdbc.sql(
            """
            insert into posiv.municipality
            values ('testburg', 'Testburg', :inhabitants, '2026-01-01', cast(:since as date))
            """)
        .param("inhabitants", inhabitants)
        .param("since", since)
        .update();
  }

  private boolean participates() {
    return municipalities.participating().stream()
        .anyMatch(municipality -> municipality.id().value().equals("testburg"));
  }
}
