package nl.posiv.onboarding.placement;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/**
 * The hours, which stand in a chart and a table of their own, with what was agreed about their
 * split.
 */
@Component
class HoursSection implements CaseSection {

  @Override
  public String key() {
    return "hours";
  }

  @Override
  public List<Kept> correctable() {
    return List.of(
        Kept.in("split_agreement")
            .by("agreed_by")
            .on("agreed_on")
            .asked("discuss-time-split", "plan"));
  }
}
