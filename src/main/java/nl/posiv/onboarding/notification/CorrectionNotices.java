package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractCorrected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Those who plan by the days of a contract hear that they were corrected; of one that is to follow
 * they know the last only.
 */
@Component
class CorrectionNotices {

  private final Notices notices;

  CorrectionNotices(Notices notices) {
    this.notices = notices;
  }

  @EventListener
  void tell(ContractCorrected corrected) {
    Contract contract = corrected.contract();
    if (corrected.daysMoved()) {
      tell(contract.isPlanned() ? Notice.FOLLOW_UP_CORRECTED : Notice.CONTRACT_CORRECTED, contract);
    }
  }

  private void tell(Notice notice, Contract contract) {
    notices.send(
        notice,
        "correction " + contract.storedId() + " " + contract.version(),
        contract.caseReference(),
        contract.municipality());
  }
}
