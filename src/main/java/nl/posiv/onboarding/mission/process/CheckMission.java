package nl.posiv.onboarding.mission.process;

import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.mission.SafetyFindings;
import nl.posiv.onboarding.mission.SafetyOutcome;
import org.springframework.stereotype.Component;

/** HR looks at safety, insurance and the way back. Without all of it nobody goes. */
@Component
class CheckMission implements CaseForm {

  private static final String NEEDED = "mission.needed";

  private final Missions missions;
  private final MissionOf mission;
  private final ProgrammeClock clock;

  CheckMission(Missions missions, MissionOf mission, ProgrammeClock clock) {
    this.missions = missions;
    this.mission = mission;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "check-mission";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return mission.shown(context);
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("adviceSeenOn", DateRange.happenedSince(CaseDay.FIRST_DAY));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Mission asked = mission.form(context);
    SafetyOutcome outcome = answers.outcome(SafetyOutcome.class);
    SafetyFindings found = answers.as(SafetyFindings.class);
    if (outcome == SafetyOutcome.SAFE) {
      answers.expect(
          asked.isInTimeOn(clock.today()), "outcome", "mission.too-late", asked.days().from());
      answers.expect(found.adviceSeenOn() != null, "adviceSeenOn", NEEDED);
      answers.expect(found.insured(), "insured", NEEDED);
      answers.expect(found.exitBasis() != null, "exitBasis", NEEDED);
      answers.expect(found.exitVerified(), "exitVerified", NEEDED);
      answers.expect(found.reentryVerified(), "reentryVerified", NEEDED);
      answers.refuseMistakes();
    }
    missions.check(asked.storedId(), outcome, found, context.userId());
    return Map.of(MissionProcess.CHECK, outcome.id());
  }
}
