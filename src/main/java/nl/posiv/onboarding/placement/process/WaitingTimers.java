package nl.posiv.onboarding.placement.process;

import java.util.Collection;
import java.util.stream.Stream;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Timers that wait for a moment that has moved: the diagram is asked again for which. Whoever calls
 * sees to it that it may.
 */
@Component
class WaitingTimers {

  private final RuntimeService runtime;
  private final ManagementService management;

  WaitingTimers(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  /** In all processes of a case. */
  void askAgainIn(CaseReference reference, Collection<String> timers) {
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value())
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .forEach(process -> askAgainIn(process, timers));
  }

  /** In one process. */
  void askAgainIn(String process, Collection<String> timers) {
    timers.stream().flatMap(timer -> in(process, timer)).forEach(this::askAgain);
  }

  /** Wherever they wait. */
  void askAgainEverywhere(Collection<String> timers) {
    timers.stream()
        .flatMap(timer -> management.createJobQuery().timers().activityId(timer).list().stream())
        .forEach(this::askAgain);
  }

  /** The timers with an id that wait in a process. */
  Stream<Job> in(String process, String timer) {
    return management
        .createJobQuery()
        .timers()
        .processInstanceId(process)
        .activityId(timer)
        .list()
        .stream();
  }

  private void askAgain(Job job) {
    management.recalculateJobDuedate(job.getId(), false);
  }
}
