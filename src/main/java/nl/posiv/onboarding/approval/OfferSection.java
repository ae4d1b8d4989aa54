package nl.posiv.onboarding.approval;

import java.util.List;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** What was offered and decided, and what it costs: that estimate is the municipality's. */
@Component
class OfferSection implements CaseSection {

  @Override
  public String key() {
    return "offer";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("offer")
            .by("prepared_by")
            .on("prepared_on")
            .asked("prepare-offer", "position", "scale", "step", "hours_per_week")
            .asked("prepare-offer", "start_date", "end_date", "budget_reference", "advice")
            .asked("prepare-offer", "yearly_cost")
            .keptFrom(Role.OFFICIAL, "yearly_cost"),
        Kept.in("appointment_decision")
            .by("decided_by")
            .on("decided_on")
            .asked("decide-appointment", "outcome", "decision_reference", "other_skills", "reason"),
        Kept.in("offer_reply")
            .by("recorded_by")
            .on("recorded_on")
            .asked("record-offer-reply", "outcome", "reason"));
  }
}
