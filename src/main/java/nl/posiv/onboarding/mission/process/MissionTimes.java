package nl.posiv.onboarding.mission.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code missionTimes} of the diagram: the moments for which its timers wait, and what it
 * asks about them. Public because expressions call it.
 */
@Component("missionTimes")
public class MissionTimes {

  /** Late enough to have come home and slept, early enough to telephone on the same day. */
  private static final LocalTime RETURN_CONFIRMED_BY = LocalTime.NOON;

  private final MissionOf mission;

  MissionTimes(MissionOf mission) {
    this.mission = mission;
  }

  /** The start of the day after the return. */
  public Date dayAfterReturn(DelegateExecution execution) {
    return at(execution, LocalTime.MIN);
  }

  /** The moment on that day at which a return that nobody confirmed is told to HR. */
  public Date returnConfirmedBy(DelegateExecution execution) {
    return at(execution, RETURN_CONFIRMED_BY);
  }

  /** Whether a manager approved the days that are asked for now. */
  public boolean areApproved(DelegateExecution execution) {
    return mission.process(execution).standsApproved();
  }

  private Date at(DelegateExecution execution, LocalTime time) {
    LocalDate day = mission.process(execution).days().until().plusDays(1);
    return Date.from(day.atTime(time).atZone(ProgrammeClock.ZONE).toInstant());
  }
}
