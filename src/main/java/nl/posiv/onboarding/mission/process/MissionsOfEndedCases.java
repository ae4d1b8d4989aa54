package nl.posiv.onboarding.mission.process;

import java.util.List;
import nl.posiv.onboarding.change.CaseEndsEarly;
import nl.posiv.onboarding.change.PersonDied;
import nl.posiv.onboarding.contracts.ContractCorrected;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody leaves on a mission of a case that ended, or whose contract ends before the return.
 * Whoever is on the way is waited for all the same: the duty of care does not end before the
 * return.
 */
@Component
class MissionsOfEndedCases {

  private final Missions missions;
  private final MissionMessages messages;

  MissionsOfEndedCases(Missions missions, MissionMessages messages) {
    this.missions = missions;
    this.messages = messages;
  }

  /** Who is on the way comes back first, and reports. */
  @EventListener
  void cancel(CaseEndsEarly ended) {
    cancel(ended.caseReference(), missions.notBegun(ended.caseReference()));
  }

  /** Nobody asks somebody who has died for a report. */
  @EventListener
  void cancel(PersonDied died) {
    died.cases().forEach(reference -> cancel(reference, missions.notOver(reference)));
  }

  /** The contract was entered wrongly, and ends before the return. */
  @EventListener
  void cancel(ContractCorrected corrected) {
    if (corrected.endMoved()) {
      CaseReference reference = corrected.contract().caseReference();
      corrected
          .contract()
          .lastDay()
          .ifPresent(last -> cancel(reference, missions.notBegunUntilAfter(reference, last)));
    }
  }

  private void cancel(CaseReference reference, List<Mission> closing) {
    for (Mission mission : closing) {
      missions.cancel(mission.storedId());
      messages.tell(reference, mission.storedId(), MissionProcess.CANCELLED);
    }
  }
}
