package nl.posiv.onboarding.engine.task;

import java.time.LocalDate;
import java.util.function.Supplier;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The day from which the last day and the reminder of a task are counted: that on which it opens.
 * Of a task that is open already they are asked again when a rule changes, and what has passed
 * since moves nothing.
 */
@Component
public class OpenedDay {

  private final ProgrammeClock clock;
  private final ThreadLocal<@Nullable LocalDate> opened = new ThreadLocal<>();

  OpenedDay(ProgrammeClock clock) {
    this.clock = clock;
  }

  /** That day; today, for a task that opens now. */
  public LocalDate get() {
    LocalDate known = opened.get();
    return known == null ? clock.today() : known;
  }

  /** Asks something about a task that was opened on a day. */
  <T> T on(LocalDate day, Supplier<T> question) {
    opened.set(day);
    try {
      return question.get();
    } finally {
      opened.remove();
    }
  }
}
