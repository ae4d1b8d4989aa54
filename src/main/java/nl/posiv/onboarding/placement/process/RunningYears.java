package nl.posiv.onboarding.placement.process;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The years that run, for what follows when one of their days moves. Callers see to the rights. */
@Component
class RunningYears {

  private static final String MID_YEAR = "callActivity_midYear";

  private final RuntimeService runtime;

  RunningYears(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** The ids of the processes of a case that run, of one kind. */
  List<String> running(CaseReference reference, String process) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value())
        .processDefinitionKey(process)
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .toList();
  }

  /** Asks anew whether an evaluation in between comes in time. One that goes on is left alone. */
  void waitForMidYear(String year) {
    if (runtime.getActivityInstance(year).getActivityInstances(MID_YEAR).length > 0) {
      return;
    }
    runtime
        .createProcessInstanceModification(year)
        .cancelAllForActivity("timer_midYear")
        .startBeforeActivity("gateway_midYear")
        .execute();
  }
}
