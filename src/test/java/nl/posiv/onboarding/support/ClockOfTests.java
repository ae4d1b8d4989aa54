package nl.posiv.onboarding.support;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * The programme's clock in tests: it begins on a fixed day, wherever the machine's stands, because
 * a rule can end, a month can have no 31st, and a suite that is green today must be so tomorrow.
 */
@TestComponent
@Primary
public class ClockOfTests extends ProgrammeClock {

  /** A working day within the rules of the catalogue, far from the ends of month and year. */
  public static final LocalDate FIRST_DAY = LocalDate.parse("2026-12-08");

  private static final LocalTime MORNING = LocalTime.of(10, 0);

  ClockOfTests() {
    super(FIRST_DAY.atTime(MORNING).atZone(ZONE).toInstant());
  }

  /** Shows the time so far ahead again, in the programme and in the engine. */
  public static void backTo(ProgrammeClock clock, Duration offset) {
    clock.setOffset(offset);
    ClockUtil.offset(clock.aheadOfTheMachine().toMillis());
  }
}
