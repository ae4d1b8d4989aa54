package nl.posiv.onboarding.demo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables that hold what happened in the programme, the engine's and ours; the others hold what
 * it is made of.
 */
@Component
@Profile("demo")
class CaseTables {

  /**
   * What a reset empties, with every table that refers to one of these, as all do that say
   * something of a person or a case. A table that nobody thought of is left alone. The outbox is
   * locked first: whoever is sending mail holds it and reads the others.
   */
  static final List<String> EMPTIED =
      List.of(
          "outbox",
          "absence",
          "api_client",
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
          "funding_call",
          "funding_number",
          "inhabitants",
          "invitation",
          "joined_by_hand",
          "knowledge_number",
          "learning_session",
          "lesson",
          "letter_text",
          "mail_desk",
          "mail_server",
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
          "webhook",
          "work_phone",
          "zgw_connection");

  /**
   * What the engine has of cases that run, what refers to others first. A process that waits for
   * whoever begins it, and who may, is of no case.
   */
  private static final List<String> RUNNING =
      List.of(
          "act_ru_identitylink where task_id_ is not null",
          "act_ru_incident",
          "act_ru_ext_task",
          "act_ru_event_subscr where proc_inst_id_ is not null",
          "act_ru_job where process_instance_id_ is not null",
          "act_ru_variable",
          "act_ru_task",
          // Who may do what with one task; 7 is the engine's number of that kind of thing.
          "act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*'",
          "act_ru_execution");

  /** What the engine keeps of cases as bytes; 1 is what it was deployed with. */
  private static final String BYTES_OF_CASES = "act_ge_bytearray where type_ in (2, 3)";

  private static final String HISTORY =
      """
      select oid::regclass from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'act\\_hi\\_%'
      """;

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

  private static final String COUNTERS =
      REACHED
          + """
          select distinct seqrelid::regclass from reached
          join pg_depend on refclassid = 'pg_class'::regclass and refobjid = reached.id
          join pg_sequence on seqrelid = objid
          """;

  private final JdbcClient jdbc;

  /** The schema stays as it is while the application runs. */
  private volatile @Nullable Known known;

  CaseTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What the schema says.
   *
   * @param history the engine's tables of what was
   * @param ours what is emptied, with what refers to it first
   * @param counters that begin anew
   */
  private record Known(List<String> history, List<String> ours, List<String> counters) {}

  /** Row by row: truncating makes new files for each table and index, and that takes longest. */
  void empty() {
    Known tables = known();
    // The engine deletes a case piece by piece, and each entry of its log by itself.
    jdbc.sql(lock(RUNNING.stream().map(part -> part.split(" ")[0]).toList(), "exclusive")).update();
    jdbc.sql(
            forEach(
                Stream.of(RUNNING, tables.history(), List.of(BYTES_OF_CASES))
                    .flatMap(List::stream)
                    .toList(),
                "delete from %s"))
        .update();
    jdbc.sql(lock(EMPTIED.stream().map(table -> "posiv." + table).toList(), "access exclusive"))
        .update();
    jdbc.sql(lock(tables.ours(), "access exclusive")).update();
    jdbc.sql(forEach(tables.ours(), "delete from %s")).update();
    List<String> counted = counted(tables.counters());
    if (!counted.isEmpty()) {
      jdbc.sql(forEach(counted, "alter sequence %s restart")).update();
    }
  }

  private Known known() {
    Known before = known;
    if (before == null) {
      before =
          new Known(
              jdbc.sql(HISTORY).query(String.class).list(),
              names(TABLES_THAT_REFER_FIRST),
              names(COUNTERS));
      known = before;
    }
    return before;
  }

  private List<String> counted(List<String> counters) {
    return jdbc.sql(
            """
            select name from unnest(:counters) name
            where pg_sequence_last_value(name::regclass) is not null
            """)
        .param("counters", counters.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private static String lock(List<String> tables, String mode) {
    return "lock table " + String.join(", ", tables) + " in " + mode + " mode";
  }

  private static String forEach(List<String> names, String statement) {
    return names.stream().map(statement::formatted).collect(Collectors.joining("; "));
  }

  private List<String> names(String question) {
    return jdbc.sql(question).param("emptied", EMPTIED).query(String.class).list();
  }
}
