package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.StoppedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells that the work has stopped, because a contract is over and the papers of the next came too
 * late: everybody once, on the first morning without work, and those who can end the waiting again
 * and again, as long as it lasts. It ends when the next contract begins, or is given up.
 */
@Service
class StoppedWorkNotices implements DatedWork {

  /** Offices open at this hour; a contract that begins in time has begun by then. */
  private static final int START_OF_WORKING_DAY = 8;

  private static final String WORK = "stopped-work";

  private final Contracts contracts;
  private final Notices notices;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;

  StoppedWorkNotices(
      Contracts contracts, Notices notices, Rules rules, ProgrammeClock clock, OneByOne oneByOne) {
    this.contracts = contracts;
    this.notices = notices;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    oneByOne.each(
        WORK,
        contracts.stopped(),
        stopped -> String.valueOf(stopped.next().storedId()),
        stopped -> stopped.next().caseReference(),
        this::tell);
  }

  private void tell(StoppedWork stopped) {
    Instant now = clock.instant();
    mornings(stopped)
        .takeWhile(day -> !now.isBefore(morningOf(day)))
        .reduce((earlier, later) -> later)
        .ifPresent(
            day -> {
              send(Notice.WORK_STOPPED, stopped, stopped.since());
              send(Notice.NEXT_PAPERS_LATE, stopped, day);
            });
  }

  private void send(Notice notice, StoppedWork stopped, LocalDate on) {
    notices.send(
        notice,
        "stopped " + stopped.next().storedId() + " " + on,
        stopped.next().caseReference(),
        stopped.next().municipality());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> nextAfter(Instant time) {
    List<StoppedWork> all = contracts.stopped();
    return all.stream()
        .flatMap(
            stopped ->
                mornings(stopped)
                    .map(StoppedWorkNotices::morningOf)
                    .dropWhile(morning -> !morning.isAfter(time))
                    .limit(1))
        .min(Comparator.naturalOrder());
  }

  /** The days on which somebody is told: the first without work, and then time after time. */
  private Stream<LocalDate> mornings(StoppedWork stopped) {
    return Stream.iterate(stopped.since(), day -> rules.after(Rule.WORK_STOPPED_REMINDER, day));
  }

  private static Instant morningOf(LocalDate day) {
    return day.atTime(START_OF_WORKING_DAY, 0).atZone(ProgrammeClock.ZONE).toInstant();
  }
}
