package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * On which mornings somebody is told that work stands still: on the first without work, and then
 * time after time.
 */
@Component
class StandstillMornings {

  private final Rules rules;
  private final ProgrammeClock clock;

  StandstillMornings(Rules rules, ProgrammeClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The last such day until now; empty before the first. */
  Optional<LocalDate> latest(LocalDate firstDay) {
    return Mornings.last(days(firstDay), clock.instant());
  }

  /** The first such morning after a time. */
  Stream<Instant> nextAfter(Instant time, LocalDate firstDay) {
    return Mornings.next(days(firstDay), time).stream();
  }

  private Stream<LocalDate> days(LocalDate firstDay) {
    return Stream.iterate(firstDay, day -> rules.after(Rule.WORK_STOPPED_REMINDER, day));
  }
}
