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
            .whose(notOf("drafted_contract"))
            .by("recorded_by")
            .on("recorded_on")
            .askedAs("draft-contract", "trial_period_months", "trialPeriod")
            .asked("draft-contract", "early_notice_clause", "end_notice_in_contract"),
        // A trial period is not asked of a contract that runs.
        Kept.in("drafted_contract")
            .whose(of("drafted_contract"))
            .titled("drafted_contract.entered")
            .by("recorded_by")
            .on("recorded_on")
            .asked("draft-contract", "early_notice_clause", "end_notice_in_contract"),
        Kept.in("contract_signatures")
            .by("recorded_by")
            .on("recorded_on")
            .asked("sign-contract", "signed_by_official_on", "signed_by_municipality_on")
            .told("start_date", "end_date"),
        Kept.in("signature_proof")
            .by("confirmed_by")
            .on("confirmed_on")
            .told("signatory", "digest", "withdrawn_on", "withdrawn_because")
            .people("withdrawn_by"),
        givenTerms("core"),
        givenTerms("other"),
        Kept.in("workplace")
            .whose(notOf("workplace"))
            .by("recorded_by")
            .on("recorded_on")
            .people("official_user")
            .told("reason"),
        Kept.in("workplace")
            .whose(of("workplace"))
            .titled("workplace.entered")
            .by("recorded_by")
            .on("recorded_on")
            .people("official_user")
            .told("reason"));
  }

  /** What was recorded first, of who was entered at work: nobody did these steps then. */
  private static String of(String table) {
    return "case_reference = :reference and "
        + table
        + ".id = (select min(e.id) from posiv."
        + table
        + " e where e.case_reference = :reference) and exists (select from posiv.case_entry c"
        + " where c.case_reference = :reference and c.outcome = 'complete')";
  }

  private static String notOf(String table) {
    return "case_reference = :reference and not (" + of(table) + ")";
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
