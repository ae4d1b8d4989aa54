package nl.posiv.onboarding.notification;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.SetAside;
import nl.posiv.onboarding.engine.OneByOne;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads the mailbox to which mail comes back, every five minutes. What was read of a report is
 * deleted there, as it holds an address; everything else is left for people, as read.
 */
@Component
class BounceMailbox implements DatedWork {

  private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);
  private static final String WORK = "bounces";
  private static final int AT_ONCE = 200;
  private static final int LARGEST = 2 * 1024 * 1024;

  private final BounceThread thread;
  private final BounceSettings settings;
  private final MailDesk desk;
  private final Bounces bounces;
  private final OneByOne oneByOne;

  /** What went wrong the last time, until it goes right. */
  private volatile List<SetAside> wrong = List.of();

  BounceMailbox(
      BounceThread thread,
      BounceSettings settings,
      MailDesk desk,
      Bounces bounces,
      OneByOne oneByOne) {
    this.thread = thread;
    this.settings = settings;
    this.desk = desk;
    this.bounces = bounces;
    this.oneByOne = oneByOne;
  }

  @Scheduled(initialDelay = 2, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    thread.later(() -> read(settings));
  }

  /** Has what could not be read shown until it can. */
  @Override
  public void workOff() {
    wrong.forEach(oneByOne::setAside);
  }

  /** Reads what is new. A copy leaves it to whose it is. */
  void read(BounceSettings mailbox) {
    if (!mailbox.isSet() || !desk.state().isSentToReaders()) {
      return;
    }
    try {
      readAll(mailbox);
    } catch (MessagingException | RuntimeException e) {
      wrong = List.of(wrong("mailbox", e));
    }
  }

  private static SetAside wrong(String item, Exception failure) {
    return new SetAside(WORK, item, null, OneByOne.error(failure));
  }

  private void readAll(BounceSettings mailbox) throws MessagingException {
    Session session = Session.getInstance(properties(mailbox));
    try (Store store = session.getStore(protocol(mailbox))) {
      store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
      // Closed, it drops what was marked as deleted.
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        Message[] fresh = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        wrong =
            Arrays.stream(fresh)
                .limit(AT_ONCE)
                .flatMap(message -> readOne(session, message).stream())
                .toList();
      }
    }
  }

  /** What cannot be read is left for people, and the rest goes on. */
  private Optional<SetAside> readOne(Session session, Message message) {
    int number = message.getMessageNumber();
    try {
      Optional<DeliveryReport> report =
          message.getSize() > LARGEST
              ? Optional.empty()
              : DeliveryReport.of(copy(session, message));
      boolean ours = report.filter(bounces::isOurs).isPresent();
      report.ifPresent(bounces::cameBack);
      message.setFlag(ours ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
      return Optional.empty();
    } catch (TransactionException | DataAccessException databaseAway) {
      // That is not the message's own fault: it is read again with the next ones.
      throw databaseAway;
    } catch (MessagingException | IOException | RuntimeException e) {
      log.warn("What came back as number {} was set aside: {}", number, OneByOne.error(e));
      markAsRead(message);
      return Optional.of(wrong("message " + number, e));
    }
  }

  private static void markAsRead(Message message) {
    try {
      message.setFlag(Flags.Flag.SEEN, true);
    } catch (MessagingException e) {
      log.warn("It could not be marked as read: {}", OneByOne.error(e));
    }
  }

  private static MimeMessage copy(Session session, Message message)
      throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static String protocol(BounceSettings mailbox) {
    return mailbox.tls() ? "imaps" : "imap";
  }

  private static Properties properties(BounceSettings mailbox) {
    String prefix = "mail." + protocol(mailbox) + ".";
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", "5000");
    properties.setProperty(prefix + "timeout", "20000");
    properties.setProperty(prefix + "writetimeout", "20000");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    // Looked at is not yet seen to.
    properties.setProperty(prefix + "peek", "true");
    return properties;
  }
}
