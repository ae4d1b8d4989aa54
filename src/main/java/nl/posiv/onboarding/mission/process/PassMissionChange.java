package nl.posiv.onboarding.mission.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.mission.MissionChange;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a mission that somebody changed it. The bean name stands in the diagram. */
@Component("passMissionChange")
class PassMissionChange implements JavaDelegate {

  private final MissionMessages messages;

  PassMissionChange(MissionMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseReference reference = CaseVariables.caseOf(execution);
    Long mission = (Long) execution.getVariable(MissionOf.VARIABLE);
    if (MissionChange.RETURNED.id().equals(execution.getVariable(ChangeMission.CHANGE))) {
      messages.tellReturned(reference, mission);
      return;
    }
    boolean cancelled =
        MissionChange.CANCEL.id().equals(execution.getVariable(ChangeMission.CHANGE));
    messages.tell(
        reference, mission, cancelled ? MissionProcess.CANCELLED : MissionProcess.DATES_CHANGED);
  }
}
