package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** The rows of the catalogue, those of a release and those that an administrator entered. */
@Component
class StoredRules implements RuleTable {

  private final JdbcClient jdbc;
  private final EnteredRules entered;

  StoredRules(JdbcClient jdbc, EnteredRules entered) {
    this.jdbc = jdbc;
    this.entered = entered;
  }

  @Override
  public Map<String, RuleValue> find(Collection<String> ids, LocalDate on) {
    Map<String, RuleValue> found = new HashMap<>();
    rows(ids).stream()
        .filter(row -> ids.contains(row.id()) && row.holdsOn(on))
        .forEach(
            row ->
                Assert.state(
                    found.put(row.id(), row.written()) == null,
                    () -> "Two values of " + row.id() + " on " + on));
    return found;
  }

  /** A step asks for a dozen rules and more: it reads them all at once. */
  private List<RuleRow> rows(Collection<String> ids) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? entered.all()
        : jdbc.sql("select * from posiv.rule_row where id = any(:ids)")
            .param("ids", ids.toArray(String[]::new))
            .query(RuleRow.class)
            .list();
  }

  @Override
  public Optional<RuleSource> source(String id, LocalDate on) {
    return jdbc.sql(
            """
            select status, source from posiv.rule_row
            where id = :id and valid_from <= :on and (valid_to is null or valid_to >= :on)
            """)
        .param("id", id)
        .param("on", on)
        .query(RuleSource.class)
        .optional();
  }
}
