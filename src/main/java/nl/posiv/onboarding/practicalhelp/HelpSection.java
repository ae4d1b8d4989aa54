package nl.posiv.onboarding.practicalhelp;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** What was arranged for somebody who comes to work and live here. */
@Component
class HelpSection implements CaseSection {

  @Override
  public String key() {
    return "practical-help";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("practical_help")
            .by("recorded_by")
            .on("recorded_on")
            .referenceAsked("arrange-practical-help", "help", "arranged")
            .asked("arrange-practical-help", "outcome"));
  }
}
