package nl.posiv.onboarding.records;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * What somebody wrote down in a case. Every table about cases says in a column that ends with
 * {@code _by} who did; what is about a mission names the mission, and that the case.
 */
@Component
@Transactional(readOnly = true)
public class Writings {

  private final JdbcClient jdbc;

  /** Asked once: the tables do not change while the application runs. */
  private final SingletonSupplier<String> question = SingletonSupplier.of(this::question);

  Writings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anything was recorded in one of these cases under an account. */
  public boolean areThere(UserId userId, Collection<CaseReference> references) {
    return !references.isEmpty()
        && jdbc.sql(question.obtain())
            .param("references", references.stream().map(CaseReference::value).toList())
            .param("user", userId.value())
            .query(Boolean.class)
            .single();
  }

  private String question() {
    return jdbc
        .sql(
            """
            select told.table_name, told.column_name, ofcase.column_name
            from information_schema.columns told
            join information_schema.columns ofcase using (table_schema, table_name)
            where table_schema = 'posiv' and ofcase.column_name in ('case_reference', 'mission')
              and told.column_name like '%\\_by' and told.data_type = 'text'
            """)
        .query(
            (row, number) ->
                "exists (select 1 from posiv.%s where %s = :user and %s)"
                    .formatted(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3).equals("mission")
                            ? "mission in (select id from posiv.mission"
                                + " where case_reference in (:references))"
                            : "case_reference in (:references)"))
        .list()
        .stream()
        .collect(Collectors.joining(" or ", "select ", ""));
  }
}
