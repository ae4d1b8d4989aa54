package nl.posiv.onboarding.address;

import com.ibm.icu.text.IDNA;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One address that mail can be sent to: what the mail library takes strictly, without a display
 * name. Before the @ only ASCII: other letters need SMTPUTF8 (RFC 6531) of every server on the way,
 * not only of ours, and where one does not offer it they go out as others, to somebody else's
 * mailbox. Nobody can know that when the address is typed. A domain may have such letters (RFC
 * 5890), because it has a spelling in ASCII.
 *
 * @param written as people read it
 * @param sent the same, its domain in punycode
 */
public record MailAddress(String written, String sent) {

  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST = 254;

  /** Nothing that a mapping of domain names would silently turn into something else or drop. */
  private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}.-]+");

  private static final Pattern TOP_LEVEL = Pattern.compile(".*\\.[a-z][a-z0-9-]*[a-z0-9]");
  private static final Set<UnicodeScript> NEVER_IN_ONE_WORD =
      Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC);
  private static final IDNA DOMAINS =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /**
   * Reads an address as it was typed.
   *
   * @return empty for everything that cannot be sent as it stands
   */
  public static Optional<MailAddress> of(String typed) {
    int at = typed.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL_PART) {
      return Optional.empty();
    }
    return domain(typed.substring(at + 1))
        .map(domain -> new MailAddress(typed, typed.substring(0, at) + "@" + domain))
        .filter(address -> address.sent.length() <= LONGEST && isTakenByTheMailLibrary(address));
  }

  /** Whether two addresses, as they were typed, are one mailbox: capitals make no other. */
  public static boolean isSame(String one, String other) {
    return key(one).equals(key(other));
  }

  private static String key(String typed) {
    String address = typed.strip();
    return of(address).map(MailAddress::sent).orElse(address).toLowerCase(Locale.ROOT);
  }

  /** An address as people read it, its domain without punycode; what is none stays as it is. */
  public static String asRead(String sent) {
    int at = sent.lastIndexOf('@') + 1;
    IDNA.Info reading = new IDNA.Info();
    String domain =
        DOMAINS.nameToUnicode(sent.substring(at), new StringBuilder(), reading).toString();
    return reading.hasErrors() ? sent : sent.substring(0, at) + domain;
  }

  /**
   * The address for a mail.
   *
   * @throws AddressException if it cannot be sent; the message does not hold it
   */
  public static InternetAddress toSend(String typed) throws AddressException {
    MailAddress address =
        of(typed).orElseThrow(() -> new AddressException("Mail cannot be sent to this address"));
    return new InternetAddress(address.sent, true);
  }

  private static Optional<String> domain(String typed) {
    if (!DOMAIN.matcher(typed).matches()) {
      return Optional.empty();
    }
    // Each of the two forgets what the other found.
    IDNA.Info sending = new IDNA.Info();
    IDNA.Info reading = new IDNA.Info();
    String sent = DOMAINS.nameToASCII(typed, new StringBuilder(), sending).toString();
    String read = DOMAINS.nameToUnicode(typed, new StringBuilder(), reading).toString();
    return sending.hasErrors()
            || reading.hasErrors()
            || !TOP_LEVEL.matcher(sent).matches()
            || mixesScripts(read)
        ? Optional.empty()
        : Optional.of(sent);
  }

  /** A Latin name with a Cyrillic letter in it is nobody's: no registry gives it out. */
  private static boolean mixesScripts(String domain) {
    return Stream.of(domain.split("\\."))
        .map(label -> label.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet()))
        .anyMatch(scripts -> scripts.containsAll(NEVER_IN_ONE_WORD));
  }

  private static boolean isTakenByTheMailLibrary(MailAddress address) {
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address.sent)
        || address.sent.chars().anyMatch(sign -> sign <= ' ')) {
      return false;
    }
    try {
      InternetAddress[] read = InternetAddress.parse(address.sent, true);
      if (read.length != 1) {
        return false;
      }
      read[0].validate();
      return !read[0].isGroup()
          && read[0].getPersonal() == null
          && address.sent.equals(read[0].getAddress());
    } catch (AddressException refused) {
      return false;
    }
  }
}
