package nl.posiv.onboarding.contracts;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** That the case was entered where it stood. */
@Component
class EntrySection implements CaseSection {

  @Override
  public String key() {
    return "entry";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("case_entry")
            .by("answered_by")
            .on("answered_on")
            .asked("complete-entry", "outcome", "position", "still_open", "reason"));
  }
}
