package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.support.Days;
import tools.jackson.databind.json.JsonMapper;

/** What holds of a move of the demo's clock on every date, also when the clocks change. */
class ClockMovePropertiesTest {

  private final JsonMapper json = new JsonMapper();

  private ZonedDateTime target(String field, String value, ZonedDateTime now) {
    return ClockMove.target("{\"%s\":\"%s\"}".formatted(field, value), now, json);
  }

  private static ZonedDateTime at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 30)).atZone(ProgrammeClock.ZONE);
  }

  @Property
  void daysKeepTheTimeOfDay(
      @ForAll(supplier = Days.class) LocalDate day, @ForAll @IntRange(max = 3000) int days) {
    assertThat(target("advance", "P" + days + "D", at(day, 9)))
        .isEqualTo(at(day.plusDays(days), 9));
  }

  @Property
  void monthsKeepTheDayOfTheMonthWhereThereIsOne(
      @ForAll(supplier = Days.class) LocalDate day, @ForAll @IntRange(max = 100) int months) {
    assertThat(target("advance", "P" + months + "M", at(day, 9)))
        .isEqualTo(at(day.plusMonths(months), 9));
  }

  @Property
  void hoursAreHoursThatPass(
      @ForAll(supplier = Days.class) LocalDate day,
      @ForAll @IntRange(max = 23) int hour,
      @ForAll @IntRange(max = 1000) int hours) {
    ZonedDateTime now = at(day, hour);

    assertThat(Duration.between(now, target("advance", "PT" + hours + "H", now)))
        .isEqualTo(Duration.ofHours(hours));
  }

  @Property
  void timeWithAnOffsetIsThatMomentInTheNetherlands(
      @ForAll(supplier = Days.class) LocalDate day,
      @ForAll @IntRange(max = 23) int hour,
      @ForAll @IntRange(max = 3000) int days) {
    ZonedDateTime later = at(day.plusDays(days), hour);
    ZonedDateTime target =
        target("setTo", DateTimeFormatter.ISO_INSTANT.format(later), at(day, 0).minusHours(1));

    assertThat(target).isEqualTo(later);
    assertThat(target.getZone()).isEqualTo(ProgrammeClock.ZONE);
  }

  @Property
  void clockNeverGoesBack(
      @ForAll(supplier = Days.class) LocalDate day,
      @ForAll @IntRange(min = 1, max = 90_000) int s) {
    ZonedDateTime now = at(day, 9);
    String before = DateTimeFormatter.ISO_INSTANT.format(now.minusSeconds(s));

    assertThatThrownBy(() -> target("setTo", before, now))
        .isInstanceOf(ClockMove.RefusedException.class)
        .hasMessageContaining("forward only");
    assertThatThrownBy(() -> target("advance", "PT-" + s + "S", now))
        .isInstanceOf(ClockMove.RefusedException.class);
  }
}
