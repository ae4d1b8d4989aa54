package nl.posiv.onboarding.notification;

import java.util.UUID;
import nl.posiv.onboarding.access.Invited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is invited is told so. What still waited to tell the same is not sent as well. */
@Component
class InvitationMails {

  private final Outbox outbox;

  InvitationMails(Outbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void tell(Invited invited) {
    outbox.dropWaiting(Notice.INVITED, invited.userId());
    outbox.add(
        Mail.telling(Notice.INVITED, null, invited.municipality(), invited.userId(), false),
        "invitation " + UUID.randomUUID());
  }
}
