package nl.posiv.onboarding.mission.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.MissionTexts;
import nl.posiv.onboarding.mission.Missions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the mission that a process, or a form in it, is about. */
@Component
class MissionOf {

  /** The variable with the mission's id. */
  static final String VARIABLE = "mission";

  private final Missions missions;
  private final MissionTexts texts;

  MissionOf(Missions missions, MissionTexts texts) {
    this.missions = missions;
    this.texts = texts;
  }

  Mission form(FormContext context) {
    return missions.find((Long) Objects.requireNonNull(context.variables().get(VARIABLE)));
  }

  /** What whoever checks or decides must know of what is asked. */
  Map<String, Object> shown(FormContext context) {
    Mission asked = form(context);
    Map<String, Object> shown = new HashMap<>();
    shown.put("missionShown", texts.days(context.language(), asked.days()));
    shown.put("purposeShown", asked.purpose());
    texts.approved(context.language(), asked).ifPresent(days -> shown.put("approvedShown", days));
    texts.absence(context.language(), asked).ifPresent(risk -> shown.put("absenceShown", risk));
    return shown;
  }

  Mission process(DelegateExecution execution) {
    return missions.find((Long) execution.getVariable(VARIABLE));
  }
}
