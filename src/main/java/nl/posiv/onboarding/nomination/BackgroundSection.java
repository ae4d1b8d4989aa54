package nl.posiv.onboarding.nomination;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/**
 * What a mentor needs to know of whom they guide: what somebody speaks, knows and did until now.
 * Why they wanted to come, and where they were, was not said to mentors.
 */
@Component
class BackgroundSection implements CaseSection {

  private static final String FORM = "nominate-candidate";

  @Override
  public String key() {
    return "background";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("candidate")
            .whose(
                "id = (select candidate_id from posiv.nomination where case_reference = :reference)")
            .asked(FORM, "current_position")
            .referenceAsked(FORM, "language", "languages"),
        Kept.in("nomination")
            .orderedBy("case_reference")
            .keyedBy("case_reference")
            .referenceAsked(FORM, "theme", "expertise"));
  }
}
