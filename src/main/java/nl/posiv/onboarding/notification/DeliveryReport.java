package nl.posiv.onboarding.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports of a mail that it had taken and could not deliver (RFC 3464). Anybody
 * can send one: it counts by the Message-ID of one of our mails, which nobody can guess.
 *
 * @param messageId of the mail that came back, with its domain and without brackets
 * @param status why, as RFC 3463 numbers it
 */
record DeliveryReport(String messageId, String status) {

  private static final int LARGEST = 64 * 1024;
  private static final Pattern STATUS = Pattern.compile("[45]\\.[0-9]{1,3}\\.[0-9]{1,3}");
  private static final Pattern NAMED = Pattern.compile("<([^<>\\s]{1,200})>");

  /** Reads one; empty if it is something else, or tells only of a delay. */
  static Optional<DeliveryReport> of(Message message) throws MessagingException, IOException {
    if (!message.isMimeType("multipart/report")
        || !(message.getContent() instanceof Multipart parts)) {
      return Optional.empty();
    }
    @Nullable String status = null;
    @Nullable String messageId = null;
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        status = status(beginning(part));
      } else if (part.isMimeType("message/rfc822")
          || part.isMimeType("message/global")
          || part.isMimeType("message/global-headers")
          || part.isMimeType("text/rfc822-headers")) {
        messageId = messageId(new InternetHeaders(beginning(part)));
      }
    }
    return status == null || messageId == null
        ? Optional.empty()
        : Optional.of(new DeliveryReport(messageId, status));
  }

  private static InputStream beginning(BodyPart part) throws MessagingException, IOException {
    try (InputStream all = part.getInputStream()) {
      return new ByteArrayInputStream(all.readNBytes(LARGEST));
    }
  }

  /** Why the first reader did not get it: a group of fields about the mail, and one a reader. */
  private static @Nullable String status(InputStream groups)
      throws MessagingException, IOException {
    while (groups.available() > 0) {
      InternetHeaders group = new InternetHeaders(groups);
      @Nullable String action = group.getHeader("Action", null);
      @Nullable String status = group.getHeader("Status", null);
      if (action != null && status != null && action.strip().equalsIgnoreCase("failed")) {
        Matcher numbers = STATUS.matcher(status);
        return numbers.find() ? numbers.group() : "5.0.0";
      }
    }
    return null;
  }

  private static @Nullable String messageId(InternetHeaders headers) {
    @Nullable String id = headers.getHeader("Message-ID", null);
    Matcher named = NAMED.matcher(id == null ? "" : id);
    return named.find() ? named.group(1) : null;
  }
}
