package nl.posiv.onboarding.money;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** What HR said after the offer about what the official costs. */
@Component
class CostSection implements CaseSection {

  @Override
  public String key() {
    return "cost";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("cost_estimate")
            .by("recorded_by")
            .on("recorded_on")
            .told("from_on", "yearly_cost", "reason"));
  }
}
