package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.AnnouncedEndMoved;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The year follows an end that is announced, or cancelled: people are asked about the last month
 * before it, and no evaluation begins shortly before it. An end that holds at once ends the year.
 */
@Component
class YearFollowsAnnouncedEnd {

  private final Contracts contracts;
  private final Placements placements;
  private final RunningYears years;
  private final TimersOfTheContract timers;
  private final RoundsFollowDays rounds;
  private final AsProgramme asProgramme;
  private final ProgrammeClock clock;

  YearFollowsAnnouncedEnd(
      Contracts contracts,
      Placements placements,
      RunningYears years,
      TimersOfTheContract timers,
      RoundsFollowDays rounds,
      AsProgramme asProgramme,
      ProgrammeClock clock) {
    this.contracts = contracts;
    this.placements = placements;
    this.years = years;
    this.timers = timers;
    this.rounds = rounds;
    this.asProgramme = asProgramme;
    this.clock = clock;
  }

  @EventListener
  void follow(AnnouncedEndMoved moved) {
    boolean atOnce = moved.now() != null && !moved.now().isAfter(clock.today());
    if (!atOnce) {
      contracts
          .underWay(moved.caseReference())
          .ifPresent(contract -> asProgramme.run(() -> follow(moved, contract)));
    }
  }

  private void follow(AnnouncedEndMoved moved, Contract contract) {
    PlacementSchedule agreed = placements.agreed(contract);
    PlacementSchedule before = until(agreed, moved.before());
    PlacementSchedule now = until(agreed, moved.now());
    for (String year : years.running(moved.caseReference(), PlacementProcess.KEY)) {
      rounds.follow(year, before, now);
      years.waitForMidYear(year);
    }
    timers.askAgain(moved.caseReference());
  }

  private static PlacementSchedule until(PlacementSchedule agreed, @Nullable LocalDate leaves) {
    return leaves == null ? agreed : agreed.leaving(leaves.minusDays(1));
  }
}
