package nl.posiv.onboarding.offboarding;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** Who goes on with the projects of somebody who left. */
@Component
class HandoverSection implements CaseSection {

  @Override
  public String key() {
    return "handover";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("project_handover")
            .by("recorded_by")
            .on("recorded_on")
            .asked("hand-over-projects", "projects", "handed_to", "handed_over_on"));
  }
}
