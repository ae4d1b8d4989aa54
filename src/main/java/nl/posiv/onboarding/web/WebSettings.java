package nl.posiv.onboarding.web;

import java.time.Duration;
import nl.posiv.onboarding.address.MailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the site. They are far above what people and their browsers do.
 *
 * @param largestBody of a request
 * @param requestsPerMinute of one session, or of one address where nobody is signed in
 * @param longestSession after which people sign in again, however busy they are. Lists refresh
 *     themselves, so that a session with an open list never idles.
 * @param metricsToken with which figures may be read; empty if nobody may
 * @param accessibilityContact mail address for whoever is kept out by something; empty if people
 *     ask their contact person
 */
@ConfigurationProperties("posiv.web")
record WebSettings(
    @DefaultValue("2MB") DataSize largestBody,
    @DefaultValue("6000") int requestsPerMinute,
    @DefaultValue("10h") Duration longestSession,
    @DefaultValue("") String metricsToken,
    @DefaultValue("") String accessibilityContact) {

  WebSettings {
    if (!accessibilityContact.isEmpty() && MailAddress.of(accessibilityContact).isEmpty()) {
      throw new IllegalArgumentException(
          "posiv.web.accessibility-contact is no address that mail can be sent to");
    }
  }
}
