package nl.posiv.onboarding.casefile;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is kept of a case: by column a text, day, moment, number, boolean or array of texts.
 */
@Component
class KeptRows {

  static final String REASON = "correction_reason";
  static final String BY = "correction_by";
  static final String AT = "correction_at";

  private static final String MUNICIPALITY = "municipality";

  private final JdbcClient jdbc;

  KeptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rows that a reader may read: what a municipality recorded, no other one reads. */
  List<Map<String, Object>> of(Kept kept, CaseReference reference, CaseReader reader) {
    return jdbc
        .sql(kept.query(reader.parts()))
        .param("reference", reference.value())
        .query(KeptRows::values)
        .list()
        .stream()
        .filter(row -> mayRead(row, reader))
        .toList();
  }

  /** One of them, which nobody else changes until the end of the transaction. */
  Optional<Map<String, Object>> lock(
      Kept kept, CaseReference reference, CaseReader reader, String id) {
    return jdbc.sql(kept.queryOfOne())
        .param("reference", reference.value())
        .param("id", id)
        .query(KeptRows::values)
        .optional()
        .filter(row -> mayRead(row, reader));
  }

  /**
   * What stood there before each correction, by row, the first correction first; with {@link
   * #REASON}, {@link #BY} and {@link #AT} of the correction.
   */
  Map<String, List<Map<String, Object>>> corrected(Kept kept, CaseReference reference) {
    return jdbc
        .sql(
            """
            select b.*, c.record_id as correction_of, c.reason as correction_reason,
              c.corrected_by as correction_by, c.corrected_at as correction_at
            from posiv.correction c
            cross join lateral jsonb_populate_record(null::posiv.%s, c.before) b
            where c.case_reference = :reference and c.record = :record
            order by c.id
            """
                .formatted(kept.table()))
        .param("reference", reference.value())
        .param("record", kept.table())
        .query(KeptRows::values)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> String.valueOf(Objects.requireNonNull(row.get("correction_of")))));
  }

  private static boolean mayRead(Map<String, Object> row, CaseReader reader) {
    return !(row.get(MUNICIPALITY) instanceof String recordedBy)
        || reader.mayRead(new MunicipalityId(recordedBy));
  }

  private static Map<String, Object> values(ResultSet row, int number) throws SQLException {
    Map<String, Object> values = new HashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      if (value instanceof Date day) {
        value = day.toLocalDate();
      } else if (value instanceof Timestamp time) {
        value = time.toInstant();
      } else if (value instanceof Array list) {
        value = list.getArray();
      }
      values.put(row.getMetaData().getColumnName(i), value);
    }
    return values;
  }
}
