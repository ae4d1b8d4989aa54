package nl.posiv.onboarding.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Some time after the beginning of a quarter a meeting begins by itself, as long as a municipality
 * takes part: once, on however many nodes, and not while one of before waits for its plan.
 */
@Component
class QuarterlyMeetings implements DatedWork {

  private static final String WORK = "meetings-quarterly";

  /** After the half of a quarter the next is near. */
  private static final int WEEKS_LATE = 6;

  private final Meetings meetings;
  private final MeetingRuns runs;
  private final Municipalities municipalities;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;

  QuarterlyMeetings(
      Meetings meetings,
      MeetingRuns runs,
      Municipalities municipalities,
      Rules rules,
      ProgrammeClock clock,
      OneByOne oneByOne) {
    this.meetings = meetings;
    this.runs = runs;
    this.municipalities = municipalities;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    LocalDate today = clock.today();
    LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1L);
    LocalDate day = dayIn(quarter);
    if (today.isBefore(day)
        || today.isAfter(day.plusWeeks(WEEKS_LATE))
        || municipalities.participating().isEmpty()
        || !meetings.lacks(quarter)) {
      return;
    }
    oneByOne.each(
        WORK,
        List.of(quarter),
        LocalDate::toString,
        begun -> meetings.beginQuarterly(begun).ifPresent(runs::begin));
  }

  @Override
  public Optional<Instant> nextAfter(Instant time) {
    LocalDate quarter =
        time.atZone(ProgrammeClock.ZONE).toLocalDate().with(IsoFields.DAY_OF_QUARTER, 1L);
    return DatedWork.firstAfter(time, Stream.of(quarter, quarter.plusMonths(3)).map(this::dayIn));
  }

  private LocalDate dayIn(LocalDate quarter) {
    return rules.after(Rule.MEETING_QUARTERLY, quarter);
  }
}
