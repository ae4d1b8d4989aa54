package nl.posiv.onboarding.notification;

import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not accepted. What a server refuses for good (5xx, RFC 5321, 4.2.1) is not tried
 * again by itself.
 *
 * @param error class of the error, and the server's number; its message could hold an address
 */
record MailFailure(Kind kind, String error) {

  /** What helps. */
  enum Kind {
    /** Time: it is tried again. */
    LATER,
    /** Another address of the reader. */
    ADDRESS,
    /** Somebody who knows the mail server. */
    TECHNICAL
  }

  /** Codes of RFC 5321 about a mailbox, where the server says nothing more exact. */
  private static final Set<Integer> ABOUT_THE_MAILBOX = Set.of(550, 551, 552, 553);

  /** RFC 3463: class and subject; 1 is about the address, 2 about the mailbox. */
  private static final Pattern EXACT = Pattern.compile("\\b5\\.([0-7])\\.[0-9]{1,3}\\b");

  static MailFailure of(MailException failure) {
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
        .orElseGet(
            () ->
                new MailFailure(
                    Kind.LATER, name(NestedExceptionUtils.getMostSpecificCause(failure))));
  }

  private static MailFailure noAddress(AddressException refused) {
    return new MailFailure(Kind.ADDRESS, name(refused));
  }

  private static MailFailure ofReader(int code, @Nullable String said, Throwable refused) {
    Matcher exact = EXACT.matcher(said == null ? "" : said);
    boolean address =
        exact.find()
            ? exact.group(1).equals("1") || exact.group(1).equals("2")
            : ABOUT_THE_MAILBOX.contains(code);
    return new MailFailure(
        isForGood(code) ? address ? Kind.ADDRESS : Kind.TECHNICAL : Kind.LATER,
        name(refused) + " " + code);
  }

  private static MailFailure ofMail(int code, Throwable refused) {
    return new MailFailure(
        isForGood(code) ? Kind.TECHNICAL : Kind.LATER, name(refused) + " " + code);
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

  /** A failure, what Spring collected of single messages, and what each came from. */
  private static Collection<Throwable> causes(MailException failure) {
    Set<Throwable> found = new LinkedHashSet<>();
    List<Throwable> open = new ArrayList<>(List.of(failure));
    while (!open.isEmpty()) {
      Throwable next = open.remove(0);
      if (found.add(next)) {
        Stream.ofNullable(next.getCause()).forEach(open::add);
        if (next instanceof MailSendException several) {
          open.addAll(List.of(several.getMessageExceptions()));
        }
      }
    }
    return found;
  }
}
