package nl.posiv.onboarding.employment;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** What belongs to the contract, and the certificate of conduct. */
@Component
class EmploymentSection implements CaseSection {

  @Override
  public String key() {
    return "employment";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("drafted_contract")
            .by("recorded_by")
            .on("recorded_on")
            .askedAs("draft-contract", "trial_period_months", "trialPeriod")
            .asked("draft-contract", "early_notice_clause", "end_notice_in_contract"),
        Kept.in("contract_signatures")
            .by("recorded_by")
            .on("recorded_on")
            .asked("sign-contract", "signed_by_official_on", "signed_by_municipality_on")
            .told("start_date", "end_date"),
        givenTerms("core"),
        givenTerms("other"),
        Kept.in("workplace")
            .by("recorded_by")
            .on("recorded_on")
            .people("official_user")
            .told("reason"));
  }

  private static Kept givenTerms(String kind) {
    return Kept.in("given_terms")
        .whose("case_reference = :reference and kind = '" + kind + "'")
        .by("recorded_by")
        .on("recorded_on")
        .told("kind")
        .asked("give-" + kind + "-terms", "given_on");
  }
}
