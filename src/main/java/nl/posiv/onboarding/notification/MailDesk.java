package nl.posiv.onboarding.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mail goes. The database remembers whose it is: the installation with its address and name,
 * on its database server. In a copy that was restored elsewhere nobody is written to, until an
 * administrator says that this is the real one.
 */
@Service
@Transactional
public class MailDesk {

  private final JdbcClient jdbc;
  private final PosivSettings settings;
  private final BounceSettings bounces;
  private final ProgrammeClock clock;

  MailDesk(JdbcClient jdbc, PosivSettings settings, BounceSettings bounces, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.bounces = bounces;
    this.clock = clock;
  }

  /** What came of a choice. */
  public enum Outcome implements WithId {
    SAVED,
    /** Somebody else has chosen since the page was opened. */
    CHANGED,
    /** It is no address that mail can be sent to. */
    NO_ADDRESS
  }

  @EventListener(ApplicationReadyEvent.class)
  void claim() {
    state();
  }

  /** Where mail goes now. A database that is nobody's yet is this installation's from now on. */
  public MailState state() {
    Optional<MailState> known = find();
    if (known.isPresent()) {
      return known.get();
    }
    jdbc.sql(
            """
            insert into posiv.mail_desk
              (only_one, installation, database_server, mode, version, since)
            select true, :here, system_identifier::text, 'send', 1, :now from pg_control_system()
            on conflict do nothing
            """)
        .param("here", settings.installationName())
        .param("now", now())
        .update();
    return find().orElseThrow();
  }

  /**
   * Chooses where mail goes.
   *
   * @param redirectTo the address for all, if that is chosen
   * @param version of the state that the page showed
   */
  public Outcome choose(MailMode mode, String redirectTo, int version, UserId by) {
    String address = mode == MailMode.REDIRECT ? redirectTo.strip() : null;
    if (address != null && MailAddress.of(address).isEmpty()) {
      return Outcome.NO_ADDRESS;
    }
    int changed =
        jdbc.sql(
                """
                update posiv.mail_desk
                set mode = :mode, redirect_to = :to, version = version + 1, since = :now,
                  chosen_by = :by
                where version = :version
                """)
            .param("mode", mode.id())
            .param("to", address)
            .param("now", now())
            .param("by", by.value())
            .param("version", version)
            .update();
    return changed > 0 ? Outcome.SAVED : Outcome.CHANGED;
  }

  /** This is the real one: the database is this installation's from now on. */
  public Outcome own(int version, UserId by) {
    int changed =
        jdbc.sql(
                """
                update posiv.mail_desk
                set installation = :here,
                  database_server = (select system_identifier::text from pg_control_system()),
                  version = version + 1, since = :now, chosen_by = :by
                where version = :version
                """)
            .param("here", settings.installationName())
            .param("now", now())
            .param("by", by.value())
            .param("version", version)
            .update();
    return changed > 0 ? Outcome.SAVED : Outcome.CHANGED;
  }

  /** The host of the mailbox in which mail that comes back is read; empty if it is not read. */
  public Optional<String> readsReturnedAt() {
    return Optional.of(bounces.host()).filter(host -> bounces.isSet());
  }

  private Optional<MailState> find() {
    return jdbc.sql(
            """
            select desk.*, database_server <> system_identifier::text as moved
            from posiv.mail_desk desk, pg_control_system()
            """)
        .query(this::state)
        .optional();
  }

  private MailState state(ResultSet row, int number) throws SQLException {
    String here = settings.installationName();
    String owner = Objects.requireNonNull(row.getString("installation"));
    @Nullable String by = row.getString("chosen_by");
    return new MailState(
        WithId.of(MailMode.class, row.getString("mode")),
        row.getString("redirect_to"),
        owner,
        here,
        !owner.equals(here) || row.getBoolean("moved"),
        row.getInt("version"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        by);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
