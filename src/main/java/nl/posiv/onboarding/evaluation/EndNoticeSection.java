package nl.posiv.onboarding.evaluation;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import nl.posiv.onboarding.casefile.KeyDate;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** What follows a contract, and whether the notice of its end was received, with the proof. */
@Component
class EndNoticeSection implements CaseSection {

  private static final String NOTICE = "send-end-notice";

  private final Contracts contracts;
  private final Placements placements;
  private final Evaluations evaluations;

  EndNoticeSection(Contracts contracts, Placements placements, Evaluations evaluations) {
    this.contracts = contracts;
    this.placements = placements;
    this.evaluations = evaluations;
  }

  @Override
  public String key() {
    return "end-notice";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("follow_up")
            .by("decided_by")
            .on("decided_on")
            .onlyWhen(Role.OFFICIAL, ToldDecisions.TOLD)
            .asked("decide-follow-up", "outcome", "new_end_date"),
        Kept.in("end_notice")
            .by("recorded_by")
            .on("recorded_on")
            .askedAs(NOTICE, "sent_on", "noticeSentOn")
            .askedAs(NOTICE, "received_on", "noticeReceivedOn")
            .asked(NOTICE, "delivery_proof", "conditions", "officials_comment")
            .told("days_late"),
        Kept.in("late_notice_settlement")
            .by("settled_by")
            .on("settled_on")
            .asked("settle-late-notice", "payroll_informed_on"));
  }

  /**
   * The day on which the notice was received, or until it is the last day for it; that is none once
   * the work ends before it.
   */
  @Override
  public List<KeyDate> dates(CaseReference reference) {
    return contracts
        .present(reference)
        .filter(contract -> !contract.isOver() && placements.isEndNoticeNeeded(contract))
        .flatMap(
            contract ->
                evaluations
                    .notice(contract)
                    .map(EndNotice::receivedOn)
                    .map(day -> new KeyDate("notice-received", day))
                    .or(() -> lastDayFor(contract)))
        .stream()
        .toList();
  }

  private Optional<KeyDate> lastDayFor(Contract contract) {
    PlacementSchedule schedule = placements.schedule(contract);
    return Optional.of(schedule.endNoticeDeadline())
        .filter(day -> !day.isAfter(schedule.lastDay()))
        .map(day -> new KeyDate("notice", day));
  }
}
