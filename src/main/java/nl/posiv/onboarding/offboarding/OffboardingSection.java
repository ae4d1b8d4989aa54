package nl.posiv.onboarding.offboarding;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** What was undone when somebody left. */
@Component
class OffboardingSection implements CaseSection {

  private static final String FORM = "complete-offboarding";

  @Override
  public String key() {
    return "offboarding";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("offboarding")
            .by("recorded_by")
            .on("recorded_on")
            .asked(FORM, "uwv_informed_on", "access_revoked_on", "contract_ended_on")
            .asked(FORM, "permit_withdrawn_on", "vog_returned_on", "payroll_told_on")
            .asked(FORM, "handover_done", "certificate_given_on"));
  }
}
