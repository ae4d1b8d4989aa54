package nl.posiv.onboarding.employment;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** Identity and BSN. */
@Component
class IdentitySection implements CaseSection {

  @Override
  public String key() {
    return "identity";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("identity_check")
            .by("recorded_by")
            .on("checked_on")
            .askedAs("check-identity", "checked_on", "identityCheckedOn"),
        Kept.in("bsn_registration")
            .by("recorded_by")
            .on("recorded_on")
            .asked("register-bsn", "bsn"),
        Kept.in("missing_bsn")
            .by("recorded_by")
            .on("recorded_on")
            .askedAs("register-bsn", "start_by", "outcome")
            .asked("register-bsn", "appointment_on"),
        Kept.in("wage_tax_repair")
            .by("recorded_by")
            .on("recorded_on")
            .asked("follow-up-bsn", "payroll_told_on"));
  }
}
