package nl.posiv.onboarding.notification;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.posiv.onboarding.notification.Outbox.HeldFor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mail that came back is as one that was refused: whoever can mend it is asked, and it goes out
 * again to where its reader is reached then.
 */
@Service
class Bounces {

  private static final Logger log = LoggerFactory.getLogger(Bounces.class);

  /**
   * RFC 3463: the address, the mailbox, or the way there, which a mistyped domain has not either.
   */
  private static final Pattern OF_THE_ADDRESS = Pattern.compile("[45]\\.[124]\\..*");

  private final Outbox outbox;
  private final UnreachableReaders addresses;
  private final PosivSettings settings;

  Bounces(Outbox outbox, UnreachableReaders addresses, PosivSettings settings) {
    this.outbox = outbox;
    this.addresses = addresses;
    this.settings = settings;
  }

  /**
   * Notes that a mail came back.
   *
   * @return whether it is one of ours that was not known to have come back
   */
  @Transactional
  public boolean cameBack(DeliveryReport report) {
    if (!isOurs(report)) {
      return false;
    }
    List<UUID> mails =
        outbox.sentAs(report.messageId().substring(0, report.messageId().lastIndexOf('@')));
    mails.forEach(mail -> cameBack(mail, report.status()));
    return !mails.isEmpty();
  }

  /** Whether it is about a mail from here, even one that is known no more. */
  boolean isOurs(DeliveryReport report) {
    int at = report.messageId().lastIndexOf('@');
    return at >= 0 && report.messageId().substring(at + 1).equalsIgnoreCase(domain());
  }

  private void cameBack(UUID id, String status) {
    Mail mail = outbox.read(id);
    HeldFor reason =
        OF_THE_ADDRESS.matcher(status).matches() && addresses.hasMender(mail)
            ? HeldFor.ADDRESS
            : HeldFor.TECHNICAL;
    // Where one went that was for another address is known no more.
    outbox.cameBack(
        id, mail.notice().has(NoticeAttribute.Trait.TO_OTHER_ADDRESS) ? null : reason, status);
    log.warn("Mail {} came back ({})", id, status);
  }

  private String domain() {
    try {
      return settings.mailDomain();
    } catch (jakarta.mail.internet.AddressException e) {
      throw new IllegalStateException(e);
    }
  }
}
