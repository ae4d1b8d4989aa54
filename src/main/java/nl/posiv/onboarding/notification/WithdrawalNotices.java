package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.participation.MunicipalityWithdrew;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells that nobody is nominated to a municipality any more, and that its cases go on. */
@Component
class WithdrawalNotices {

  private final Notices notices;

  WithdrawalNotices(Notices notices) {
    this.notices = notices;
  }

  @EventListener
  void tell(MunicipalityWithdrew withdrew) {
    notices.send(
        Notice.MUNICIPALITY_WITHDREW,
        withdrew.step(),
        withdrew.caseReference(),
        withdrew.municipality());
  }
}
