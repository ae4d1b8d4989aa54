package nl.posiv.onboarding.notification;

import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * Why a mail was not accepted. What a server refuses for good (5xx, RFC 5321, 4.2.1) is not tried
 * again by itself.
 *
 * @param error class of the error, and the server's numbers; its message could hold an address
 */
record MailFailure(Kind kind, String error) {

  /** RFC 5321, 3.8: the server takes no more mail now, whosever it is. */
  private static final int CLOSING = 421;

  /** What helps. */
  enum Kind {
    /** Time: it is tried again. */
    LATER,
    /** Time for the server: it does not answer, or not us, and no other mail would fare better. */
    SERVER,
    /** Another address of the reader. */
    ADDRESS,
    /** Somebody who knows the mail server. */
    TECHNICAL
  }

  /** Codes of RFC 5321 about a mailbox, where the server says nothing more exact. */
  private static final Set<Integer> ABOUT_THE_MAILBOX = Set.of(550, 551, 552, 553);

  /** RFC 3463: class, subject and detail; subject 1 is about the address, 2 about the mailbox. */
  private static final Pattern EXACT = Pattern.compile("\\b[45]\\.[0-7]\\.[0-9]{1,3}\\b");

  static MailFailure of(Exception failure) {
    Collection<Throwable> causes = causes(failure);
    Optional<MailFailure> ofServer =
        first(causes, SMTPAddressFailedException.class)
            .map(refused -> ofReader(refused.getReturnCode(), refused.getMessage(), refused))
            .or(
                () ->
                    first(causes, SMTPSenderFailedException.class)
                        .map(refused -> ofMail(refused.getReturnCode(), refused)))
            .or(
                () ->
                    first(causes, SMTPSendFailedException.class)
                        .map(refused -> ofMail(refused.getReturnCode(), refused)));
    return ofServer
        .or(() -> first(causes, AddressException.class).map(MailFailure::noAddress))
        .or(() -> first(causes, IOException.class).map(MailFailure::ofConnection))
        .orElseGet(
            () ->
                new MailFailure(
                    Kind.LATER, name(NestedExceptionUtils.getMostSpecificCause(failure))));
  }

  /** Of a server to which there is no connection. */
  static MailFailure ofConnection(Throwable failure) {
    return new MailFailure(Kind.SERVER, name(NestedExceptionUtils.getMostSpecificCause(failure)));
  }

  /** The same, where no other mail would fare better. */
  MailFailure ofServer() {
    return new MailFailure(Kind.SERVER, error);
  }

  /** Whether the mail is tried again by itself. */
  boolean isPassing() {
    return kind == Kind.LATER || kind == Kind.SERVER;
  }

  /** Whether the server said that it takes no more mail now. */
  boolean isClosing() {
    return error.contains(" " + CLOSING);
  }

  /** Whether nobody answered in time. */
  boolean isTimeOut() {
    return error.equals(SocketTimeoutException.class.getSimpleName());
  }

  private static MailFailure noAddress(AddressException refused) {
    return new MailFailure(Kind.ADDRESS, name(refused));
  }

  private static MailFailure ofReader(int code, @Nullable String said, Throwable refused) {
    if (isOfServer(code)) {
      return new MailFailure(Kind.SERVER, name(refused) + " " + code);
    }
    String exact = exact(said);
    boolean address =
        exact.isEmpty()
            ? ABOUT_THE_MAILBOX.contains(code)
            : exact.startsWith("5.1.") || exact.startsWith("5.2.");
    return new MailFailure(
        isForGood(code) ? address ? Kind.ADDRESS : Kind.TECHNICAL : Kind.LATER,
        numbered(refused, code, exact));
  }

  private static MailFailure ofMail(int code, Throwable refused) {
    Kind kind = isOfServer(code) ? Kind.SERVER : isForGood(code) ? Kind.TECHNICAL : Kind.LATER;
    return new MailFailure(kind, numbered(refused, code, exact(refused.getMessage())));
  }

  private static String exact(@Nullable String said) {
    Matcher exact = EXACT.matcher(said == null ? "" : said);
    return exact.find() ? exact.group() : "";
  }

  private static String numbered(Throwable refused, int code, String exact) {
    return (name(refused) + " " + code + " " + exact).strip();
  }

  /** Without a number there was no answer, because the connection was gone. */
  private static boolean isOfServer(int code) {
    return code == CLOSING || code <= 0;
  }

  private static boolean isForGood(int code) {
    return code >= 500 && code < 600;
  }

  private static String name(Throwable error) {
    return error.getClass().getSimpleName();
  }

  private static <T extends Throwable> Optional<T> first(
      Collection<Throwable> causes, Class<T> type) {
    return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** A failure, and what it came from. */
  private static Collection<Throwable> causes(Throwable failure) {
    Set<Throwable> found = new LinkedHashSet<>();
    for (Throwable next = failure; next != null && found.add(next); next = next.getCause()) {
      // Each names the next.
    }
    return found;
  }
}
