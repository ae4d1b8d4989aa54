package nl.posiv.onboarding.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** A day that somebody typed, or sent in its place. */
public final class TypedDay {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  /** Nobody concerned was born before, and nothing is planned beyond. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private TypedDay() {}

  /** A day as a browser sends it; empty if it is none, or one that no calendar here has. */
  public static Optional<LocalDate> read(String text) {
    try {
      return Optional.of(LocalDate.parse(TypedText.trimmed(text), DAY))
          .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
