package nl.posiv.onboarding.notification;

import org.springframework.stereotype.Component;

/** Sends mail. A mail server may hang here: nothing else waits for it. */
@Component
class MailThread extends OneThread {

  MailThread() {
    super("mail");
  }
}
