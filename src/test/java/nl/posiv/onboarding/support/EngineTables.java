package nl.posiv.onboarding.support;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches everything that the engine has stored, in whatever table and column it may be. */
public final class EngineTables {

  private final JdbcClient jdbc;

  public EngineTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a text stands in the engine's tables, inside longer texts and stored documents too. The
   * table of users is left out: an account has its owner's name.
   *
   * @return table and column of each place; empty if it stands nowhere
   */
  public List<String> placesOf(String text) {
    List<String> places = new ArrayList<>();
    for (Column column : columns()) {
      String condition =
          column.type().equals("bytea")
              ? "position(convert_to(:text, 'UTF8') in %s) > 0"
              : "position(lower(:text) in lower(%s)) > 0";
      int rows =
          jdbc.sql(
                  "select count(*) from %s where %s"
                      .formatted(column.table(), condition.formatted(column.name())))
              .param("text", text)
              .query(Integer.class)
              .single();
      if (rows > 0) {
        places.add(column.table() + "." + column.name());
      }
    }
    return places;
  }

  private List<Column> columns() {
    return jdbc.sql(
            """
            select table_name as table, column_name as name, data_type as type
            from information_schema.columns
            where table_schema = 'public' and table_name like 'act\\_%' and table_name <> 'act_id_user'
              and data_type in ('character varying', 'text', 'bytea', 'character')
            """)
        .query(Column.class)
        .list();
  }

  private record Column(String table, String name, String type) {}
}
