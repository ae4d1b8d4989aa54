package nl.posiv.onboarding.nomination;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** Who the candidate is, and what Ro3kvit said and decided. */
@Component
class NominationSection implements CaseSection {

  private static final String FORM = "nominate-candidate";

  @Override
  public String key() {
    return "nomination";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("candidate")
            .whose(
                "id = (select candidate_id from posiv.nomination where case_reference = :reference)")
            .asked(
                FORM,
                "given_name",
                "family_name",
                "email",
                "phone",
                "home_municipality",
                "oblast",
                "current_position")
            .referenceAsked(FORM, "language", "languages")
            .asked(FORM, "preferred_language"),
        Kept.in("nomination")
            .orderedBy("case_reference")
            .keyedBy("case_reference")
            .by("nominated_by")
            .on("nominated_on")
            .asked(FORM, "motivation")
            .referenceAsked(FORM, "theme", "expertise")
            .asked(FORM, "where_now", "exit_basis", "available_from")
            .asked(FORM, "privacy_notice_given_on", "ukrainian_partner", "ukrainian_project"),
        // What Ro3kvit answered to a municipality is Ro3kvit's own, and corrected there.
        Kept.in("supplied_information")
            .by("supplied_by")
            .on("supplied_on")
            .told("question")
            .asked("supply-information", "answer"),
        Kept.in("nomination_result").on("recorded_on").told("result"));
  }
}
