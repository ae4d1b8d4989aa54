package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import nl.posiv.onboarding.casefile.KeyDate;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The start of the year at work, and its goals. */
@Component
class PlacementSection implements CaseSection {

  private final Placements placements;
  private final Contracts contracts;
  private final ProgrammeClock clock;

  PlacementSection(Placements placements, Contracts contracts, ProgrammeClock clock) {
    this.placements = placements;
    this.contracts = contracts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "placement";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("start_confirmation")
            .by("confirmed_by")
            .on("confirmed_on")
            .asked("confirm-start", "outcome", "started_on"),
        Kept.in("oath")
            .by("recorded_by")
            .on("taken_on")
            .askedAs("take-oath", "taken_on", "oathTakenOn"),
        Kept.in("intake_plan").by("made_by").on("made_on").asked("make-intake-plan", "goals"));
  }

  /** Mentors are asked for the talk of a month at its end. */
  @Override
  public List<KeyDate> dates(CaseReference reference) {
    LocalDate today = clock.today();
    return contracts.underWay(reference).stream()
        .flatMap(contract -> placements.schedule(contract).months().stream())
        .map(AskedMonth::on)
        .filter(day -> !day.isBefore(today))
        .limit(1)
        .map(day -> new KeyDate("check-in", day))
        .toList();
  }
}
