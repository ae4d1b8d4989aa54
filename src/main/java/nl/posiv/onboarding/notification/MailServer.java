package nl.posiv.onboarding.notification;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.address.MailAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The connection to the mail server: one for all mails that go out together. Used on the mail's own
 * thread only, and never within a transaction.
 */
@Component
class MailServer {

  private static final Logger log = LoggerFactory.getLogger(MailServer.class);

  private final JavaMailSenderImpl settings;
  private @Nullable Transport line;
  private boolean wasOpenBefore;

  MailServer(JavaMailSenderImpl settings) {
    this.settings = settings;
  }

  /**
   * Hands a mail over; empty if the server has accepted it.
   *
   * @param redirectTo to whom it goes instead of its reader; null if it goes there
   */
  Optional<MailFailure> send(MimeMessage message, @Nullable String redirectTo) {
    if (redirectTo != null) {
      try {
        message.setRecipient(Message.RecipientType.TO, MailAddress.toSend(redirectTo));
      } catch (MessagingException e) {
        return Optional.of(MailFailure.of(e).ofServer());
      }
    }
    Optional<MailFailure> failure = handedOver(message);
    // What is wrong with that address is not wrong with the reader's.
    return redirectTo == null ? failure : failure.map(MailFailure::ofServer);
  }

  private Optional<MailFailure> handedOver(MimeMessage message) {
    Optional<MailFailure> failure = tried(message);
    if (wasOpenBefore && failure.filter(MailFailure::isClosing).isPresent()) {
      // Some take so many mails at a time, and the next ones after a new greeting.
      failure = tried(message);
    }
    return failure;
  }

  private Optional<MailFailure> tried(MimeMessage message) {
    Transport open;
    try {
      open = connected();
    } catch (MessagingException | RuntimeException e) {
      hangUp();
      return Optional.of(MailFailure.ofConnection(e));
    }
    try {
      String id = message.getMessageID();
      message.saveChanges();
      // Which that gives another one.
      message.setHeader("Message-ID", id);
      @Nullable Address[] readers = message.getAllRecipients();
      open.sendMessage(message, readers);
      return Optional.empty();
    } catch (MessagingException | RuntimeException e) {
      MailFailure failure = MailFailure.of(e);
      if (failure.kind() == MailFailure.Kind.SERVER) {
        hangUp();
      }
      return Optional.of(failure);
    }
  }

  private Transport connected() throws MessagingException {
    wasOpenBefore = line != null && line.isConnected();
    if (line != null && wasOpenBefore) {
      return line;
    }
    hangUp();
    Session session = settings.getSession();
    Transport fresh =
        session.getTransport(
            Objects.requireNonNullElse(
                settings.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL));
    fresh.connect(
        settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
    line = fresh;
    return fresh;
  }

  /** Ends the connection, if there is one. */
  void hangUp() {
    if (line != null) {
      try {
        line.close();
      } catch (MessagingException | RuntimeException e) {
        log.debug("The mail server did not say goodbye: {}", e.getClass().getSimpleName());
      }
      line = null;
    }
  }
}
