package nl.posiv.onboarding.change;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** What was reported of a case, for HR alone. */
@Component
class ChangesSection implements CaseSection {

  @Override
  public String key() {
    return "changes";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("change_report")
            .by("reported_by")
            .on("reported_on")
            .reference("change", "change")
            .reference("change", "cancels")
            .asked("report-change", "effective_on", "agreed_on", "reason"),
        Kept.in("emergency_note")
            .by("recorded_by")
            .on("recorded_on")
            .asked("follow-emergency", "outcome", "reachable_by", "stand_in"));
  }
}
