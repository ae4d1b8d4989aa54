package nl.posiv.onboarding.mission.process;

import java.util.List;
import nl.posiv.onboarding.change.CaseEndsEarly;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.Missions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody leaves on a mission of a case that ended. Whoever is on the way is waited for all the
 * same: the duty of care does not end before the return.
 */
@Component
class MissionsOfEndedCases {

  private final Missions missions;
  private final MissionMessages messages;

  MissionsOfEndedCases(Missions missions, MissionMessages messages) {
    this.missions = missions;
    this.messages = messages;
  }

  /** Who is on the way comes back first and reports; nobody asks that of somebody who has died. */
  private List<Mission> closing(CaseEndsEarly ended) {
    return ended.died()
        ? missions.notOver(ended.caseReference())
        : missions.notBegun(ended.caseReference());
  }

  @EventListener
  void cancel(CaseEndsEarly ended) {
    for (Mission mission : closing(ended)) {
      missions.cancel(mission.storedId());
      messages.tell(ended.caseReference(), mission.storedId(), MissionProcess.CANCELLED);
    }
  }
}
