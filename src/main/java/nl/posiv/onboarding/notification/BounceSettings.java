package nl.posiv.onboarding.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mail comes back that could not be delivered. It is asked by IMAP, so nothing
 * of ours is open to the outside for it.
 *
 * @param host empty: what comes back is not read
 * @param tls whether the connection is encrypted from its first byte
 */
@ConfigurationProperties("posiv.bounces")
record BounceSettings(
    @DefaultValue("") String host,
    @DefaultValue("993") int port,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("true") boolean tls) {

  boolean isSet() {
    return !host.isBlank();
  }

  @Override
  public String toString() {
    return host;
  }
}
