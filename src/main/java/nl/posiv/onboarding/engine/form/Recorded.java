package nl.posiv.onboarding.engine.form;

import java.util.Map;
import java.util.Objects;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded with a form, as it stands until it is corrected.
 *
 * @param corrector who corrects it
 * @param table where it is kept
 * @param row by column: texts, {@link java.time.LocalDate}, numbers, booleans, arrays of text
 */
public record Recorded(
    CaseReference caseReference, UserId corrector, String table, Map<String, Object> row) {

  /** What stands in a column; null if nothing does. */
  public @Nullable Object value(String column) {
    return row.get(column);
  }

  /** The number of the row. */
  public long id() {
    return number("id");
  }

  /** The contract that it is about. */
  public long contract() {
    return number("contract_id");
  }

  /** The number in a column that always has one. */
  public long number(String column) {
    return ((Number) Objects.requireNonNull(row.get(column))).longValue();
  }

  /** Names the record only: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "Recorded[caseReference=" + caseReference + ", table=" + table + "]";
  }
}
