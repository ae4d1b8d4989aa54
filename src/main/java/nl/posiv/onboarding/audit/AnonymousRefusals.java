package nl.posiv.onboarding.audit;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What people who are not signed in ask for in vain. Anybody can do that as often as they like, so
 * it is counted: a line for each would bury those that count, and fill the disk.
 */
@Component
public class AnonymousRefusals {

  /**
   * A sign-in that fails may be somebody at the door of an account, so the first ones are listed.
   */
  static final int LISTED_SIGN_INS = 100;

  private final AtomicLong counted = new AtomicLong();
  private final AtomicLong signIns = new AtomicLong();
  private final AuditLog log;

  AnonymousRefusals(AuditLog log) {
    this.log = log;
  }

  /** One more. */
  public void count() {
    counted.incrementAndGet();
  }

  /** Whether one more sign-in that failed gets a line, because there are not too many of them. */
  public boolean listsSignIn() {
    return signIns.incrementAndGet() <= LISTED_SIGN_INS;
  }

  /** Writes down how many there were since the last time. */
  @PreDestroy
  @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  public void writeDown() {
    signIns.set(0);
    long refusals = counted.getAndSet(0);
    if (refusals > 0) {
      log.record(
          new AuditEntry(
              Action.ANONYMOUS_REFUSED,
              "requests:" + refusals,
              null,
              Result.REFUSED,
              AuditEntry.SYSTEM,
              null));
    }
  }
}
