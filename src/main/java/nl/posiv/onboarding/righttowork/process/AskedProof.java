package nl.posiv.onboarding.righttowork.process;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.ResidenceWatch;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/**
 * The new proof that HR is asked for in a case. Whatever changes elsewhere, nobody is asked and
 * reminded once more of the same. Whoever calls sees to it that it may.
 */
@Component
class AskedProof {

  private static final List<String> TIMERS = List.of("timer_contractOver", "timer_proofReminder");

  private final ResidenceWatch watch;
  private final RuntimeService runtime;
  private final ManagementService management;

  AskedProof(ResidenceWatch watch, RuntimeService runtime, ManagementService management) {
    this.watch = watch;
    this.runtime = runtime;
    this.management = management;
  }

  /**
   * Looks whether HR is asked already for what is needed, before the same day. Then only the days
   * that are waited for may be others, as after an end that moved, and they are looked at again.
   */
  boolean isStillRight(CaseReference caseReference) {
    List<String> right =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(ResidenceWatchProcess.KEY)
            .processInstanceBusinessKey(caseReference.value())
            .list()
            .stream()
            .map(ProcessInstance::getId)
            .filter(process -> asksForIt(process, caseReference))
            .toList();
    right.forEach(this::lookAtDaysAgain);
    return !right.isEmpty();
  }

  private boolean asksForIt(String process, CaseReference caseReference) {
    return isAskedBefore(watch.proofEnd(caseReference).toString(), process)
        && watch.isNewProofNeeded(caseReference)
        && !watch.isContractOver(caseReference)
        && !isInsuranceDue(process, caseReference);
  }

  private boolean isAskedBefore(String lastDay, String process) {
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(process)
        .variableName(RightToWorkProcess.FINISH_BEFORE)
        .list()
        .stream()
        .map(VariableInstance::getValue)
        .anyMatch(lastDay::equals);
  }

  private boolean isInsuranceDue(String process, CaseReference caseReference) {
    return runtime.getVariable(process, ResidenceWatchProcess.HEALTH_INSURANCE) == null
        && watch.hasLeftProtection(caseReference);
  }

  private void lookAtDaysAgain(String process) {
    TIMERS.stream()
        .flatMap(
            timer ->
                management
                    .createJobQuery()
                    .timers()
                    .processInstanceId(process)
                    .activityId(timer)
                    .list()
                    .stream())
        .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
  }
}
