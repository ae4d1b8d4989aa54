package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZonedDateTime;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ClockMoveTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2027, 1, 31, 9, 0, 0, 0, ProgrammeClock.ZONE);

  private final JsonMapper json = JsonMapper.shared();

  @ParameterizedTest
  @CsvSource({
    "P30D, 2027-03-02T09:00:00+01:00",
    "P2W, 2027-02-14T09:00:00+01:00",
    "PT1S, 2027-01-31T09:00:01+01:00",
    "P1M, 2027-02-28T09:00:00+01:00",
    "P1Y2M, 2028-03-31T09:00:00+02:00",
    "P1DT12H, 2027-02-01T21:00:00+01:00",
    "PT0S, 2027-01-31T09:00:00+01:00"
  })
  void aPeriodOrADurationMovesTheClockForward(String advance, String expected) {
    assertThat(target("{\"advance\":\"" + advance + "\"}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-03-31T09:00:00+02:00", "2027-03-31T07:00:00Z"})
  void aTimeWithItsOffsetSetsTheClock(String time) {
    assertThat(target("{\"setTo\":\"" + time + "\"}")).isEqualTo("2027-03-31T09:00:00+02:00");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "x",
        "{",
        "[]",
        "{}",
        "{\"advance\":\"P1D\",\"setTo\":\"2027-02-01T09:00:00+01:00\"}",
        "{\"advance\":\"P1D\",\"other\":1}",
        "{\"advance\":null}",
        "{\"advance\":30}",
        "{\"advance\":\"30 days\"}",
        "{\"advance\":\"P\"}",
        "{\"advance\":\"PT\"}",
        "{\"advance\":\"P999999999Y\"}",
        "{\"setTo\":\"2027-02-01\"}"
      })
  void anythingElseIsRefusedWithAnExample(String body) {
    assertThatExceptionOfType(ClockMove.RefusedException.class)
        .isThrownBy(() -> target(body))
        .withMessageContaining("{\"advance\":\"P30D\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"advance\":\"-P1D\"}",
        "{\"advance\":\"P-1D\"}",
        "{\"advance\":\"PT-1S\"}",
        "{\"setTo\":\"2027-01-31T08:59:59+01:00\"}"
      })
  void theClockNeverGoesBack(String body) {
    assertThatExceptionOfType(ClockMove.RefusedException.class)
        .isThrownBy(() -> target(body))
        .withMessageContaining("forward only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"advance\":\"P10YT1S\"}", "{\"setTo\":\"9999-01-01T00:00:00Z\"}"})
  void theClockDoesNotRunAwayByATypingError(String body) {
    assertThatExceptionOfType(ClockMove.RefusedException.class)
        .isThrownBy(() -> target(body))
        .withMessageContaining("at most 10 years");
  }

  private ZonedDateTime target(String body) {
    return ClockMove.target(body, NOW, json);
  }
}
