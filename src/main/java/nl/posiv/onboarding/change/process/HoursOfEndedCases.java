package nl.posiv.onboarding.change.process;

import nl.posiv.onboarding.change.CaseEndsEarly;
import nl.posiv.onboarding.change.PersonDied;
import nl.posiv.onboarding.placement.HoursToBeConfirmed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody is asked any more about the hours of a case that ended before its time, or of somebody who
 * has died.
 */
@Component
class HoursOfEndedCases {

  private final HoursToBeConfirmed hours;

  HoursOfEndedCases(HoursToBeConfirmed hours) {
    this.hours = hours;
  }

  @EventListener
  void close(CaseEndsEarly ended) {
    hours.closeAll(ended.caseReference());
  }

  @EventListener
  void close(PersonDied died) {
    died.cases().forEach(hours::closeAll);
  }
}
