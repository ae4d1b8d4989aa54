package nl.posiv.onboarding.notification;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.notification.Outbox.DropReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings one mail to the mail server. */
@Component
class Postman {

  /** What became of the mail that was due. */
  enum Outcome {
    SENT,
    NOT_SENT,
    NOTHING_DUE
  }

  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int DOUBLINGS_WITHIN_LONGEST_PAUSE = 6;

  private final Outbox outbox;
  private final OpenTasks tasks;
  private final Nominations nominations;
  private final People people;
  private final Letters letters;
  private final JavaMailSender mailServer;
  private final ApplicationEventPublisher events;

  Postman(
      Outbox outbox,
      OpenTasks tasks,
      Nominations nominations,
      People people,
      Letters letters,
      JavaMailSender mailServer,
      ApplicationEventPublisher events) {
    this.outbox = outbox;
    this.tasks = tasks;
    this.nominations = nominations;
    this.people = people;
    this.letters = letters;
    this.mailServer = mailServer;
    this.events = events;
  }

  /** Sends the mail that has been due longest; it stays locked meanwhile. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Outcome deliverNext(Instant now) {
    Optional<Mail> due = outbox.lockNext(now);
    if (due.isEmpty()) {
      return Outcome.NOTHING_DUE;
    }
    Mail mail = due.get();
    OpenTask task = null;
    if (mail.about() != null) {
      task = tasks.find(mail.about().taskId()).orElse(null);
      if (task == null) {
        return drop(mail, DropReason.TASK_DONE);
      }
      if (isTakenBySomebodyElse(task, mail)) {
        return drop(mail, DropReason.TASK_TAKEN);
      }
    }
    Optional<Reader> reader = readerOf(mail);
    return reader.isEmpty()
        ? drop(mail, DropReason.READER_GONE)
        : post(mail, reader.get(), task, now);
  }

  private Outcome post(Mail mail, Reader reader, OpenTask task, Instant now) {
    AtomicReference<MimeMessage> sent = new AtomicReference<>();
    try {
      mailServer.send(
          message -> {
            letters.write(message, mail, reader, task);
            sent.set(message);
          });
    } catch (MailException e) {
      // The message of the exception can hold an address; its class cannot.
      String error = NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName();
      Duration pause = pauseAfter(mail.attempts());
      outbox.postpone(mail, now.plus(pause), error);
      log.warn(
          "Mail about case {} was not sent ({}), next attempt in {} min",
          mail.caseReference(),
          error,
          pause.toMinutes());
      return Outcome.NOT_SENT;
    }
    outbox.markSent(mail);
    events.publishEvent(
        new MailSent(mail.id(), mail.notice().id(), mail.caseReference(), sent.get()));
    return Outcome.SENT;
  }

  private Outcome drop(Mail mail, DropReason reason) {
    outbox.drop(mail, reason);
    return Outcome.NOT_SENT;
  }

  private static boolean isTakenBySomebodyElse(OpenTask task, Mail mail) {
    return mail.notice() != Notice.TASK_ESCALATED
        && task.assignee() != null
        && !task.assignee().equals(mail.recipient());
  }

  private Optional<Reader> readerOf(Mail mail) {
    return mail.recipient() == null
        ? nominations
            .findCandidate(mail.caseReference())
            .map(
                candidate ->
                    new Reader(
                        candidate.email(),
                        Language.of(candidate.preferredLanguage()),
                        candidate.name()))
        : people
            .find(mail.recipient())
            .map(person -> new Reader(person.email(), person.language(), null));
  }

  /** A minute, then twice as long each time, at most an hour. */
  private static Duration pauseAfter(int attempts) {
    return attempts >= DOUBLINGS_WITHIN_LONGEST_PAUSE
        ? LONGEST_PAUSE
        : Duration.ofMinutes(1L << attempts);
  }
}
