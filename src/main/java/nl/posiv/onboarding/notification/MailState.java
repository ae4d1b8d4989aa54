package nl.posiv.onboarding.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where mail goes now.
 *
 * @param mode what an administrator chose
 * @param redirectTo the address to which all goes, if it does
 * @param owner the installation whose database this is, as people know it
 * @param here this installation
 * @param copy whether this is somebody else's database: then nobody outside gets anything
 * @param version goes up with every choice
 * @param since when it was chosen last
 * @param by user id of who chose it; null for the first start
 */
public record MailState(
    MailMode mode,
    @Nullable String redirectTo,
    String owner,
    String here,
    boolean copy,
    int version,
    Instant since,
    @Nullable String by) {

  /** Whether mail goes to its readers. */
  public boolean isSentToReaders() {
    return mode == MailMode.SEND && !copy;
  }

  /** Whether mail goes anywhere. */
  public boolean isSent() {
    return isSentToReaders() || mode == MailMode.REDIRECT;
  }
}
