package nl.posiv.onboarding.mission.process;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.CaseEndsEarly;
import nl.posiv.onboarding.change.PersonDied;
import nl.posiv.onboarding.contracts.AnnouncedEndMoved;
import nl.posiv.onboarding.contracts.ContractCorrected;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.MissionShortened;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody leaves on a mission of a case that ended, or whose contract ends before the return; where
 * an earlier end is reported, a mission ends with the work. Whoever is on the way is waited for all
 * the same: the duty of care does not end before the return.
 */
@Component
class MissionsOfEndedCases {

  private final Missions missions;
  private final MissionMessages messages;
  private final ApplicationEventPublisher events;
  private final ProgrammeClock clock;

  MissionsOfEndedCases(
      Missions missions,
      MissionMessages messages,
      ApplicationEventPublisher events,
      ProgrammeClock clock) {
    this.missions = missions;
    this.messages = messages;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An earlier end is reported. What would begin after the last day does not take place; what would
   * last longer ends on it, or today for whoever is on the way by then, so that somebody looks
   * whether they are back.
   */
  @EventListener
  void follow(AnnouncedEndMoved moved) {
    LocalDate now = moved.now();
    if (now != null) {
      LocalDate last = now.minusDays(1);
      CaseReference reference = moved.caseReference();
      List<Mission> shortened =
          missions.goingOnAfter(reference, last.isBefore(clock.today()) ? clock.today() : last);
      List<Mission> closing =
          missions.notBegunUntilAfter(reference, last).stream()
              .filter(mission -> !shortened.contains(mission))
              .toList();
      cancel(reference, closing);
      shortened.forEach(mission -> shorten(mission, last));
    }
  }

  private void shorten(Mission mission, LocalDate last) {
    CaseReference reference = mission.caseReference();
    long id = mission.storedId();
    LocalDate latest = last.isBefore(clock.today()) ? clock.today() : last;
    missions.shorten(id, latest);
    messages.tellReturnMoved(reference, id);
    events.publishEvent(new MissionShortened(reference, id, latest));
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
