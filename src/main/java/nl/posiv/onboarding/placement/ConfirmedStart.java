package nl.posiv.onboarding.placement;

import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.FirstWorkingDay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the right to work who has begun; it comes before the placement and knows nothing of it. */
@Component
class ConfirmedStart implements FirstWorkingDay {

  private final CaseRecords<StartConfirmation> starts;

  ConfirmedStart(CaseRecords<StartConfirmation> starts) {
    this.starts = starts;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isConfirmed(CaseReference caseReference) {
    return starts.latest(caseReference).map(StartConfirmation::startedOn).isPresent();
  }
}
