package nl.posiv.onboarding.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.posiv.onboarding.calendar.BackOff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mail server that does not answer is left alone for a while, by all nodes: a minute, then twice
 * as long each time, at most a quarter of an hour. No mail is to blame for it.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ServerRest {

  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final JdbcClient jdbc;

  ServerRest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Since when the mail server does not answer; empty if it does. */
  public Optional<AwayServer> find() {
    return jdbc.sql("select * from posiv.mail_server").query(ServerRest::away).optional();
  }

  /** It did not answer. */
  public void begin(Instant now, String error) {
    int failures = find().map(AwayServer::failures).orElse(0);
    Duration pause = BackOff.after(failures, LONGEST);
    jdbc.sql(
            """
            insert into posiv.mail_server (only_one, failures, since, rests_until, last_error)
            values (true, 1, :now, :until, :error)
            on conflict (only_one) do update
            set failures = mail_server.failures + 1, rests_until = :until, last_error = :error
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", now.plus(pause).atOffset(ZoneOffset.UTC))
        .param("error", error)
        .update();
  }

  /** It is to be tried at once. */
  public void cutShort(Instant now) {
    jdbc.sql("update posiv.mail_server set rests_until = :now where rests_until > :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** It answers. */
  public void end() {
    jdbc.sql("delete from posiv.mail_server").update();
  }

  private static AwayServer away(ResultSet row, int number) throws SQLException {
    return new AwayServer(
        row.getInt("failures"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getObject("rests_until", OffsetDateTime.class).toInstant(),
        row.getString("last_error"));
  }
}
