package nl.posiv.onboarding.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads where the clock is to be moved. */
final class ClockMove {

  private static final int YEARS_AT_ONCE = 10;
  private static final String ADVANCE = "advance";
  private static final String SET_TO = "setTo";
  private static final String FORM =
      "Send as JSON either {\"advance\":\"P30D\"} or {\"setTo\":\"2027-01-04T09:00:00+01:00\"}.";

  private ClockMove() {}

  /**
   * The time that a request asks for.
   *
   * @param body JSON with either {@code advance}, an ISO 8601 period or duration, or {@code setTo},
   *     a time with its offset
   * @param now the time now
   * @throws RefusedException when it asks for something else, or to go back
   */
  static ZonedDateTime target(@Nullable String body, ZonedDateTime now, JsonMapper json) {
    JsonNode request = read(body, json);
    Set<String> fields = Set.copyOf(request.propertyNames());
    ZonedDateTime target;
    try {
      if (fields.equals(Set.of(ADVANCE))) {
        target = advance(now, request.get(ADVANCE).asString(""));
      } else if (fields.equals(Set.of(SET_TO))) {
        target =
            OffsetDateTime.parse(request.get(SET_TO).asString("")).atZoneSameInstant(now.getZone());
      } else {
        throw new RefusedException(FORM);
      }
    } catch (DateTimeException | ArithmeticException unreadable) {
      throw new RefusedException("That is no ISO 8601 time. " + FORM);
    }
    if (target.isBefore(now)) {
      throw new RefusedException("The clock moves forward only; POST /demo/reset starts anew.");
    }
    if (target.isAfter(now.plusYears(YEARS_AT_ONCE))) {
      throw new RefusedException("The clock moves at most " + YEARS_AT_ONCE + " years at once.");
    }
    return target;
  }

  private static JsonNode read(@Nullable String body, JsonMapper json) {
    try {
      JsonNode request = json.readTree(body == null ? "" : body);
      if (request.isObject()) {
        return request;
      }
    } catch (JacksonException malformed) {
      // Answered like any other body that is not the object asked for.
    }
    throw new RefusedException(FORM);
  }

  /** Months and years by the calendar, hours and seconds by the clock: P1M, PT1S, P1DT12H. */
  private static ZonedDateTime advance(ZonedDateTime now, String text) {
    int time = text.indexOf('T');
    String days = time < 0 ? text : text.substring(0, time);
    Period period = time > 0 && days.equals("P") ? Period.ZERO : Period.parse(days);
    Duration duration = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
    return now.plus(period).plus(duration);
  }

  /** The request cannot be carried out; the message is a sentence for whoever sent it. */
  static final class RefusedException extends RuntimeException {

    RefusedException(String sentence) {
      super(sentence);
    }
  }
}
