package nl.posiv.onboarding.approval;

import java.util.List;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/**
 * What was offered and decided, and what it costs. That estimate and HR's advice to the manager are
 * the municipality's, and so are other terms until the manager agreed to them.
 */
@Component
class OfferSection implements CaseSection {

  /** That a proposal is about more than the municipality's own, and the manager agreed to it. */
  private static final String AGREED =
      """
      exists (
        select 1 from posiv.terms_proposal agreed
        join posiv.terms_step a on a.proposal_id = agreed.id
        where agreed.id = %s and a.step in ('agreed', 'agreed-if-accepted')
          and num_nonnulls(agreed.position, agreed.scale, agreed.step, agreed.hours_per_week,
            agreed.start_date, agreed.end_date) > 0)
      """;

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
            .keptFrom(Role.OFFICIAL, "advice", "yearly_cost"),
        Kept.in("terms_proposal")
            .by("proposed_by")
            .on("proposed_on")
            .asked("prepare-offer", "position", "scale", "step", "hours_per_week")
            .asked("prepare-offer", "start_date", "end_date", "budget_reference", "advice")
            .asked("prepare-offer", "yearly_cost")
            .told("reason")
            .keptFrom(Role.OFFICIAL, "advice", "yearly_cost", "reason")
            .onlyWhen(Role.OFFICIAL, AGREED.formatted("terms_proposal.id")),
        Kept.in("terms_step")
            .by("recorded_by")
            .on("recorded_on")
            .told("step", "reason")
            .onlyWhen(Role.OFFICIAL, AGREED.formatted("terms_step.proposal_id")),
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
