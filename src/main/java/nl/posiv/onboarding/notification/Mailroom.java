package nl.posiv.onboarding.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.posiv.onboarding.access.DirectoryChanged;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.SetAside;
import nl.posiv.onboarding.engine.OneByOne;
import org.jspecify.annotations.Nullable;
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
 * what is left or has become due; and has the other work done that has its time. Mail has a thread
 * of its own, {@link MailThread}, and so has that work, {@link WorkThread}.
 */
@Service
public class Mailroom {

  private static final Logger log = LoggerFactory.getLogger(Mailroom.class);

  /** When what cannot be read is looked at again, if nobody asks for it before. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private final MailThread mailThread;
  private final WorkThread workThread;
  private final Outbox outbox;
  private final Postman postman;
  private final MailServer server;
  private final MailDesk desk;
  private final ServerRest rest;
  // Looked up late: some of that work uses the mailroom.
  private final ObjectProvider<DatedWork> work;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;
  private final TransactionTemplate transaction;

  /** Held while mail is read and written in the database, not while the mail server has it. */
  private final ReentrantLock atTheOutbox = new ReentrantLock();

  Mailroom(
      MailThread mailThread,
      WorkThread workThread,
      Outbox outbox,
      Postman postman,
      MailServer server,
      MailDesk desk,
      ServerRest rest,
      ObjectProvider<DatedWork> work,
      ProgrammeClock clock,
      OneByOne oneByOne,
      PlatformTransactionManager transactions) {
    this.mailThread = mailThread;
    this.workThread = workThread;
    this.outbox = outbox;
    this.postman = postman;
    this.server = server;
    this.desk = desk;
    this.rest = rest;
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
   * @param hangs whether whoever waits for the mail server waits in vain
   */
  public record Delivery(int sent, int waiting, boolean hangs) {}

  /** Does the work that is due, sends all mail that is due now, and returns when that is done. */
  public Delivery sendDue() {
    doDue();
    return mailThread.now(this::send);
  }

  /** The same, but waits for the mail server no longer than this; then the mail goes on alone. */
  public Delivery sendDue(Duration patience) {
    doDue();
    return mailThread
        .within(patience, this::send)
        .orElseGet(() -> new Delivery(0, outbox.waiting(), true));
  }

  /** Does the work that is due, and leaves the mail. */
  public void doDue() {
    workThread.now(
        () -> {
          workOff();
          return true;
        });
  }

  /** How many mails wait for the mail server. */
  public int waiting() {
    return outbox.waiting();
  }

  /**
   * Does something while no mail is taken or noted, and no work that has its time is done. A mail
   * that the server has at that moment is not waited for.
   */
  public <T> T meanwhileNothing(Supplier<T> action) {
    return workThread.now(() -> alone(action));
  }

  private <T> T alone(Supplier<T> action) {
    atTheOutbox.lock();
    try {
      return action.get();
    } finally {
      atTheOutbox.unlock();
    }
  }

  /** Mails that were tried often and are not sent; of a server that does not answer none is. */
  public List<UndeliveredMail> undelivered(int attempts) {
    return outbox.triedAtLeast(rest.find().isPresent() ? Integer.MAX_VALUE : attempts);
  }

  /** The mail server, if it does not answer. */
  public Optional<AwayServer> awayServer() {
    return rest.find();
  }

  /** Has a mail tried again now, also if the server rests. */
  public void tryNow(String id) {
    transaction.executeWithoutResult(status -> outbox.tryNow(id));
    endRest();
  }

  /** Has the mail server tried again now, with all that waits for another attempt. */
  public void tryServerNow() {
    transaction.executeWithoutResult(status -> outbox.tryAllNow());
    endRest();
  }

  private void endRest() {
    rest.cutShort(clock.instant());
    mailThread.later(this::send);
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    workThread.later(this::workOff);
    mailThread.later(this::send);
  }

  /** Whose task it is now can depend on it. */
  @TransactionalEventListener(fallbackExecution = true)
  void afterChange(DirectoryChanged changed) {
    sweep();
  }

  @TransactionalEventListener
  void afterStep(Outbox.MailWaiting waiting) {
    mailThread.later(this::send);
  }

  private void workOff() {
    work.orderedStream().forEach(this::workOff);
  }

  /** What goes wrong in one kind of work must not hold up the others. */
  private void workOff(DatedWork kind) {
    try {
      kind.workOff();
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      String name = AopUtils.getTargetClass(kind).getSimpleName();
      log.error("{} could not do its work now", name, e);
      oneByOne.setAside(new SetAside("all", name, null, OneByOne.error(e)));
    }
  }

  private Delivery send() {
    Instant now = clock.instant();
    Optional<AwayServer> away = rest.find();
    int sent = 0;
    boolean hangs = false;
    if (away.filter(server -> server.restsUntil().isAfter(now)).isEmpty()) {
      try {
        Step step = next(now);
        while (step.goesOn() && !mailThread.isStopping()) {
          if (step == Step.SENT && sent++ == 0 && away.isPresent()) {
            rest.end();
          }
          step = next(now);
        }
        hangs = step == Step.TIMED_OUT;
      } finally {
        server.hangUp();
      }
    }
    return new Delivery(sent, outbox.waiting(), hangs);
  }

  /** What came of one mail. */
  private enum Step {
    SENT,
    NOT_SENT,
    NOTHING_DUE,
    SERVER_AWAY,
    TIMED_OUT;

    boolean goesOn() {
      return this == SENT || this == NOT_SENT;
    }
  }

  private Step next(Instant now) {
    MailState state = desk.state();
    if (!state.isSent()) {
      return Step.NOTHING_DUE;
    }
    Postman.Next next = alone(() -> nextOrAside(now));
    if (next instanceof Postman.Written written) {
      return handOver(written, state.redirectTo(), now);
    }
    return next instanceof Postman.NothingDue ? Step.NOTHING_DUE : Step.NOT_SENT;
  }

  /** What cannot be handled is set aside, or nothing behind it would ever go out. */
  private Postman.Next nextOrAside(Instant now) {
    try {
      return postman.next(now);
    } catch (Postman.UnwritableException unwritable) {
      postman.notWritten(unwritable, now, now.plus(PAUSE));
    } catch (Postman.UnreadableException unreadable) {
      setAside(unreadable.mail(), now, unreadable);
    }
    return new Postman.Dropped();
  }

  private Step handOver(Postman.Written mail, @Nullable String redirectTo, Instant now) {
    Optional<MailFailure> failure = server.send(mail.message(), redirectTo);
    if (failure.isEmpty()) {
      return alone(() -> noted(mail, now));
    }
    boolean ofServer = failure.get().kind() == MailFailure.Kind.SERVER;
    alone(
        () -> {
          postman.notSent(mail, failure.get(), now);
          if (ofServer) {
            rest.begin(now, failure.get().error());
          }
          return true;
        });
    return !ofServer
        ? Step.NOT_SENT
        : failure.get().isTimeOut() ? Step.TIMED_OUT : Step.SERVER_AWAY;
  }

  /** What was sent and cannot be noted would otherwise go out again and again. */
  private Step noted(Postman.Written mail, Instant now) {
    try {
      postman.sent(mail);
      return Step.SENT;
    } catch (RuntimeException e) {
      log.error("Mail {} was sent, and cannot be noted", mail.first().id(), e);
      mail.items().forEach(part -> setAside(part.mail().id(), now, e));
      return Step.NOT_SENT;
    }
  }

  private void setAside(UUID mail, Instant now, Throwable failure) {
    String error = OneByOne.error(failure);
    transaction.executeWithoutResult(status -> outbox.setAside(mail, now.plus(PAUSE), error));
    log.warn("Mail {} was set aside: {}", mail, error);
  }
}
