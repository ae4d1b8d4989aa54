package nl.posiv.onboarding.nomination;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** Whether and for what the candidate was nominated before, which no municipality is told. */
@Component
class EarlierCasesSection implements CaseSection {

  @Override
  public String key() {
    return "earlier-cases";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("duplicate_decision")
            .by("decided_by")
            .on("decided_on")
            .asked("resolve-duplicate", "outcome")
            .askedAs("resolve-duplicate", "other_case", "samePersonAs"),
        Kept.in("place_choice").by("chosen_by").on("chosen_on").told("place"),
        Kept.in("pool_consent").by("recorded_by").on("recorded_on").told("given_on", "ends_on"),
        Kept.in("pool_question").on("asked_on").told("answered_on"));
  }
}
