package nl.posiv.onboarding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.SameMoment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programme leads hear each November, and again, of amounts that somebody has to look at. */
class AmountsOfAYearTest extends CaseTest {

  private static final LocalDate NOVEMBER = LocalDate.parse("2027-11-01");

  @Autowired private AmountsOfAYear amounts;
  @Autowired private List<DatedWork> work;
  @Autowired private JdbcClient jdbc;

  @Test
  void leadsAreToldFromNovemberOnOnceAMonthAlsoByTwoNodes() {
    on(NOVEMBER.minusDays(1));
    int before = readers().size();
    assertThat(amounts.areToBeLookedAt()).isTrue();
    assertThat(notices().nextAfter(clock.instant()))
        .hasValueSatisfying(
            next -> assertThat(LocalDate.ofInstant(next, ProgrammeClock.ZONE)).isEqualTo(NOVEMBER));

    on(NOVEMBER);
    assertThat(readers()).hasSize(before + 1).containsOnly("posiv");
    on(NOVEMBER.plusDays(29));
    assertThat(readers()).hasSize(before + 1);
    on(NOVEMBER.plusMonths(1));
    assertThat(readers()).hasSize(before + 2);
  }

  @Test
  void yearIsLookedAtFromNovemberOfTheOneBefore() {
    assertThat(amounts.lookedAtFrom(NOVEMBER.minusDays(1))).isEqualTo("2026-11-01");
    assertThat(amounts.lookedAtFrom(NOVEMBER)).isEqualTo("2027-11-01");
    assertThat(amounts.lookedAtFrom(LocalDate.parse("2028-01-01"))).isEqualTo("2027-11-01");
  }

  private void on(LocalDate day) {
    ClockOfTests.backTo(
        clock, Duration.ofDays(day.toEpochDay() - ClockOfTests.FIRST_DAY.toEpochDay()));
    SameMoment.times(
        2,
        () -> {
          notices().workOff();
          return true;
        });
  }

  private DatedWork notices() {
    return work.stream()
        .filter(it -> it.getClass().getSimpleName().startsWith("AmountNotices"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> readers() {
    return jdbc.sql("select recipient from posiv.outbox where notice = 'amounts-ageing'")
        .query(String.class)
        .list();
  }
}
