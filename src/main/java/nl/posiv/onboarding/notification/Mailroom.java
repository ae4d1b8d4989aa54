package nl.posiv.onboarding.notification;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends the mail that waits in the outbox: right after the step that caused it, and every minute
 * what is left or has become due. All of it happens on one thread of its own, on which nobody is
 * signed in.
 */
@Service
public class Mailroom {

  private static final Logger log = LoggerFactory.getLogger(Mailroom.class);
  private static final long STOP_SECONDS = 30;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(new CustomizableThreadFactory("mail-"));
  private final Outbox outbox;
  private final Postman postman;
  private final TaskNotices taskNotices;
  private final ProgrammeClock clock;

  Mailroom(Outbox outbox, Postman postman, TaskNotices taskNotices, ProgrammeClock clock) {
    this.outbox = outbox;
    this.postman = postman;
    this.taskNotices = taskNotices;
    this.clock = clock;
  }

  /**
   * What was done.
   *
   * @param sent how many mails the mail server accepted
   * @param waiting how many mails still wait; those that it did not accept are tried again later
   */
  public record Delivery(int sent, int waiting) {}

  /** Reminds of tasks, sends all mail that is due now, and returns when that is done. */
  public Delivery sendDue() {
    return CompletableFuture.supplyAsync(this::remindAndSend, thread).join();
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    inBackground(this::remindAndSend);
  }

  @TransactionalEventListener
  void afterStep(Outbox.MailWaiting waiting) {
    inBackground(this::send);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.shutdown();
    thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
  }

  private void inBackground(Runnable work) {
    CompletableFuture.runAsync(work, thread)
        .exceptionally(
            failure -> {
              log.error("Mail could not be handled now", failure);
              return null;
            });
  }

  private Delivery remindAndSend() {
    taskNotices.remind();
    return send();
  }

  private Delivery send() {
    Instant now = clock.instant();
    int sent = 0;
    Postman.Outcome outcome;
    do {
      outcome = postman.deliverNext(now);
      if (outcome == Postman.Outcome.SENT) {
        sent++;
      }
    } while (outcome != Postman.Outcome.NOTHING_DUE && !thread.isShutdown());
    return new Delivery(sent, outbox.waiting());
  }
}
