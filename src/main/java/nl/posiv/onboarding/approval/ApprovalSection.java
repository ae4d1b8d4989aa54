package nl.posiv.onboarding.approval;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** The municipality's advice, and the interview. */
@Component
class ApprovalSection implements CaseSection {

  @Override
  public String key() {
    return "approval";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("review")
            .by("reviewed_by")
            .on("reviewed_on")
            .asked("review-nomination", "outcome", "reason"),
        Kept.in("planned_interview").by("recorded_by").on("recorded_on").told("planned_on"),
        Kept.in("interview")
            .by("recorded_by")
            .on("held_on")
            .askedAs("record-interview", "held_on", "interviewDate")
            .asked("record-interview", "outcome", "reason"));
  }
}
