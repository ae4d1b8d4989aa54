package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Component;

/**
 * Warns of a start on a day on which offices are closed. A contract may begin on such a day, so it
 * is not refused; but nobody can be welcomed then.
 */
@Component
public class StartDay {

  private final WorkingDays workingDays;
  private final Texts texts;

  StartDay(WorkingDays workingDays, Texts texts) {
    this.workingDays = workingDays;
    this.texts = texts;
  }

  /** A sentence about a start on a weekend or holiday; empty on a working day. */
  public Optional<String> warning(Language language, LocalDate start) {
    if (workingDays.isWorkingDay(start)) {
      return Optional.empty();
    }
    LocalDate next = workingDays.onOrAfter(start);
    return Optional.of(
        texts.get(
            language,
            "approval.start-on-day-off",
            weekday(language, start),
            texts.date(language, start),
            weekday(language, next),
            texts.date(language, next)));
  }

  private static String weekday(Language language, LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
  }
}
