package nl.posiv.onboarding.notification;

import java.util.UUID;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.employment.AccountCorrected;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mail that waits for an account that was chosen wrongly goes to the right one. Whoever was told of
 * the case by mistake hears that, and has its days taken out of the calendar again.
 */
@Component
class AccountMails {

  private final Outbox outbox;
  private final Nominations nominations;

  AccountMails(Outbox outbox, Nominations nominations) {
    this.outbox = outbox;
    this.nominations = nominations;
  }

  @EventListener
  void follow(AccountCorrected corrected) {
    boolean isBeingTold =
        outbox.passOn(corrected.caseReference(), corrected.wrong(), corrected.right());
    if (isBeingTold || outbox.hasTold(corrected.caseReference(), corrected.wrong())) {
      outbox.add(
          Mail.telling(
              Notice.CASE_NOT_YOURS,
              corrected.caseReference(),
              nominations.find(corrected.caseReference()).municipality(),
              corrected.wrong(),
              false),
          "account " + UUID.randomUUID(),
          Role.OFFICIAL);
    }
  }
}
