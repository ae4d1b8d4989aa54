package nl.posiv.onboarding.righttowork;

import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import nl.posiv.onboarding.casefile.KeyDate;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The right to work, with documents, pay and numbers of UWV and IND. */
@Component
class RightToWorkSection implements CaseSection {

  private static final String DATA = "collect-right-to-work";

  private final RightToWork rightToWork;

  RightToWorkSection(RightToWork rightToWork) {
    this.rightToWork = rightToWork;
  }

  @Override
  public String key() {
    return "right-to-work";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("right_to_work_period").on("opened_on").told("occasion", "starts_on", "ends_on"),
        Kept.in("right_to_work_data")
            .by("recorded_by")
            .on("recorded_on")
            .asked(DATA, "nationality", "birth_date", "residence_status", "document_number")
            .asked(DATA, "document_valid_until", "proof_seen", "monthly_pay", "recognised_sponsor"),
        Kept.in("right_to_work_route").on("recorded_on").reference("route", "route"),
        Kept.in("uwv_notification")
            .by("recorded_by")
            .on("notified_on")
            .asked("notify-uwv", "notified_on", "receipt_number")
            .askedAs("notify-uwv", "named_start", "startNamed"),
        Kept.in("case_entry")
            .by("answered_by")
            .on("answered_on")
            .asked("complete-entry", "uwv_notified_on"),
        Kept.in("permit_application")
            .by("recorded_by")
            .on("applied_on")
            .asked("apply-permit", "applied_on", "application_number"),
        Kept.in("permit_decision")
            .by("recorded_by")
            .on("recorded_on")
            .asked("record-permit-decision", "outcome", "valid_from", "valid_until"),
        Kept.in("right_to_work_resolution")
            .by("recorded_by")
            .on("recorded_on")
            .asked("resolve-right-to-work", "outcome", "new_start_date", "reason"),
        Kept.in("residence_proof")
            .by("recorded_by")
            .on("recorded_on")
            .asked("record-new-proof", "outcome", "residence_status", "document_number")
            .asked("record-new-proof", "document_valid_until"),
        Kept.in("time_without_proof").on("first_day").told("first_day", "told_on", "over_on"));
  }

  @Override
  public List<KeyDate> dates(CaseReference reference) {
    return rightToWork.proofEnd(reference).map(day -> new KeyDate("proof-end", day)).stream()
        .toList();
  }
}
