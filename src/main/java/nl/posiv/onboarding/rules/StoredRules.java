package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** The rows of the catalogue, those of a release and those that an administrator entered. */
@Component
class StoredRules implements RuleTable {

  private static final String HOLDS = "valid_from <= :on and (valid_to is null or valid_to >= :on)";

  private final JdbcClient jdbc;

  StoredRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** With one statement: whoever needs several of them needs them often. */
  @Override
  public Map<String, RuleValue> find(Collection<String> ids, LocalDate on) {
    Map<String, RuleValue> found = new HashMap<>();
    jdbc.sql("select id, value, unit from posiv.rule_row where id = any(:ids) and " + HOLDS)
        .param("ids", ids.toArray(String[]::new))
        .param("on", on)
        .query(
            row -> {
              String id = row.getString("id");
              RuleValue value = new RuleValue(row.getString("value"), row.getString("unit"));
              Assert.state(found.put(id, value) == null, () -> "Two values of " + id + " on " + on);
            });
    return found;
  }

  @Override
  public Optional<RuleSource> source(String id, LocalDate on) {
    return jdbc.sql("select status, source from posiv.rule_row where id = :id and " + HOLDS)
        .param("id", id)
        .param("on", on)
        .query(RuleSource.class)
        .optional();
  }
}
