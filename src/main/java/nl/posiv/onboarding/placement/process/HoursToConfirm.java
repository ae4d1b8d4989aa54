package nl.posiv.onboarding.placement.process;

import java.time.LocalTime;
import java.util.Date;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.placement.ConfirmedHours;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code hoursToConfirm} of the diagrams: the moment for which their timers wait. Public
 * because expressions call it.
 */
@Component("hoursToConfirm")
public class HoursToConfirm {

  /** When the last day of any task ends: nobody hears that this one is late, it closes. */
  private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

  private final ConfirmedHours confirmed;

  HoursToConfirm(ConfirmedHours confirmed) {
    this.confirmed = confirmed;
  }

  /** The end of the last working day on which somebody is asked. */
  public Date closed(DelegateExecution execution) {
    return Date.from(
        confirmed
            .lastDay(confirmed.find((Long) execution.getVariable(AskToConfirmHours.LOGGED)))
            .atTime(END_OF_WORK)
            .atZone(ProgrammeClock.ZONE)
            .toInstant());
  }
}
