package nl.posiv.onboarding.notification;

import org.springframework.stereotype.Component;

/** Reads what comes back. A mailbox may hang here: not even mail waits for it. */
@Component
class BounceThread extends OneThread {

  BounceThread() {
    super("bounces");
  }
}
