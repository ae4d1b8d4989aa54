package nl.posiv.onboarding.notification;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * Nothing is sent, and no work that has its time is done, beside a test: only when it says so. What
 * that work finds in the middle of a test, or of the emptying between two, depends on how fast the
 * machine is.
 */
@TestComponent
@Primary
public class MailWhenAsked extends MailThread {

  @Override
  void later(Runnable work) {
    // It waits until somebody asks for it.
  }
}
