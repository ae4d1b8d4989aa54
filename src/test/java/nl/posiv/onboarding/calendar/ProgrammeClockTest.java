package nl.posiv.onboarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.support.Days;
import nl.posiv.onboarding.support.FixedClock;
import org.junit.jupiter.api.Test;

class ProgrammeClockTest {

  private static final int LAST_MINUTE_OF_DAY = 24 * 60 - 1;

  /** At night the date in UTC is another than in the Netherlands, for one hour or for two. */
  @Property
  void todayIsTheDateInTheNetherlandsAtEveryMinuteOfTheDay(
      @ForAll(supplier = Days.class) LocalDate day,
      @ForAll @IntRange(max = LAST_MINUTE_OF_DAY) int minute) {
    FixedClock clock = new FixedClock().at(day, LocalTime.ofSecondOfDay(minute * 60L));

    assertThat(clock.today()).isEqualTo(day);
  }

  @Property
  void clockIsAheadByItsOffset(@ForAll @IntRange(min = 0, max = 5_000) int days) {
    ProgrammeClock clock = new ProgrammeClock();
    clock.setOffset(Duration.ofDays(days));

    assertThat(clock.offset()).hasDays(days);
    assertThat(clock.aheadOfTheMachine()).isCloseTo(Duration.ofDays(days), Duration.ofMinutes(1));
  }

  @Property
  void clockGoesOnFromTheMomentThatItShows(@ForAll(supplier = Days.class) LocalDate day) {
    Instant moment = day.atStartOfDay(ProgrammeClock.ZONE).toInstant();
    ProgrammeClock clock = new ProgrammeClock();

    clock.show(moment);

    assertThat(clock.instant()).isBetween(moment, moment.plusSeconds(60));
  }

  @Test
  void clockOfAnotherZoneShowsTheSameMoment() {
    ProgrammeClock clock = new ProgrammeClock();
    clock.setOffset(Duration.ofDays(3));

    assertThat(clock.getZone().getId()).isEqualTo("Europe/Amsterdam");
    assertThat(clock.withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(clock.withZone(ZoneOffset.UTC).instant())
        .isCloseTo(clock.instant(), org.assertj.core.api.Assertions.within(1, ChronoUnit.MINUTES));
  }
}
