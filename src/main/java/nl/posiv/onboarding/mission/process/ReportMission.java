package nl.posiv.onboarding.mission.process;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.MissionTexts;
import nl.posiv.onboarding.mission.Missions;
import org.springframework.stereotype.Component;

/** The official is back, and tells what the mission brought. */
@Component
class ReportMission implements CorrectableForm {

  private final Missions missions;
  private final MissionOf mission;
  private final MissionTexts missionTexts;

  ReportMission(Missions missions, MissionOf mission, MissionTexts missionTexts) {
    this.missions = missions;
    this.mission = mission;
    this.missionTexts = missionTexts;
  }

  @Override
  public String key() {
    return "report-mission";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of(
        "missionShown", missionTexts.days(context.language(), mission.form(context).days()));
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("returnedOn", DateRange.happenedSince(CaseDay.FIRST_DAY));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Mission over = mission.form(context);
    requireReturnAfter(over, answers);
    missions.report(
        over.storedId(), answers.date("returnedOn"), answers.text("report"), context.userId());
    return Map.of();
  }

  /** Nothing follows from the day: the mission was over, and is. */
  @Override
  public void check(Recorded recorded, Answers answers) {
    requireReturnAfter(missions.find(recorded.number("mission")), answers);
  }

  private static void requireReturnAfter(Mission over, Answers answers) {
    LocalDate left = over.days().from();
    answers.require(
        !answers.date("returnedOn").isBefore(left), "returnedOn", "date.not-before", left);
  }
}
