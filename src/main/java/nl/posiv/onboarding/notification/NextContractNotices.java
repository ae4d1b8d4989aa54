package nl.posiv.onboarding.notification;

import java.util.UUID;
import nl.posiv.onboarding.change.NextContractComes;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever was told that it did not come to a contract hears that it does after all. */
@Component
class NextContractNotices {

  private final Notices notices;
  private final Nominations nominations;

  NextContractNotices(Notices notices, Nominations nominations) {
    this.notices = notices;
    this.nominations = nominations;
  }

  @EventListener
  void tell(NextContractComes comes) {
    notices.send(
        Notice.NEXT_CONTRACT_COMES,
        "next contract " + UUID.randomUUID(),
        comes.caseReference(),
        nominations.find(comes.caseReference()).municipality());
  }
}
