package nl.posiv.onboarding.mission.process;

import java.time.LocalDate;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.MissionDays;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.mission.ShelterRisk;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the days of a mission from a form, and refuses those on which nobody can go. */
@Component
class AskedDays {

  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String SHELTER = "livesInShelter";
  private static final String KNOWN = "absenceKnown";

  private final Missions missions;
  private final Changes changes;
  private final ProgrammeClock clock;

  AskedDays(Missions missions, Changes changes, ProgrammeClock clock) {
    this.missions = missions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * The days that were asked for.
   *
   * @param present the mission whose days are changed; null if it is a new one
   */
  MissionDays in(Answers answers, CaseReference reference, @Nullable Mission present) {
    MissionDays days = new MissionDays(answers.date(FROM), answers.date(UNTIL));
    answers.require(!days.until().isBefore(days.from()), UNTIL, "date.not-before", days.from());
    boolean sameStart = present != null && days.from().equals(present.days().from());
    answers.expect(sameStart || !days.from().isBefore(clock.today()), FROM, "date.in-past");
    LocalDate last = missions.lastDayOfContract(reference);
    answers.expect(!days.until().isAfter(last), UNTIL, "date.too-late.contract-end", last);
    changes
        .announcedEnd(reference)
        .ifPresent(
            end -> answers.expect(days.until().isBefore(end), UNTIL, "mission.after-leaving", end));
    missions
        .overlapping(reference, days, present == null ? null : present.storedId())
        .ifPresent(
            other -> answers.expect(false, FROM, "mission.overlaps", other.from(), other.until()));
    warn(answers, days);
    answers.refuseMistakes();
    return days;
  }

  /** Whether the official lives in municipal shelter; null if it was not said. */
  @Nullable Boolean livesInShelter(Answers answers) {
    return answers.has(SHELTER) ? answers.text(SHELTER).equals("yes") : null;
  }

  private void warn(Answers answers, MissionDays days) {
    ShelterRisk risk = missions.riskInShelter(days);
    if (risk != ShelterRisk.NONE) {
      Boolean lives = livesInShelter(answers);
      answers.expect(lives != null, SHELTER, "mission.say-shelter", days.count());
      answers.expect(
          !Boolean.TRUE.equals(lives) || answers.flag(KNOWN),
          KNOWN,
          "mission.absence." + risk.id(),
          days.count());
    }
  }
}
