package nl.posiv.onboarding.mission.process;

import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.MissionOutcome;
import nl.posiv.onboarding.mission.MissionTexts;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** A manager decides. Four eyes: not whoever checked it, whichever groups that person is in. */
@Component
class ApproveMission implements CaseForm {

  private final Missions missions;
  private final MissionOf mission;
  private final MissionTexts missionTexts;
  private final ProgrammeClock clock;

  ApproveMission(
      Missions missions, MissionOf mission, MissionTexts missionTexts, ProgrammeClock clock) {
    this.missions = missions;
    this.mission = mission;
    this.missionTexts = missionTexts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "approve-mission";
  }

  @Override
  public Optional<String> barred(CaseReference caseReference, UserId userId) {
    return missions.hasChecked(caseReference, userId)
        ? Optional.of("mission.four-eyes-claim")
        : Optional.empty();
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = mission.shown(context);
    missions
        .lastCheck(mission.form(context).storedId())
        .map(check -> missionTexts.findings(context.language(), check))
        .ifPresent(lines -> shown.put("checkShown", String.join("\n", lines)));
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Mission asked = mission.form(context);
    MissionOutcome outcome = answers.outcome(MissionOutcome.class);
    answers.require(
        !missions.isChecker(asked.storedId(), context.userId()), "outcome", "mission.four-eyes");
    answers.require(
        outcome == MissionOutcome.REJECT || asked.isInTimeOn(clock.today()),
        "outcome",
        "mission.too-late",
        asked.days().from());
    missions.decide(asked.storedId(), outcome, answers.textIfAny("reason"), context.userId());
    return Map.of(MissionProcess.DECISION, outcome.id());
  }
}
