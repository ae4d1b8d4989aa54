package nl.posiv.onboarding.notification;

import org.springframework.stereotype.Component;

/** Does the work that has its time, beside mail and requests. */
@Component
class WorkThread extends OneThread {

  WorkThread() {
    super("work");
  }
}
