package nl.posiv.onboarding.employment;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** The certificate of conduct: nobody but HR and the manager hears what came of it. */
@Component
class ConductSection implements CaseSection {

  @Override
  public String key() {
    return "conduct";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("conduct_certificate")
            .by("recorded_by")
            .on("recorded_on")
            .asked("request-vog", "outcome")
            .askedAs("request-vog", "received_on", "vogReceivedOn"),
        Kept.in("conduct_decision")
            .by("decided_by")
            .on("decided_on")
            .asked("decide-after-vog", "outcome", "going_on_by", "reason"));
  }
}
