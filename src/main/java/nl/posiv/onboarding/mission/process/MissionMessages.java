package nl.posiv.onboarding.mission.process;

import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells the process of a mission what happened. People themselves may correlate nothing. */
@Component
class MissionMessages {

  private static final String RETURN = "timer_return";

  private final RuntimeService processes;
  private final ManagementService management;
  private final AsProgramme asProgramme;

  MissionMessages(RuntimeService processes, ManagementService management, AsProgramme asProgramme) {
    this.processes = processes;
    this.management = management;
    this.asProgramme = asProgramme;
  }

  /** Nobody waits for the return any more; all who would hear of it from the official do. */
  void tellReturned(CaseReference caseReference, Long mission) {
    asProgramme.run(
        () ->
            processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference.value())
                .processDefinitionKey(MissionProcess.KEY)
                .variableValueEquals(MissionOf.VARIABLE, mission)
                .list()
                .forEach(
                    waiting ->
                        processes
                            .createProcessInstanceModification(waiting.getId())
                            .cancelAllForActivity(RETURN)
                            .cancelAllForActivity("report-mission")
                            // Other days were still being asked for.
                            .cancelAllForActivity("check-mission")
                            .cancelAllForActivity("approve-mission")
                            .startBeforeActivity("sendTask_mission-reported")
                            .execute()));
  }

  /** The return is waited for from another day on. */
  void tellReturnMoved(CaseReference caseReference, Long mission) {
    asProgramme.run(
        () ->
            processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference.value())
                .processDefinitionKey(MissionProcess.KEY)
                .variableValueEquals(MissionOf.VARIABLE, mission)
                .list()
                .stream()
                .flatMap(
                    waiting ->
                        management
                            .createJobQuery()
                            .timers()
                            .processInstanceId(waiting.getId())
                            .activityId(RETURN)
                            .list()
                            .stream())
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false)));
  }

  void tell(CaseReference caseReference, Long mission, String message) {
    asProgramme.call(
        () ->
            processes
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseReference.value())
                .processInstanceVariableEquals(MissionOf.VARIABLE, mission)
                .correlateWithResult());
  }
}
