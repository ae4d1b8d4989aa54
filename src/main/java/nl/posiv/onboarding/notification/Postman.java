package nl.posiv.onboarding.notification;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.BackOff;
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
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one mail after the other out of the outbox and notes what became of it: each in a short
 * transaction of its own, between which the mail server has the mail, and no row is locked.
 */
@Component
class Postman {

  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

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

  /** What is due next. */
  sealed interface Next {}

  /** Nothing is. */
  record NothingDue() implements Next {}

  /** There was nothing to say in it any more. */
  record Dropped() implements Next {}

  /**
   * A mail on its way.
   *
   * @param items what it says; the first stands for all
   * @param subjects what stands above each, by language
   * @param lease as whose it is on its way
   */
  record Written(
      List<Letters.Item> items,
      Map<UUID, Map<Language, String>> subjects,
      MimeMessage message,
      UUID lease)
      implements Next {

    Mail first() {
      return items.get(0).mail();
    }
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

  /** A mail that cannot be written. */
  static final class UnwritableException extends RuntimeException {

    private final List<Letters.Item> items;

    UnwritableException(List<Letters.Item> items, Throwable cause) {
      super(cause);
      this.items = items;
    }
  }

  /**
   * Writes the mail that has been due longest, with all that is part of the same one. It is this
   * one's to send from now on; what was sent and could not be noted is sent again later, with the
   * same Message-ID.
   *
   * @throws UnreadableException if it cannot be handled
   * @throws UnwritableException if it cannot be written
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Next next(Instant now) {
    Optional<UUID> due = outbox.lockNext(now);
    if (due.isEmpty()) {
      return new NothingDue();
    }
    return each(due.get(), id -> write(outbox.read(id)));
  }

  private static <T> T each(UUID mail, Function<UUID, T> handling) {
    try {
      return handling.apply(mail);
    } catch (UnreadableException | UnwritableException known) {
      throw known;
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      // Whatever it is, the mails behind it go out.
      throw new UnreadableException(mail, e);
    }
  }

  private Next write(Mail first) {
    List<UUID> mails = first.isAlone() ? List.of(first.id()) : outbox.partsWith(first);
    List<Letters.Item> items =
        mails.stream().flatMap(mail -> each(mail, id -> item(outbox.read(id))).stream()).toList();
    Optional<Reader> reader = readerOf(first);
    if (reader.isEmpty()) {
      items.forEach(item -> outbox.drop(item.mail(), DropReason.READER_GONE));
    }
    return reader.isEmpty() || items.isEmpty() ? new Dropped() : written(items, reader.get());
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

  private Written written(List<Letters.Item> items, Reader reader) {
    Mail first = items.get(0).mail();
    MimeMessage message = mailServer.createMimeMessage();
    Map<UUID, Map<Language, String>> subjects = new HashMap<>();
    String messageId;
    try {
      if (first.digestOn() != null) {
        letters.writeDigest(message, items, reader);
      } else if (items.size() > 1) {
        letters.writeTasks(message, items, reader);
      } else {
        letters.write(message, first, reader, items.get(0).task());
      }
      messageId = letters.name(message, first, outbox.bounces(ids(items)));
      for (Letters.Item item : items) {
        Map<Language, String> above = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
          above.put(language, letters.subject(item, items.size(), language));
        }
        subjects.put(item.mail().id(), above);
      }
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      throw new UnwritableException(items, e);
    }
    return new Written(items, subjects, message, outbox.lease(ids(items), messageId));
  }

  private static List<UUID> ids(List<Letters.Item> items) {
    return items.stream().map(item -> item.mail().id()).toList();
  }

  /** The mail server has accepted it. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void sent(Written mail) {
    boolean isThere = outbox.areThere(ids(mail.items()));
    mail.items()
        .forEach(
            item ->
                outbox.markSent(
                    item.mail(),
                    mail.lease(),
                    Objects.requireNonNull(mail.subjects().get(item.mail().id()))));
    if (isThere) {
      // Otherwise it was erased in the meantime.
      Mail first = mail.first();
      Notice notice = first.digestOn() == null ? first.notice() : Notice.DAILY_DIGEST;
      events.publishEvent(
          new MailSent(first.id(), notice.id(), Letters.references(mail.items()), mail.message()));
    }
  }

  /** The mail server has not accepted it. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void notSent(Written mail, MailFailure failure, Instant now) {
    List<Letters.Item> items =
        mail.items().stream()
            .filter(item -> outbox.takeBack(item.mail().id(), mail.lease()))
            .toList();
    if (!items.isEmpty()) {
      notAccepted(items, failure, now);
    }
  }

  /** What is to become of a mail that cannot be written: of several parts, each is tried alone. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void notWritten(UnwritableException unwritable, Instant now, Instant again) {
    MailFailure failure = MailFailure.of(unwritable);
    if (failure.kind() == MailFailure.Kind.ADDRESS) {
      notAccepted(unwritable.items, failure, now);
    } else if (unwritable.items.size() > 1) {
      unwritable.items.forEach(item -> outbox.takeApart(item.mail()));
    } else {
      outbox.setAside(unwritable.items.get(0).mail().id(), again, failure.error());
      log.warn("A mail that cannot be written was set aside: {}", failure.error());
    }
  }

  private void notAccepted(List<Letters.Item> items, MailFailure failure, Instant now) {
    Mail first = items.get(0).mail();
    if (failure.kind() == MailFailure.Kind.ADDRESS
        && first.notice().has(NoticeAttribute.Trait.TO_OTHER_ADDRESS)) {
      // Nobody is to be asked for the right address: it is known.
      outbox.drop(first, DropReason.READER_GONE);
      return;
    }
    if (failure.isPassing()) {
      Duration pause = BackOff.after(first.attempts(), LONGEST_PAUSE);
      items.forEach(item -> outbox.postpone(item.mail(), now.plus(pause), failure));
      log.warn(
          "Mail about case {} was not sent ({}), next attempt in {} min",
          Letters.references(items),
          failure.error(),
          pause.toMinutes());
      return;
    }
    boolean mendable = failure.kind() == MailFailure.Kind.ADDRESS && addresses.hasMender(first);
    HeldFor reason = mendable ? HeldFor.ADDRESS : HeldFor.TECHNICAL;
    items.forEach(item -> outbox.hold(item.mail(), reason, failure));
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
}
