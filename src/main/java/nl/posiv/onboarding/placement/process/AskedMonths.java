package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.placement.AskedMonth;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.placement.WorkMonth;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which month of the contract a round is about. The process remembers the last one, and each task
 * its own, so that no day on which something is worked off late shifts a month.
 */
@Component
class AskedMonths {

  /** The variable with the first day of the month that was asked about last, or by a task. */
  static final String MONTH = "month";

  private final Placements placements;
  private final CaseContract contract;
  private final ProgrammeClock clock;

  AskedMonths(Placements placements, CaseContract contract, ProgrammeClock clock) {
    this.placements = placements;
    this.contract = contract;
    this.clock = clock;
  }

  /** The month that a form asks about. */
  WorkMonth of(FormContext context) {
    PlacementSchedule schedule = placements.schedule(contract.of(context));
    return month(schedule, context.decision(AskedMonths.MONTH), context.opened());
  }

  /** The month that a task which opens now asks about. */
  WorkMonth of(DelegateExecution execution) {
    return month(schedule(execution), last(execution), clock.today());
  }

  /** The month about which people are asked next; empty after the last. */
  Optional<AskedMonth> next(DelegateExecution execution) {
    String last = last(execution);
    PlacementSchedule schedule = schedule(execution);
    return last == null
        ? Optional.of(schedule.months().get(0))
        : schedule.monthAfter(LocalDate.parse(last));
  }

  private static WorkMonth month(
      PlacementSchedule schedule, @Nullable String from, LocalDate opened) {
    return Optional.ofNullable(from)
        .map(LocalDate::parse)
        .flatMap(schedule::month)
        .orElseGet(() -> schedule.askedLast(opened))
        .month();
  }

  private PlacementSchedule schedule(DelegateExecution execution) {
    return placements.schedule(contract.of(execution));
  }

  private static @Nullable String last(DelegateExecution execution) {
    return (String) execution.getVariable(AskedMonths.MONTH);
  }
}
