package nl.posiv.onboarding.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.posiv.onboarding.access.DirectoryChanged;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.SetAside;
import nl.posiv.onboarding.engine.OneByOne;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mail that waits in the outbox: right after the step that caused it, and every minute
 * what is left or has become due; then it also does the other work that has its time. All of it
 * happens on {@link MailThread}.
 */
@Service
public class Mailroom {

  private static final Logger log = LoggerFactory.getLogger(Mailroom.class);

  /** When what cannot be read is looked at again, if nobody asks for it before. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private final MailThread thread;
  private final Outbox outbox;
  private final Postman postman;
  // Looked up late: some of that work uses the mailroom.
  private final ObjectProvider<DatedWork> work;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;
  private final TransactionTemplate transaction;

  Mailroom(
      MailThread thread,
      Outbox outbox,
      Postman postman,
      ObjectProvider<DatedWork> work,
      ProgrammeClock clock,
      OneByOne oneByOne,
      PlatformTransactionManager transactions) {
    this.thread = thread;
    this.outbox = outbox;
    this.postman = postman;
    this.work = work;
    this.clock = clock;
    this.oneByOne = oneByOne;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What was done.
   *
   * @param sent how many mails the mail server accepted
   * @param waiting how many mails still wait; those that it did not accept are tried again later
   */
  public record Delivery(int sent, int waiting) {}

  /** Does the work that is due, sends all mail that is due now, and returns when that is done. */
  public Delivery sendDue() {
    return thread.now(this::workAndSend);
  }

  /** Does something while no mail is sent and no work that has its time is done. */
  public <T> T meanwhileNothing(Supplier<T> action) {
    return thread.now(action);
  }

  /** Mails that were tried often and are not sent. */
  public List<UndeliveredMail> undelivered(int attempts) {
    return outbox.triedAtLeast(attempts);
  }

  /** Tries a mail again now. */
  public void tryNow(String id) {
    transaction.executeWithoutResult(status -> outbox.tryNow(id));
    sendDue();
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    thread.later(this::workAndSend);
  }

  /** Whose task it is now can depend on it. */
  @TransactionalEventListener(fallbackExecution = true)
  void afterChange(DirectoryChanged changed) {
    thread.later(this::workAndSend);
  }

  @TransactionalEventListener
  void afterStep(Outbox.MailWaiting waiting) {
    thread.later(this::send);
  }

  private Delivery workAndSend() {
    work.orderedStream().forEach(this::workOff);
    return send();
  }

  /** What goes wrong in one kind of work must not hold up the others. */
  private void workOff(DatedWork kind) {
    try {
      kind.workOff();
    } catch (RuntimeException e) {
      String name = AopUtils.getTargetClass(kind).getSimpleName();
      log.error("{} could not do its work now", name, e);
      oneByOne.setAside(new SetAside("all", name, null, OneByOne.error(e)));
    }
  }

  /** What cannot be handled is set aside, or nothing behind it would ever go out. */
  private Postman.Outcome deliverNext(Instant now) {
    try {
      return postman.deliverNext(now);
    } catch (Postman.UnreadableException unreadable) {
      String error = OneByOne.error(unreadable);
      transaction.executeWithoutResult(
          status -> outbox.setAside(unreadable.mail(), now.plus(PAUSE), error));
      log.warn("Mail {} was set aside: {}", unreadable.mail(), error);
      return Postman.Outcome.NOT_SENT;
    }
  }

  private Delivery send() {
    Instant now = clock.instant();
    int sent = 0;
    Postman.Outcome outcome;
    do {
      outcome = deliverNext(now);
      if (outcome == Postman.Outcome.SENT) {
        sent++;
      }
    } while (outcome != Postman.Outcome.NOTHING_DUE && !thread.isStopping());
    return new Delivery(sent, outbox.waiting());
  }
}
