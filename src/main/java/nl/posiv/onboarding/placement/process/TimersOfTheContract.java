package nl.posiv.onboarding.placement.process;

import java.util.List;
import nl.posiv.onboarding.approval.StartMoved;
import nl.posiv.onboarding.engine.AsApplication;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Timers that wait for a day of the contract from before its start: when it moves, the diagram is
 * asked again. All others begin to wait only once the work has begun.
 */
@Component
class TimersOfTheContract {

  private static final List<String> TIMERS =
      List.of("timer_start", "timer_evaluation", "timer_helpCloses");

  private final RuntimeService runtime;
  private final ManagementService management;
  private final AsApplication application;

  TimersOfTheContract(
      RuntimeService runtime, ManagementService management, AsApplication application) {
    this.runtime = runtime;
    this.management = management;
    this.application = application;
  }

  /** Whoever moves the start need not have a right to timers. */
  @EventListener
  void follow(StartMoved moved) {
    application.call(
        () -> {
          List<Job> waiting = waiting(moved.caseReference());
          waiting.forEach(job -> management.recalculateJobDuedate(job.getId(), false));
          return waiting;
        });
  }

  private List<Job> waiting(String caseReference) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseReference)
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .flatMap(
            process ->
                TIMERS.stream()
                    .flatMap(
                        timer ->
                            management
                                .createJobQuery()
                                .processInstanceId(process)
                                .activityId(timer)
                                .list()
                                .stream()))
        .toList();
  }
}
