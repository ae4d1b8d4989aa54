package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.rulebook.AmountsOfAYear;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the programme leads that rules have no amounts for the next year yet, or those of an
 * earlier one: when such amounts are published, and again until somebody has looked at all of them.
 */
@Service
class AmountNotices implements DatedWork {

  private static final String WORK = "ageing-amounts";

  private final AmountsOfAYear amounts;
  private final Notices notices;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;

  AmountNotices(
      AmountsOfAYear amounts,
      Notices notices,
      Rules rules,
      ProgrammeClock clock,
      OneByOne oneByOne) {
    this.amounts = amounts;
    this.notices = notices;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    if (amounts.areToBeLookedAt()) {
      oneByOne.each(
          WORK,
          Mornings.last(days(clock.today()), clock.instant()).stream().toList(),
          LocalDate::toString,
          day -> notices.tell(Notice.AMOUNTS_AGEING, Role.POSIV, WORK + " " + day, null, null));
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> nextAfter(Instant time) {
    return Mornings.next(days(LocalDate.ofInstant(time, ProgrammeClock.ZONE)), time);
  }

  /** From the day on which the year began that is looked at on a day. */
  private Stream<LocalDate> days(LocalDate day) {
    return Stream.iterate(
        amounts.lookedAtFrom(day), last -> rules.after(Rule.AMOUNTS_REMINDER, last));
  }
}
