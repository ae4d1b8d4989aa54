package nl.posiv.onboarding.notification;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Nothing is sent beside a test: only when it says so. */
@TestComponent
@Primary
public class MailWhenAsked extends MailThread {

  @Override
  void later(Runnable action) {
    // It waits until somebody asks for it.
  }
}
