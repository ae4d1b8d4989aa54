package nl.posiv.onboarding.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    List<String> places = new ArrayList<>();
    documentColumns()
        .forEach(
            (table, documents) ->
                jdbc.sql(search(table, documents))
                    .param("texts", texts.toArray(String[]::new))
                    .query(String.class)
                    .list()
                    .forEach(text -> places.add(table + ": " + text)));
    return places;
  }

  /**
   * Where texts stand in what the engine has of cases, running and over; its deployments, which
   * hold the forms and their options, are left out.
   *
   * @return each table with a text that it holds; empty if they stand nowhere
   */
  public List<String> placesInCases(List<String> texts) {
    List<String> places = new ArrayList<>();
    documentColumns().keySet().stream()
        .filter(table -> table.startsWith("act_hi_") || table.startsWith("act_ru_"))
        .forEach(
            table ->
                jdbc.sql(search(table, List.of()))
                    .param("texts", texts.toArray(String[]::new))
                    .query(String.class)
                    .list()
                    .forEach(text -> places.add(table + ": " + text)));
    return places;
  }

  private static String search(String table, List<String> documents) {
    String inDocuments =
        documents.stream()
            .map(column -> " or position(convert_to(text, 'UTF8') in t." + column + ") > 0")
            .collect(Collectors.joining());
    return "select distinct text from "
        + table
        + " t, unnest(:texts::text[]) text where position(lower(text) in lower(t::text)) > 0"
        + inDocuments;
  }

  /** The engine's tables, each with its columns that hold documents. */
  private Map<String, List<String>> documentColumns() {
    Map<String, List<String>> columns = new TreeMap<>();
    jdbc.sql(
            """
            select table_name, column_name, data_type from information_schema.columns
            where table_schema = 'public' and table_name like 'act\\_%' and table_name <> 'act_id_user'
            """)
        .query(
            row -> {
              List<String> documents =
                  columns.computeIfAbsent(row.getString("table_name"), table -> new ArrayList<>());
              if (row.getString("data_type").equals("bytea")) {
                documents.add(row.getString("column_name"));
              }
            });
    return columns;
  }
}
