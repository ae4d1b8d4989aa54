package nl.posiv.onboarding.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.EnteredRules;
import nl.posiv.onboarding.rules.RuleRow;
import nl.posiv.onboarding.rules.RulesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the rule catalogue. Each method is one transaction. */
@Service
@Transactional
class Rulebook {

  private static final String CHOICE = "Choice of the programme: ";

  private final EnteredRules entered;
  private final ApplicationEventPublisher events;
  private final ProgrammeClock clock;

  Rulebook(EnteredRules entered, ApplicationEventPublisher events, ProgrammeClock clock) {
    this.entered = entered;
    this.events = events;
    this.clock = clock;
  }

  /** What came of it. */
  enum Result {
    DONE,
    /** Somebody else has changed the rule since the page was opened. */
    MEANWHILE,
    /** There is no such row, or it is too late to take it back. */
    GONE
  }

  @Transactional(readOnly = true)
  List<RuleRow> all() {
    return entered.all();
  }

  @Transactional(readOnly = true)
  List<RuleRow> of(String id) {
    return entered.of(id);
  }

  /** The first mistake of a row that somebody wants to enter, if there is one. */
  @Transactional(readOnly = true)
  Optional<NewRow.Mistake> mistake(NewRow row) {
    return row.mistake(entered.of(row.id()), clock.today());
  }

  /**
   * Enters a row without a mistake; from its first day on the running cases follow.
   *
   * @param seen the state of the rule that the administrator has seen
   */
  Result apply(NewRow row, String seen, UserId user) {
    entered.oneAtATime(row.id());
    RuleRow wanted = row(row, user);
    List<RuleRow> rows = entered.of(row.id());
    if (rows.stream().anyMatch(wanted::equals)) {
      return Result.DONE;
    }
    if (!state(rows).equals(seen) || row.mistake(rows, clock.today()).isPresent()) {
      return Result.MEANWHILE;
    }
    // Until when it holds follows from the next row, also when that one is taken back.
    entered.enter(wanted.until(row.until()));
    follow(row.id());
    return Result.DONE;
  }

  /** Takes back a row that has not begun before today, or was entered today. */
  Result remove(String id, LocalDate validFrom) {
    entered.oneAtATime(id);
    LocalDate today = clock.today();
    if (entered.of(id).stream()
        .noneMatch(row -> row.validFrom().equals(validFrom) && row.isCorrectable(today))) {
      return Result.GONE;
    }
    entered.remove(id, validFrom);
    if (!validFrom.isAfter(today)) {
      events.publishEvent(new RulesChanged(id));
    }
    return Result.DONE;
  }

  /** Lets the running cases follow what has begun of a rule. */
  void follow(String id) {
    if (entered.toBeFollowed(clock.today()).contains(id)) {
      entered.markFollowed(id, clock.today());
      events.publishEvent(new RulesChanged(id));
    }
  }

  /** The rows of a rule in a few letters, other after each change. */
  static String state(List<RuleRow> rows) {
    return Integer.toHexString(rows.hashCode());
  }

  private RuleRow row(NewRow row, UserId user) {
    List<RuleRow> rows = entered.of(row.id());
    LocalDate next =
        rows.stream()
            .map(RuleRow::validFrom)
            .filter(row.from()::isBefore)
            .findFirst()
            .map(day -> day.minusDays(1))
            .orElse(null);
    return new RuleRow(
        row.id(),
        row.from(),
        row.until() == null ? next : row.until(),
        row.value(),
        rows.get(0).unit(),
        row.law() ? "law" : "default",
        row.law() ? row.source().strip() : CHOICE + row.source().strip(),
        user,
        clock.today());
  }
}
