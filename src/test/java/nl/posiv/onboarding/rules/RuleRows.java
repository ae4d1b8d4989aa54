package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;

/** A rule catalogue in memory, for tests of what is worked out from its rows. */
public final class RuleRows implements RuleTable {

  private final Map<String, RuleValue> rows = new HashMap<>();

  /** Adds a row that always holds. */
  public RuleRows with(Rule rule, Object value, String unit) {
    return with(rule.id(), value, unit);
  }

  /** Adds a row that always holds. */
  public RuleRows with(String id, Object value, String unit) {
    rows.put(id, new RuleValue(value.toString(), unit));
    return this;
  }

  /** The rules of these rows. */
  public Rules on(ProgrammeClock clock, WorkingDays workingDays) {
    return new Rules(this, clock, workingDays);
  }

  @Override
  public Map<String, RuleValue> find(Collection<String> ids, LocalDate on) {
    Map<String, RuleValue> found = new HashMap<>(rows);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Optional<RuleSource> source(String id, LocalDate on) {
    return find(id, on).map(row -> new RuleSource("default", "Test"));
  }
}
