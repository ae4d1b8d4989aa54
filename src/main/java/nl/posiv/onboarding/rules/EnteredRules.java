package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.records.OncePerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All rows of the catalogue, and those that administrators enter. It is asked and told only; what
 * may be entered, the rulebook knows.
 */
@Component
@Transactional
public class EnteredRules {

  /**
   * Another value when a row was entered, changed or removed, by whomever, on whatever node: a row
   * that changed stands in another place, and was written by another transaction.
   */
  private static final String STATE =
      """
      select count(*) || ' ' || sum(hashtextextended(place || ' ' || writer, 0)) from (
        select ctid::text as place, xmin::text as writer from posiv.rule
        union all
        select ctid::text, xmin::text from posiv.entered_rule
      ) as rows
      """;

  private final JdbcClient jdbc;
  private final OncePerTransaction<String, List<RuleRow>> rows;

  /** As it was read last. */
  private volatile Catalogue known = new Catalogue("", List.of());

  EnteredRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.rows = new OncePerTransaction<>(table -> read());
  }

  /** All rows, by rule and day. */
  @Transactional(readOnly = true)
  public List<RuleRow> all() {
    return rows.get("posiv.rule_row");
  }

  /** Hundreds of rows, of which hardly one ever changes, are fetched only when one did. */
  private List<RuleRow> read() {
    String state = jdbc.sql(STATE).query(String.class).single();
    Catalogue catalogue = known;
    if (!state.equals(catalogue.state())) {
      catalogue =
          new Catalogue(
              state,
              jdbc.sql("select * from posiv.rule_row order by id, valid_from")
                  .query(RuleRow.class)
                  .list());
      known = catalogue;
    }
    return catalogue.all();
  }

  /** The rows of a rule, by day, as they are now; empty for no rule. */
  @Transactional(readOnly = true)
  public List<RuleRow> of(String id) {
    return read().stream().filter(row -> row.id().equals(id)).toList();
  }

  /** Lets one change of a rule at a time through, until the transaction ends. */
  public void oneAtATime(String id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext(:rule))")
        .param("rule", "rule " + id)
        .query(rows -> {});
  }

  /** Adds a row, or replaces the one that was entered for the same first day. */
  public void enter(RuleRow row) {
    jdbc.sql(
            """
            insert into posiv.entered_rule
              (id, valid_from, valid_to, value, status, source, entered_by, entered_on)
            values (:id, :validFrom, :validTo, :value, :status, :source, :enteredBy, :enteredOn)
            on conflict (id, valid_from) do update
              set valid_to = excluded.valid_to, value = excluded.value, status = excluded.status,
                source = excluded.source, entered_by = excluded.entered_by,
                entered_on = excluded.entered_on, followed_on = null
            """)
        .param("id", row.id())
        .param("validFrom", row.validFrom())
        .param("validTo", row.validTo())
        .param("value", row.value())
        .param("status", row.status())
        .param("source", row.source())
        .param("enteredBy", Objects.toString(row.enteredBy(), null))
        .param("enteredOn", row.enteredOn())
        .update();
    rows.forget();
  }

  /** Takes back a row that was entered. */
  public void remove(String id, LocalDate validFrom) {
    jdbc.sql("delete from posiv.entered_rule where id = :id and valid_from = :from")
        .param("id", id)
        .param("from", validFrom)
        .update();
    rows.forget();
  }

  /** The rules of which a row has begun that the running cases have not followed yet. */
  @Transactional(readOnly = true)
  public List<String> toBeFollowed(LocalDate today) {
    return jdbc.sql(
            """
            select distinct id from posiv.entered_rule
            where followed_on is null and valid_from <= :today order by id
            """)
        .param("today", today)
        .query(String.class)
        .list();
  }

  /** The first day after today on which a row begins that was entered. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> nextBegin(LocalDate today) {
    return jdbc.sql(
            """
            select min(valid_from) from posiv.entered_rule
            where followed_on is null and valid_from > :today
            """)
        .param("today", today)
        .query(LocalDate.class)
        .optional();
  }

  /** Remembers that the running cases have followed what has begun of a rule. */
  public void markFollowed(String id, LocalDate today) {
    jdbc.sql(
            """
            update posiv.entered_rule set followed_on = :today
            where id = :id and followed_on is null and valid_from <= :today
            """)
        .param("id", id)
        .param("today", today)
        .update();
  }

  /**
   * The catalogue as it was once.
   *
   * @param state what it was known by
   */
  private record Catalogue(String state, List<RuleRow> all) {}
}
