package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.employment.AccountCorrected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mail that waits for an account that was chosen wrongly goes to the right one. */
@Component
class AccountMails {

  private final Outbox outbox;

  AccountMails(Outbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void follow(AccountCorrected corrected) {
    outbox.passOn(corrected.caseReference(), corrected.wrong(), corrected.right());
  }
}
