package nl.posiv.onboarding.change.process;

import java.time.LocalDate;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.ContractCorrected;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody leaves after the contract has ended: an end that was announced for a day after the
 * corrected one is cancelled, with what HR said about the correction. One before it stays.
 */
@Component
class LeavingFollowsCorrection {

  private final Changes changes;
  private final ProgrammeClock clock;

  LeavingFollowsCorrection(Changes changes, ProgrammeClock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  @EventListener
  void follow(ContractCorrected corrected) {
    corrected
        .contract()
        .lastDay()
        .filter(last -> isAnnouncedAfter(corrected.contract().caseReference(), last))
        .ifPresent(last -> cancel(corrected));
  }

  private boolean isAnnouncedAfter(CaseReference reference, LocalDate last) {
    return changes.announcedEnd(reference).filter(day -> day.isAfter(last)).isPresent();
  }

  private void cancel(ContractCorrected corrected) {
    CaseReference reference = corrected.contract().caseReference();
    changes.oneAtATime(reference);
    changes.report(
        reference, Change.LEAVING_CANCELLED, clock.today(), corrected.reason(), corrected.by());
  }
}
