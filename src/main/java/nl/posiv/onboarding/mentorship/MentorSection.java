package nl.posiv.onboarding.mentorship;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** Who guides the official, and who did. Why somebody did not want to is not told. */
@Component
class MentorSection implements CaseSection {

  @Override
  public String key() {
    return "mentor";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("mentor_assignment")
            .by("assigned_by")
            .on("assigned_on")
            .people("mentor", "deputy_mentor"),
        Kept.in("mentor_reply")
            // Who guided somebody who was entered at work was asked nothing.
            .whose("case_reference = :reference and outcome <> 'guides-already'")
            .by("mentor")
            .on("replied_on")
            .told("outcome"),
        Kept.in("mentor_departure").by("mentor").on("left_on"));
  }
}
