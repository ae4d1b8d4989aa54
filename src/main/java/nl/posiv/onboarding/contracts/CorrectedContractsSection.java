package nl.posiv.onboarding.contracts;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** Contracts as they stood before HR corrected them, and why. */
@Component
class CorrectedContractsSection implements CaseSection {

  @Override
  public String key() {
    return "corrected-contracts";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("contract_correction")
            .by("corrected_by")
            .on("corrected_at")
            .told("first_day", "last_day", "hours_per_week")
            .reference("contracts.end", "ended_by")
            .told("reason"));
  }
}
