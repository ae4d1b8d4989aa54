package nl.posiv.onboarding.support;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches everything that the engine has stored, in whatever table and column it may be. */
public final class EngineTables {

  private final JdbcClient jdbc;

  public EngineTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where texts stand in the engine's tables, inside longer texts and stored documents too. The
   * table of users is left out: an account has its owner's name.
   *
   * @return each table with a text that it holds; empty if they stand nowhere
   */
  public List<String> placesOf(List<String> texts) {
    return tables().stream().flatMap(table -> places(table, texts)).toList();
  }

  /**
   * Where texts stand in what the engine has of cases, running and over; its deployments, which
   * hold the forms and their options, are left out.
   *
   * @return each table with a text that it holds; empty if they stand nowhere
   */
  public List<String> placesInCases(List<String> texts) {
    return tables().stream()
        .filter(table -> table.name().startsWith("act_hi_") || table.name().startsWith("act_ru_"))
        .map(table -> new Table(table.name(), table.columns(), List.of()))
        .flatMap(table -> places(table, texts))
        .toList();
  }

  /** Each row is put together once, whatever number of texts is looked for. */
  private Stream<String> places(Table table, List<String> texts) {
    String inDocuments =
        table.documents().stream()
            .map(column -> " or position(convert_to(text, 'UTF8') in " + column + ") > 0")
            .collect(Collectors.joining());
    return jdbc
        .sql(
            "select distinct text from (select *, lower(concat_ws(' ', %s)) as written from %s offset 0) t, unnest(:texts::text[]) text where position(lower(text) in written) > 0%s"
                .formatted(String.join(", ", table.columns()), table.name(), inDocuments))
        .param("texts", texts.toArray(String[]::new))
        .query(String.class)
        .list()
        .stream()
        .map(text -> table.name() + ": " + text);
  }

  /** The engine's tables. */
  private List<Table> tables() {
    return jdbc.sql(
            """
            select table_name as name,
              array_agg(column_name::text) filter (where data_type <> 'bytea') as columns,
              coalesce(array_agg(column_name::text) filter (where data_type = 'bytea'), '{}') as documents
            from information_schema.columns
            where table_schema = 'public' and table_name like 'act\\_%' and table_name <> 'act_id_user'
            group by table_name order by table_name
            """)
        .query(
            (row, number) ->
                new Table(
                    row.getString("name"),
                    List.of((String[]) row.getArray("columns").getArray()),
                    List.of((String[]) row.getArray("documents").getArray())))
        .list();
  }

  /**
   * A table.
   *
   * @param columns those that hold no documents
   * @param documents columns that hold documents
   */
  private record Table(String name, List<String> columns, List<String> documents) {}
}
