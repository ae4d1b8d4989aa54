package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.PermanentContractEnded;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All concerned hear the end of a permanent contract that HR entered, as of every other end. */
@Component
class PermanentEndNotices {

  private final Notices notices;
  private final Contracts contracts;
  private final Nominations nominations;

  PermanentEndNotices(Notices notices, Contracts contracts, Nominations nominations) {
    this.notices = notices;
    this.contracts = contracts;
    this.nominations = nominations;
  }

  @EventListener
  void tell(PermanentContractEnded ended) {
    contracts
        .present(ended.caseReference())
        .ifPresent(
            contract ->
                notices.send(
                    Notice.PERMANENT_ENDED,
                    "permanent " + contract.storedId(),
                    ended.caseReference(),
                    nominations.find(ended.caseReference()).municipality()));
  }
}
