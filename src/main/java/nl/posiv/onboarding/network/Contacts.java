package nl.posiv.onboarding.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the network. Each method is one transaction. */
@Service
@Transactional
class Contacts {

  private static final String SELECT = "select * from posiv.network_contact ";

  private static final String OVER =
      "(left_on <= :last or left_on is null and written_on <= :unlooked)";

  private final JdbcClient jdbc;
  private final Rules rules;
  private final ProgrammeClock clock;

  Contacts(JdbcClient jdbc, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /** All of them, in order of organisation and name. */
  @Transactional(readOnly = true)
  List<Contact> all() {
    return jdbc.sql(SELECT + "order by organisation, name, id").query(Contacts::contact).list();
  }

  @Transactional(readOnly = true)
  Optional<Contact> find(long id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Contacts::contact).optional();
  }

  /** Adds somebody. The same once more changes nothing. */
  void add(Said said, UserId by) {
    jdbc.sql("lock table posiv.network_contact in share row exclusive mode").update();
    if (all().stream().anyMatch(contact -> contact.said().equals(said))) {
      return;
    }
    fields(
            jdbc.sql(
                """
                insert into posiv.network_contact (version, name, organisation, kind, role,
                  language, email, phone, basis, informed_on, seen_by, written_by, written_on)
                values (1, :name, :organisation, :kind, :role, :language, :email, :phone, :basis,
                  :informed, :seenBy, :by, :today)
                """),
            said,
            by)
        .update();
  }

  /**
   * Says something else of somebody, or that it still holds. The same once more changes nothing.
   *
   * @param seen the version that the writer has seen
   * @return false if another version came since, or they were erased
   */
  boolean change(long id, Said said, int seen, UserId by) {
    Optional<Contact> before = locked(id);
    if (before.filter(it -> it.said().equals(said) && isOfToday(it)).isPresent()) {
      return true;
    }
    return before.filter(it -> it.version() == seen).isPresent()
        && fields(
                    jdbc.sql(
                            """
                            update posiv.network_contact
                            set version = version + 1, name = :name, organisation = :organisation,
                              kind = :kind, role = :role, language = :language, email = :email,
                              phone = :phone, basis = :basis, informed_on = :informed,
                              seen_by = :seenBy, written_by = :by, written_on = :today
                            where id = :id
                            """)
                        .param("id", id),
                    said,
                    by)
                .update()
            > 0;
  }

  private boolean isOfToday(Contact contact) {
    return contact.writtenOn().equals(clock.today());
  }

  /** Somebody leaves: from now on the programme alone sees them, and then they are erased. */
  void leave(long id, LocalDate lastDay, LocalDate toldOn, UserId by) {
    jdbc.sql(
            """
            update posiv.network_contact set version = version + 1, left_on = :last,
              told_on = :told, written_by = :by, written_on = :today
            where id = :id and (left_on is distinct from :last or told_on is distinct from :told)
            """)
        .param("last", lastDay)
        .param("told", toldOn)
        .param("by", by.value())
        .param("today", clock.today())
        .param("id", id)
        .update();
  }

  /** Whoever left is there after all. */
  void comeBack(long id, UserId by) {
    jdbc.sql(
            """
            update posiv.network_contact set version = version + 1, left_on = null,
              told_on = null, written_by = :by, written_on = :today
            where id = :id and left_on is not null
            """)
        .param("by", by.value())
        .param("today", clock.today())
        .param("id", id)
        .update();
  }

  /** Erases somebody at once, who takes the consent back or objects for example. */
  void erase(long id) {
    jdbc.sql("delete from posiv.network_contact where id = :id").param("id", id).update();
  }

  /** How many there are at whom nobody looked for so long that it has to be asked if they hold. */
  @Transactional(readOnly = true)
  int old() {
    return (int)
        all().stream()
            .filter(contact -> contact.isOld(rules.period(Rule.NETWORK_CHECK), clock.today()))
            .count();
  }

  /** Those who left long enough ago, or at whom nobody looked for too long. */
  @Transactional(readOnly = true)
  List<Long> over() {
    return jdbc.sql("select id from posiv.network_contact where " + OVER)
        .param("last", lastOver())
        .param("unlooked", clock.today().minus(rules.period(Rule.NETWORK_UNLOOKED)))
        .query(Long.class)
        .list();
  }

  /** Whoever came back since they were found stays, and whoever was looked at. */
  void eraseIfOver(long id) {
    jdbc.sql("delete from posiv.network_contact where id = :id and " + OVER)
        .param("id", id)
        .param("last", lastOver())
        .param("unlooked", clock.today().minus(rules.period(Rule.NETWORK_UNLOOKED)))
        .update();
  }

  private LocalDate lastOver() {
    return clock.today().minus(rules.period(Rule.NETWORK_RETENTION));
  }

  /** When somebody who left is erased by themselves. */
  LocalDate erasedOn(LocalDate lastDay) {
    return lastDay.plus(rules.period(Rule.NETWORK_RETENTION));
  }

  /** When somebody is erased by themselves if nobody looks at them any more. */
  LocalDate erasedUnlooked(LocalDate looked) {
    return looked.plus(rules.period(Rule.NETWORK_UNLOOKED));
  }

  private Optional<Contact> locked(long id) {
    return jdbc.sql(SELECT + "where id = :id for update")
        .param("id", id)
        .query(Contacts::contact)
        .optional();
  }

  private JdbcClient.StatementSpec fields(
      JdbcClient.StatementSpec statement, Said said, UserId by) {
    return statement
        .param("name", said.name())
        .param("organisation", said.organisation())
        .param("kind", said.kind().id())
        .param("role", said.role())
        .param("language", said.language().code())
        .param("email", said.email())
        .param("phone", said.phone())
        .param("basis", said.basis().id())
        .param("informed", said.informedOn())
        .param("seenBy", said.seenBy().id())
        .param("by", by.value())
        .param("today", clock.today());
  }

  private static Contact contact(ResultSet row, int number) throws SQLException {
    return new Contact(
        row.getLong("id"),
        row.getInt("version"),
        new Said(
            row.getString("name"),
            row.getString("organisation"),
            WithId.of(Where.class, row.getString("kind")),
            row.getString("role"),
            Language.of(row.getString("language")),
            row.getString("email"),
            row.getString("phone"),
            WithId.of(Basis.class, row.getString("basis")),
            row.getObject("informed_on", LocalDate.class),
            WithId.of(SeenBy.class, row.getString("seen_by"))),
        new UserId(row.getString("written_by")),
        row.getObject("written_on", LocalDate.class),
        row.getObject("left_on", LocalDate.class),
        row.getObject("told_on", LocalDate.class));
  }
}
