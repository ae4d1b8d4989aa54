package nl.posiv.onboarding.rulebook;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.rules.EnteredRules;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the running cases follow a row on the day on which it begins. */
@Component
@Order(1)
class RulesThatBegin implements DatedWork {

  private static final String WORK = "rules-that-begin";

  private final EnteredRules entered;
  private final Rulebook rulebook;
  private final OneByOne oneByOne;
  private final ProgrammeClock clock;

  RulesThatBegin(EnteredRules entered, Rulebook rulebook, OneByOne oneByOne, ProgrammeClock clock) {
    this.entered = entered;
    this.rulebook = rulebook;
    this.oneByOne = oneByOne;
    this.clock = clock;
  }

  @Override
  public void workOff() {
    oneByOne.each(WORK, entered.toBeFollowed(clock.today()), Function.identity(), rulebook::follow);
  }

  @Override
  public Optional<Instant> nextAfter(Instant time) {
    return entered
        .nextBegin(clock.today())
        .map(day -> day.atStartOfDay(ProgrammeClock.ZONE).toInstant());
  }
}
