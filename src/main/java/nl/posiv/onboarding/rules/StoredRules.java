package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the catalogue, those of a release and those that an administrator entered. */
@Component
class StoredRules implements RuleTable {

  private final JdbcClient jdbc;

  StoredRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<RuleValue> find(String id, LocalDate on) {
    return row(id, on, RuleValue.class);
  }

  /** With one statement: whoever needs several of them needs them often. */
  @Override
  public Map<String, RuleValue> find(Collection<String> ids, LocalDate on) {
    Map<String, RuleValue> found = new HashMap<>();
    jdbc.sql(
            """
            select id, value, unit from posiv.rule_row
            where id = any(:ids) and valid_from <= :on and (valid_to is null or valid_to >= :on)
            """)
        .param("ids", ids.toArray(String[]::new))
        .param("on", on)
        .query(
            row -> {
              found.put(
                  row.getString("id"),
                  new RuleValue(row.getString("value"), row.getString("unit")));
            });
    return found;
  }

  @Override
  public Optional<RuleSource> source(String id, LocalDate on) {
    return row(id, on, RuleSource.class);
  }

  private <T> Optional<T> row(String id, LocalDate on, Class<T> type) {
    return jdbc.sql(
            """
            select value, unit, status, source from posiv.rule_row
            where id = :id and valid_from <= :on and (valid_to is null or valid_to >= :on)
            """)
        .param("id", id)
        .param("on", on)
        .query(type)
        .optional();
  }
}
