package nl.posiv.onboarding.notification;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.notification.Outbox.DropReason;
import nl.posiv.onboarding.notification.Outbox.HeldFor;
import nl.posiv.onboarding.participation.Participation;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.records.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
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
  private final Participations participations;
  private final Changes changes;
  private final People people;
  private final UnreachableReaders addresses;
  private final Letters letters;
  private final JavaMailSender mailServer;
  private final ApplicationEventPublisher events;

  Postman(
      Outbox outbox,
      OpenTasks tasks,
      Nominations nominations,
      Participations participations,
      Changes changes,
      People people,
      UnreachableReaders addresses,
      Letters letters,
      JavaMailSender mailServer,
      ApplicationEventPublisher events) {
    this.outbox = outbox;
    this.tasks = tasks;
    this.nominations = nominations;
    this.participations = participations;
    this.changes = changes;
    this.people = people;
    this.addresses = addresses;
    this.letters = letters;
    this.mailServer = mailServer;
    this.events = events;
  }

  /** A mail that cannot be handled, whatever the mail server says. */
  static final class UnreadableException extends RuntimeException {

    private final UUID mail;

    UnreadableException(UUID mail, Throwable cause) {
      super(cause);
      this.mail = mail;
    }

    UUID mail() {
      return mail;
    }
  }

  /**
   * Sends the mail that has been due longest, with all that is part of the same one; it stays
   * locked meanwhile.
   *
   * @throws UnreadableException if it cannot even be tried
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Outcome deliverNext(Instant now) {
    Optional<UUID> due = outbox.lockNext(now);
    if (due.isEmpty()) {
      return Outcome.NOTHING_DUE;
    }
    return each(due.get(), id -> deliver(outbox.read(id), now));
  }

  private static <T> T each(UUID mail, Function<UUID, T> handling) {
    try {
      return handling.apply(mail);
    } catch (UnreadableException partOfIt) {
      throw partOfIt;
    } catch (RuntimeException e) {
      throw new UnreadableException(mail, e);
    }
  }

  private Outcome deliver(Mail first, Instant now) {
    List<UUID> mails = first.isAlone() ? List.of(first.id()) : outbox.partsWith(first);
    List<Letters.Item> items =
        mails.stream().flatMap(mail -> each(mail, id -> item(outbox.read(id))).stream()).toList();
    Optional<Reader> reader = readerOf(first);
    if (reader.isEmpty()) {
      items.forEach(item -> outbox.drop(item.mail(), DropReason.READER_GONE));
    }
    return reader.isEmpty() || items.isEmpty() ? Outcome.NOT_SENT : post(items, reader.get(), now);
  }

  /** What there is to tell; nothing about a task that is done or that somebody else has taken. */
  private Optional<Letters.Item> item(Mail mail) {
    if (mail.aboutReader() && changes.hasDied(mail.knownCase()) || isOfAHouseThatWasLeft(mail)) {
      outbox.drop(mail, DropReason.READER_GONE);
      return Optional.empty();
    }
    if (mail.about() == null) {
      return Optional.of(new Letters.Item(mail, null));
    }
    OpenTask task = tasks.find(mail.about().taskId()).orElse(null);
    if (task == null || isTakenBySomebodyElse(task, mail)) {
      outbox.drop(mail, task == null ? DropReason.TASK_DONE : DropReason.TASK_TAKEN);
      return Optional.empty();
    }
    return Optional.of(new Letters.Item(mail, task));
  }

  private Outcome post(List<Letters.Item> items, Reader reader, Instant now) {
    Mail first = items.get(0).mail();
    AtomicReference<MimeMessage> sent = new AtomicReference<>();
    try {
      mailServer.send(
          message -> {
            if (first.digestOn() != null) {
              letters.writeDigest(message, items, reader);
            } else if (items.size() > 1) {
              letters.writeTasks(message, items, reader);
            } else {
              letters.write(message, first, reader, items.get(0).task());
            }
            sent.set(message);
          });
    } catch (MailException e) {
      MailFailure failure = MailFailure.of(e);
      boolean unwritable = e instanceof MailPreparationException || e instanceof MailParseException;
      if (unwritable && items.size() > 1 && failure.kind() == MailFailure.Kind.LATER) {
        items.forEach(item -> outbox.takeApart(item.mail()));
      } else {
        notAccepted(items, failure, now);
      }
      return Outcome.NOT_SENT;
    }
    items.forEach(
        item ->
            outbox.markSent(
                item.mail(), language -> letters.subject(item, items.size(), language)));
    Notice notice = first.digestOn() == null ? first.notice() : Notice.DAILY_DIGEST;
    events.publishEvent(
        new MailSent(
            first.id(),
            notice.id(),
            Letters.references(items),
            Objects.requireNonNull(sent.get())));
    return Outcome.SENT;
  }

  private void notAccepted(List<Letters.Item> items, MailFailure failure, Instant now) {
    Mail first = items.get(0).mail();
    if (failure.kind() == MailFailure.Kind.ADDRESS
        && first.notice().has(NoticeAttribute.Trait.TO_OTHER_ADDRESS)) {
      // Nobody is to be asked for the right address: it is known.
      outbox.drop(first, DropReason.READER_GONE);
      return;
    }
    if (failure.kind() == MailFailure.Kind.LATER) {
      Duration pause = pauseAfter(first.attempts());
      items.forEach(item -> outbox.postpone(item.mail(), now.plus(pause), failure.error()));
      log.warn(
          "Mail about case {} was not sent ({}), next attempt in {} min",
          Letters.references(items),
          failure.error(),
          pause.toMinutes());
      return;
    }
    boolean mendable = failure.kind() == MailFailure.Kind.ADDRESS && addresses.hasMender(first);
    HeldFor reason = mendable ? HeldFor.ADDRESS : HeldFor.TECHNICAL;
    items.forEach(item -> outbox.hold(item.mail(), reason, failure.error()));
    log.warn(
        "Mail about case {} cannot be sent ({}) until that is mended",
        Letters.references(items),
        failure.error());
  }

  /** Whoever works elsewhere by now is told nothing of the cases of a municipality any more. */
  private boolean isOfAHouseThatWasLeft(Mail mail) {
    UserId recipient = mail.recipient();
    return recipient != null
        && mail.municipality() != null
        && outbox.roleOf(mail).filter(Role::isMunicipal).isPresent()
        && people.posts(recipient).stream()
            .noneMatch(post -> Objects.equals(post.municipality(), mail.municipality()));
  }

  private static boolean isTakenBySomebodyElse(OpenTask task, Mail mail) {
    return !mail.notice().has(NoticeAttribute.Trait.OF_OTHERS)
        && task.assignee() != null
        && !task.assignee().equals(mail.recipient());
  }

  private Optional<Reader> readerOf(Mail mail) {
    if (mail.recipient() == null && !mail.knownCase().isOfPerson()) {
      // Anybody may have typed that address: no name is said there.
      return participations
          .find(mail.knownCase())
          .filter(Participation::hasContact)
          .map(joining -> Reader.stranger(joining.contactEmail(), Language.NL));
    }
    return mail.recipient() == null
        ? nominations
            .findCandidate(mail.knownCase())
            .flatMap(candidate -> candidate(mail, candidate))
        : people
            .find(mail.recipient())
            .filter(person -> !people.posts(person.userId()).isEmpty())
            .map(person -> new Reader(person.email(), person.language(), null));
  }

  private Optional<Reader> candidate(Mail mail, Candidate candidate) {
    Language language = Language.of(candidate.preferredLanguage());
    return mail.notice().has(NoticeAttribute.Trait.TO_OTHER_ADDRESS)
        ? outbox.otherAddress(mail).map(address -> Reader.stranger(address, language))
        : Optional.of(new Reader(candidate.email(), language, candidate.name()));
  }

  /** A minute, then twice as long each time, at most an hour. */
  private static Duration pauseAfter(int attempts) {
    return attempts >= DOUBLINGS_WITHIN_LONGEST_PAUSE
        ? LONGEST_PAUSE
        : Duration.ofMinutes(1L << attempts);
  }
}
