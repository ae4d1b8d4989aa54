package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.money.Money;
import nl.posiv.onboarding.money.Warning;
import nl.posiv.onboarding.money.Warning.Kind;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells HR and the managers of a municipality that its money runs out: that a budget is nearly
 * used, or more than that, once for each; that one is missing, time after time, until it is there.
 */
@Service
class MoneyNotices implements DatedWork {

  private static final String WORK = "budget";

  private final Money money;
  private final Notices notices;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;

  MoneyNotices(Money money, Notices notices, Rules rules, ProgrammeClock clock, OneByOne oneByOne) {
    this.money = money;
    this.notices = notices;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    oneByOne.each(WORK, money.warnings(), MoneyNotices::id, this::tell);
  }

  private void tell(Warning warning) {
    if (warning.kind() == Kind.NO_BUDGET) {
      Mornings.last(days(warning), clock.instant())
          .ifPresent(
              day ->
                  notices.tell(
                      Notice.BUDGET_MISSING, id(warning) + " " + day, warning.municipality()));
    } else {
      notices.tell(Notice.BUDGET_SHORT, id(warning), warning.municipality());
    }
  }

  /** Once a budget was corrected, it is another one. */
  private static String id(Warning warning) {
    return "%s %s %d %d %s"
        .formatted(WORK, warning.municipality(), warning.year(), warning.version(), warning.kind());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> nextAfter(Instant time) {
    return money.warnings().stream()
        .filter(warning -> warning.kind() == Kind.NO_BUDGET)
        .flatMap(warning -> Mornings.next(days(warning), time).stream())
        .min(Comparator.naturalOrder());
  }

  private Stream<LocalDate> days(Warning warning) {
    return Stream.iterate(warning.from(), day -> rules.after(Rule.BUDGET_REMINDER, day));
  }
}
