package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.placement.MonthOfHours;
import nl.posiv.onboarding.placement.MonthlyHours;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.StandstillShortened;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody was asked about the hours of a month in which the work stood still. Where it is found
 * later that it was allowed, the official is asked after all.
 */
@Component
class MonthsAskedAfterAll {

  private static final String TASK = "log-hours";
  private static final String MONTHS = "subProcess_month";

  private final MonthlyHours hours;
  private final Contracts contracts;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final AsProgramme asProgramme;
  private final ProgrammeClock clock;

  MonthsAskedAfterAll(
      MonthlyHours hours,
      Contracts contracts,
      RuntimeService runtime,
      TaskService tasks,
      AsProgramme asProgramme,
      ProgrammeClock clock) {
    this.hours = hours;
    this.contracts = contracts;
    this.runtime = runtime;
    this.tasks = tasks;
    this.asProgramme = asProgramme;
    this.clock = clock;
  }

  @EventListener
  void follow(StandstillShortened shortened) {
    CaseReference reference = shortened.caseReference();
    contracts
        .underWay(reference)
        .ifPresent(contract -> asProgramme.run(() -> ask(reference, contract)));
  }

  private void ask(CaseReference reference, Contract contract) {
    Set<String> asked = askedNow(reference);
    hours.ofContract(contract).stream()
        .filter(MonthOfHours::isMissing)
        .map(MonthOfHours::asked)
        // The round of today may still come.
        .filter(month -> PlacementSchedule.roundOf(month).isBefore(clock.instant()))
        .map(month -> month.month().from())
        .filter(from -> !asked.contains(from.toString()))
        .forEach(from -> ask(reference, from));
  }

  private Set<String> askedNow(CaseReference reference) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(reference.value())
        .taskDefinitionKey(TASK)
        .list()
        .stream()
        .map(task -> (String) runtime.getVariable(task.getExecutionId(), AskedMonths.MONTH))
        .collect(Collectors.toSet());
  }

  private void ask(CaseReference reference, LocalDate from) {
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value())
        .processDefinitionKey(PlacementProcess.KEY)
        .list()
        .forEach(
            year -> {
              ProcessInstanceModificationBuilder change =
                  runtime.createProcessInstanceModification(year.getId());
              Arrays.stream(runtime.getActivityInstance(year.getId()).getActivityInstances(MONTHS))
                  .map(ActivityInstance::getId)
                  .findFirst()
                  .map(months -> change.startBeforeActivity(TASK, months))
                  .orElseGet(() -> change.startBeforeActivity(TASK))
                  .setVariableLocal(AskedMonths.MONTH, from.toString())
                  .execute();
            });
  }
}
