package nl.posiv.onboarding.knowledge.process;

import java.util.Map;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.knowledge.Meeting;
import nl.posiv.onboarding.knowledge.MeetingRuns;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins meetings that no form begins. */
@Component
@Transactional
class EngineMeetingRuns implements MeetingRuns {

  private final RuntimeService runtime;
  private final AsProgramme asProgramme;

  EngineMeetingRuns(RuntimeService runtime, AsProgramme asProgramme) {
    this.runtime = runtime;
    this.asProgramme = asProgramme;
  }

  @Override
  public void begin(Meeting meeting) {
    asProgramme.run(
        () ->
            runtime
                .createProcessInstanceByKey(MeetingProcess.KEY)
                .businessKey(meeting.caseReference().value())
                .setVariables(variables(meeting))
                // The start event asks for the form of a programme lead.
                .startBeforeActivity("plan-meeting")
                .execute());
  }

  /** What the process knows of a meeting. */
  static Map<String, Object> variables(Meeting meeting) {
    return Map.of(CaseVariables.CASE_REFERENCE, meeting.caseReference().value());
  }
}
