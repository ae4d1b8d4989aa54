package nl.posiv.onboarding.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our tables that hold what happened in the programme; the others hold what it is made of. */
final class CaseTables {

  /**
   * What a reset empties, with every table that refers to one of these, as all do that say
   * something of a person or a case. A table that nobody thought of is left alone. The outbox is
   * locked first: whoever is sending mail holds it and reads the others.
   */
  static final List<String> EMPTIED =
      List.of(
          "outbox",
          "absence",
          "account_login",
          "account_seen",
          "budget",
          "case_number",
          "case_view",
          "council_letter",
          "council_letter_number",
          "council_template",
          "council_text",
          "demo_clock",
          "demo_mail",
          "departure_told",
          "draft",
          "entered_rule",
          // Whoever looks for reviews that are over has read the rules before.
          "access_review",
          "access_review_number",
          "failed_step",
          "inhabitants",
          "invitation",
          "joined_by_hand",
          "knowledge_number",
          "learning_session",
          "lesson",
          "letter_text",
          "meeting",
          "mentor_profile",
          "network_contact",
          "participation",
          "participation_number",
          "person",
          "place",
          "second_official_aside",
          "started_form",
          "survey_answer",
          "task_hand",
          "work_phone");

  private static final String REACHED =
      """
      with recursive reached (id, distance) as (
        select ('posiv.' || name)::regclass::oid, 0 from unnest(array[:emptied]) name
        union
        select conrelid, distance + 1 from pg_constraint join reached on confrelid = reached.id
          where contype = 'f' and conrelid <> confrelid
      ) cycle id set again using way
      """;

  private static final String TABLES_THAT_REFER_FIRST =
      REACHED + "select id::regclass from reached group by id order by max(distance) desc, id";

  private static final String COUNTERS_THAT_COUNTED =
      REACHED
          + """
          select distinct seqrelid::regclass from reached
          join pg_depend on refclassid = 'pg_class'::regclass and refobjid = reached.id
          join pg_sequence on seqrelid = objid
          where pg_sequence_last_value(seqrelid) is not null
          """;

  private CaseTables() {}

  /** Row by row: truncating makes new files for each table and index, and that takes longest. */
  static void empty(JdbcClient jdbc) {
    jdbc.sql(lock(EMPTIED.stream().map(table -> "posiv." + table).toList())).update();
    List<String> tables = names(jdbc, TABLES_THAT_REFER_FIRST);
    jdbc.sql(lock(tables)).update();
    jdbc.sql(forEach(tables, "delete from %s")).update();
    List<String> counters = names(jdbc, COUNTERS_THAT_COUNTED);
    if (!counters.isEmpty()) {
      jdbc.sql(forEach(counters, "alter sequence %s restart")).update();
    }
  }

  private static String lock(List<String> tables) {
    return "lock table " + String.join(", ", tables) + " in access exclusive mode";
  }

  private static String forEach(List<String> names, String statement) {
    return names.stream().map(statement::formatted).collect(Collectors.joining("; "));
  }

  private static List<String> names(JdbcClient jdbc, String question) {
    return jdbc.sql(question).param("emptied", EMPTIED).query(String.class).list();
  }
}
