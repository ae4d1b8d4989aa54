package nl.posiv.onboarding.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the rule catalogue. Every question is answered for a day, today unless another is named.
 */
@Component
public class Rules {

  private static final String TASK_DEADLINE = "deadline.";
  private static final String TASK_DEADLINE_DEFAULT = "deadline.default";

  private final RuleTable table;
  private final ProgrammeClock clock;
  private final WorkingDays workingDays;

  Rules(RuleTable table, ProgrammeClock clock, WorkingDays workingDays) {
    this.table = table;
    this.clock = clock;
    this.workingDays = workingDays;
  }

  /** A number: inhabitants, a percentage, a count, euros a month. */
  public BigDecimal amount(Rule rule, LocalDate on) {
    return new BigDecimal(rule(rule, on).value());
  }

  /** The same; empty on a day for which the catalogue has no value. */
  public Optional<BigDecimal> knownAmount(Rule rule, LocalDate on) {
    return table.find(rule.id(), on).map(RuleValue::value).map(BigDecimal::new);
  }

  /** A whole number that holds today. */
  public int count(Rule rule) {
    return amount(rule, clock.today()).intValueExact();
  }

  /** Whether a yes-or-no rule says yes today. */
  public boolean holds(Rule rule) {
    return "yes".equals(rule(rule, clock.today()).value());
  }

  /** A date that holds today. */
  public LocalDate date(Rule rule) {
    return LocalDate.parse(rule(rule, clock.today()).value());
  }

  /**
   * The value that a row of the table gives today, for texts that mention it; empty if the
   * catalogue has none for this day, as of an amount of a year that was not published yet.
   */
  public Optional<RuleValue> knownValue(String id) {
    return table.find(id, clock.today());
  }

  /** Where the value that a rule has on a day comes from. */
  public RuleSource source(Rule rule, LocalDate on) {
    return table.source(rule.id(), on).orElseThrow(() -> new MissingRuleException(rule.id(), on));
  }

  /** A length of time in calendar days, weeks, months or years. */
  public Period period(Rule rule) {
    return rule(rule, clock.today()).period();
  }

  /** Several lengths of time that hold today, read at once. */
  public Function<Rule, Period> periods(Set<Rule> rules) {
    LocalDate today = clock.today();
    Map<String, RuleValue> values = table.find(rules.stream().map(Rule::id).toList(), today);
    return rule ->
        Optional.ofNullable(values.get(rule.id()))
            .map(RuleValue::period)
            .orElseThrow(() -> new MissingRuleException(rule.id(), today));
  }

  /** The date that a rule's time lies after another date, in the rule's own unit. */
  public LocalDate after(Rule rule, LocalDate date) {
    return after(rule(rule, clock.today()), date);
  }

  /**
   * The last day of a term of the rule that begins on a date: the same, but if offices are closed
   * on that day, the next working day.
   */
  public LocalDate lastDay(Rule rule, LocalDate date) {
    return workingDays.onOrAfter(after(rule, date));
  }

  /**
   * The date that a rule's time lies before another date. A month before 31 March is the last day
   * of February.
   */
  public LocalDate before(Rule rule, LocalDate date) {
    RuleValue value = rule(rule, clock.today());
    return value.isInWorkingDays()
        ? workingDays.minus(date, Integer.parseInt(value.value()))
        : date.minus(value.period());
  }

  /**
   * The day on which a user task that is opened on a day should be done. A last day on which
   * offices are closed moves to the next working day, as a term of law does (Algemene termijnenwet,
   * article 1).
   *
   * @param route of the case to the right to work, which may have a term of its own; null if none
   */
  public LocalDate taskDeadline(String task, @Nullable String route, LocalDate opened) {
    String ofTask = TASK_DEADLINE + task;
    List<String> ids = List.of(ofTask + "." + route, ofTask, TASK_DEADLINE_DEFAULT);
    Map<String, RuleValue> values = table.find(ids, opened);
    RuleValue value =
        ids.stream()
            .filter(values::containsKey)
            .findFirst()
            .map(values::get)
            .orElseThrow(() -> new MissingRuleException(TASK_DEADLINE_DEFAULT, opened));
    return workingDays.onOrAfter(after(value, opened));
  }

  private LocalDate after(RuleValue value, LocalDate date) {
    return value.isInWorkingDays()
        ? workingDays.plus(date, Integer.parseInt(value.value()))
        : date.plus(value.period());
  }

  private RuleValue rule(Rule rule, LocalDate on) {
    return table.find(rule.id(), on).orElseThrow(() -> new MissingRuleException(rule.id(), on));
  }
}
