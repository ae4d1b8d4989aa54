package nl.posiv.onboarding.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** What people type, and what others send in its place, as our own pages read it. */
public final class Typed {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  /** Nobody concerned was born before, and nothing is planned beyond. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private Typed() {}

  /** A day as a browser sends it; empty if it is none, or one that no calendar here has. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(TypedText.trimmed(text), DAY))
          .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  /** Whether a text can be kept: the database keeps no NUL and no half of a character. */
  public static boolean isText(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }
}
