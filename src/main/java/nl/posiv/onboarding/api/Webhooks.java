package nl.posiv.onboarding.api;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.documents.SealedSecrets;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where municipalities are told of what changed, each with a secret of its own. */
@Service
@Transactional
class Webhooks {

  /** How a secret is recognised by whoever finds one lying about (Standard Webhooks). */
  private static final String PREFIX = "whsec_";

  private static final int SECRET_LENGTH = 32;

  private final SecureRandom random = new SecureRandom();
  private final SealedSecrets secrets;
  private final Events events;
  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  Webhooks(SealedSecrets secrets, Events events, JdbcClient jdbc, ProgrammeClock clock) {
    this.secrets = secrets;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Optional<Webhook> of(MunicipalityId municipality) {
    return jdbc.sql("select * from posiv.webhook where municipality = :municipality")
        .param("municipality", municipality.value())
        .query(Webhooks::webhook)
        .optional();
  }

  /**
   * Sets the address. The same once more changes nothing.
   *
   * @return the new secret, which nobody sees again; empty if nothing changed
   */
  Optional<String> set(MunicipalityId municipality, URI address, UserId by) {
    byte[] secret = newSecret();
    int changed =
        jdbc.sql(
                """
                insert into posiv.webhook as w (municipality, address, secret, set_by, set_on)
                values (:municipality, :address, :secret, :by, :today)
                on conflict (municipality) do update
                set address = excluded.address, secret = excluded.secret,
                  set_by = excluded.set_by, set_on = excluded.set_on
                where w.address <> excluded.address
                """)
            .param("municipality", municipality.value())
            .param("address", address.toString())
            .param("secret", secrets.seal(purpose(municipality), secret))
            .param("by", by.value())
            .param("today", clock.today())
            .update();
    return changed > 0 ? Optional.of(written(secret)) : Optional.empty();
  }

  /**
   * Makes a new secret: the old one signs nothing any more.
   *
   * @return the secret, which nobody sees again; empty if there is no address
   */
  Optional<String> renew(MunicipalityId municipality, UserId by) {
    byte[] secret = newSecret();
    int changed =
        jdbc.sql(
                """
                update posiv.webhook set secret = :secret, set_by = :by, set_on = :today
                where municipality = :municipality
                """)
            .param("municipality", municipality.value())
            .param("secret", secrets.seal(purpose(municipality), secret))
            .param("by", by.value())
            .param("today", clock.today())
            .update();
    return changed > 0 ? Optional.of(written(secret)) : Optional.empty();
  }

  /** Nothing is sent any more. */
  void end(MunicipalityId municipality) {
    jdbc.sql("delete from posiv.webhook where municipality = :municipality")
        .param("municipality", municipality.value())
        .update();
    events.keepUnsent(municipality);
    events.forgetIfNobodyListens(municipality);
  }

  /** What signs. Where it does not open, what is under way goes on. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  byte[] secretOf(Webhook webhook) {
    return secrets.open(purpose(webhook.municipality()), webhook.secret());
  }

  private static String purpose(MunicipalityId municipality) {
    return "webhook " + municipality;
  }

  private static String written(byte[] secret) {
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  private byte[] newSecret() {
    byte[] secret = new byte[SECRET_LENGTH];
    random.nextBytes(secret);
    return secret;
  }

  private static Webhook webhook(ResultSet row, int number) throws SQLException {
    return new Webhook(
        new MunicipalityId(row.getString("municipality")),
        URI.create(row.getString("address")),
        row.getString("secret"),
        new UserId(row.getString("set_by")),
        row.getObject("set_on", LocalDate.class));
  }
}
