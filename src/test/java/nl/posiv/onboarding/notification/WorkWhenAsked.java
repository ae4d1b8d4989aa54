package nl.posiv.onboarding.notification;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * No work that has its time is done beside a test: only when it says so. What that work finds in
 * the middle of a test, or of the emptying between two, depends on how fast the machine is.
 */
@TestComponent
@Primary
public class WorkWhenAsked extends WorkThread {

  @Override
  void later(Runnable action) {
    // It waits until somebody asks for it.
  }
}
