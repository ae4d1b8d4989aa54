package nl.posiv.onboarding.records;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody wrote down in a case. Every table about cases says in a column that ends with
 * {@code _by} who did.
 */
@Component
@Transactional(readOnly = true)
public class Writings {

  private final JdbcClient jdbc;

  Writings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anything was recorded in a case under an account. */
  public boolean areThere(UserId userId, CaseReference reference) {
    return jdbc
        .sql(
            """
            select told.table_name, told.column_name
            from information_schema.columns told
            join information_schema.columns ofcase using (table_schema, table_name)
            where table_schema = 'posiv' and ofcase.column_name = 'case_reference'
              and told.column_name like '%\\_by' and told.data_type = 'text'
            """)
        .query(
            (row, number) ->
                "select exists (select 1 from posiv.%s where case_reference = :reference and %s = :user)"
                    .formatted(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .anyMatch(
            question ->
                jdbc.sql(question)
                    .param("reference", reference.value())
                    .param("user", userId.value())
                    .query(Boolean.class)
                    .single());
  }
}
