package nl.posiv.onboarding.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.rules.RuleRows;
import nl.posiv.onboarding.support.Days;
import nl.posiv.onboarding.support.FixedClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskDeadlinesTest {

  private static final int LAST_HOUR = 23;

  private final FixedClock clock = new FixedClock();
  private final RuleRows rows = new RuleRows();
  private final TaskDeadlines deadlines =
      new TaskDeadlines(rows.on(clock, new WorkingDays()), new OpenedDay(clock), new WorkingDays());

  @ParameterizedTest(name = "{1} {2} from {0}: reminded {3}, due {4}")
  @CsvSource({
    "2026-11-02, 5, working-days, 2026-11-06, 2026-11-09",
    "2026-11-02, 1, days, 2026-11-03, 2026-11-03",
    "2026-11-02, 2, days, 2026-11-03, 2026-11-04",
    "2026-11-02, 3, days, 2026-11-04, 2026-11-05",
    // A weekend, and Christmas with one after it.
    "2026-11-02, 5, days, 2026-11-06, 2026-11-09",
    "2026-12-21, 4, days, 2026-12-28, 2026-12-28",
    // The clocks change on 28 March 2027, which is Easter Sunday, and on 31 October 2027.
    "2027-03-27, 2, days, 2027-03-30, 2027-03-30",
    "2027-10-30, 2, days, 2027-11-01, 2027-11-01"
  })
  void reminderComesOnTheMorningHalfway(
      LocalDate opened, int number, String unit, LocalDate reminder, LocalDate due) {
    rows.with("deadline.default", number, unit);
    clock.at(opened, LocalTime.NOON);

    assertThat(local(deadlines.reminder(task("any", null))))
        .isEqualTo(reminder.atTime(8, 0).atZone(ProgrammeClock.ZONE));
    assertThat(local(deadlines.due(task("any", null))))
        .isEqualTo(due.atTime(17, 0).atZone(ProgrammeClock.ZONE));
  }

  @ParameterizedTest
  @CsvSource({"work-permit, 2026-12-07", "refuse, 2026-11-30", ", 2026-11-30"})
  void termMayDependOnTheRoute(String route, LocalDate due) {
    rows.with("deadline.record-permit-decision", 4, "weeks")
        .with("deadline.record-permit-decision.work-permit", 5, "weeks");
    clock.at(LocalDate.parse("2026-11-02"), LocalTime.NOON);

    assertThat(local(deadlines.due(task("record-permit-decision", route))).toLocalDate())
        .isEqualTo(due);
  }

  @Property
  void reminderAndDeadlineAreInOfficeHoursWinterAndSummer(
      @ForAll(supplier = Days.class) LocalDate opened,
      @ForAll @IntRange(max = LAST_HOUR) int hour,
      @ForAll @IntRange(min = 1, max = 90) int days) {
    rows.with("deadline.default", days, "days");
    clock.at(opened, LocalTime.of(hour, 0));
    ZonedDateTime reminder = local(deadlines.reminder(task("any", null)));
    ZonedDateTime due = local(deadlines.due(task("any", null)));

    WorkingDays workingDays = new WorkingDays();
    assertThat(due.toLocalDateTime())
        .isEqualTo(workingDays.onOrAfter(opened.plusDays(days)).atTime(17, 0));
    assertThat(reminder.toLocalTime()).isEqualTo("08:00");
    assertThat(reminder).isBefore(due);
    long halfway = (ChronoUnit.DAYS.between(opened, due.toLocalDate()) + 1) / 2;
    assertThat(workingDays.isWorkingDay(reminder.toLocalDate())).isTrue();
    assertThat(opened.plusDays(halfway).datesUntil(reminder.toLocalDate()))
        .as("halfway, or after the days off that follow")
        .noneMatch(workingDays::isWorkingDay);
  }

  private static ZonedDateTime local(Date date) {
    return date.toInstant().atZone(ProgrammeClock.ZONE);
  }

  private static DelegateExecution task(String key, String route) {
    DelegateExecution execution = mock();
    when(execution.getCurrentActivityId()).thenReturn(key);
    when(execution.getVariable(TaskDeadlines.ROUTE)).thenReturn(route);
    return execution;
  }
}
