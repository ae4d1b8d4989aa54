package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long the overview takes with thousands of cases; it passes or fails nothing, and {@code mvn
 * verify} leaves it out. {@code mvn test -Dtest=OverviewBenchmark} prints the numbers of {@code
 * docs/measured.md}; {@code -Dposiv.cases=1000} takes another number of cases for each state.
 */
class OverviewBenchmark extends JourneyTest {

  private static final int COPIES = Integer.getInteger("posiv.cases", 1000);
  private static final int ROUNDS = 30;

  /** One journey comes by here, and is copied in each of these states. */
  private static final List<String> STATES =
      List.of(
          "confirm-willingness",
          "review-nomination",
          "record-offer-reply",
          "draft-contract",
          "log-hours",
          "decide-follow-up");

  /** Columns of the engine that name a row of the case. */
  private static final Set<String> ENGINE_IDS =
      Set.of(
          "id_",
          "root_proc_inst_id_",
          "proc_inst_id_",
          "parent_id_",
          "super_exec_",
          "execution_id_",
          "task_id_",
          "act_inst_id_",
          "parent_act_inst_id_",
          "super_process_instance_id_",
          "call_proc_inst_id_");

  private static final String CASE_NUMBER =
      "'POSIV-' || (3000 + n / 9000) || '-' || lpad((1 + n % 9000)::text, 4, '0')";

  @LocalServerPort private int port;

  private int copied;

  @Test
  void printHowLongTheOverviewTakes() {
    STATES.forEach(
        state -> {
          reach(state);
          copyCase();
        });
    jdbc.sql("vacuum analyze").update();
    System.out.printf("%n%d cases%n", copied);
    String last = "POSIV-%d-%04d".formatted(3000 + copied / 9000, copied % 9000);
    System.out.println();
    for (String user : List.of("ro3kvit", "posiv", "hr-utrecht")) {
      TasklistUser reader = TasklistUser.signIn(port, user);
      measure(reader, user, "/overview");
      measure(reader, user, "/overview?late=yes&sort=municipality");
      measure(reader, user, "/cases/" + last);
    }
    jdbc.sql(
            "explain (analyze, buffers) "
                + CaseTable.CASES
                + "select * from seen where stage <> 'ENDED'"
                + " order by coalesce(due, 'infinity'), reference limit 26")
        .params(
            Map.of(
                "scope",
                "EVERYTHING",
                "municipalities",
                "",
                "now",
                java.sql.Timestamp.from(clock.instant()),
                "today",
                clock.today()))
        .query(String.class)
        .list()
        .forEach(System.out::println);
  }

  private void measure(TasklistUser reader, String user, String path) {
    long[] times = new long[ROUNDS];
    for (int round = -5; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      assertThat(reader.page(path).statusCode()).isEqualTo(200);
      if (round >= 0) {
        times[round] = System.nanoTime() - begin;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "%-12s %-40s median %4d ms, slowest of %d: %4d ms%n",
        user, path, times[ROUNDS / 2] / 1_000_000, ROUNDS, times[ROUNDS - 1] / 1_000_000);
  }

  /** Copies the case as it stands, with its processes, tasks and history. */
  private void copyCase() {
    String instances =
        "(select p.id_ from act_hi_procinst p where p.business_key_ = '" + reference + "')";
    String own = "t.proc_inst_id_ in " + instances;
    String known = "t.case_reference = '" + reference + "'";
    copy(
        "posiv.candidate",
        "t.id = (select candidate_id from posiv.nomination t where " + known + ")");
    copy("posiv.nomination", known);
    copy("posiv.nomination_result", known);
    copy("posiv.start_confirmation", known);
    copy("public.act_ru_execution", own);
    copy("public.act_ru_task", own);
    copy(
        "public.act_ru_identitylink",
        "t.task_id_ in (select k.id_ from act_ru_task k where k.proc_inst_id_ in "
            + instances
            + ")");
    copy("public.act_hi_procinst", own);
    copy("public.act_hi_actinst", own);
    copy("public.act_hi_taskinst", own);
    copied += COPIES;
  }

  private void copy(String table, String which) {
    String[] name = table.split("\\.");
    List<String> columns =
        jdbc.sql(
                """
                select column_name::text from information_schema.columns
                where table_schema = :schema and table_name = :table and is_identity = 'NO'
                """)
            .param("schema", name[0])
            .param("table", name[1])
            .query(String.class)
            .list();
    jdbc.sql(
            "insert into %s (%s) select %s from %s t, generate_series(:first, :last) n where %s"
                .formatted(
                    table,
                    String.join(", ", columns),
                    columns.stream()
                        .map(column -> copied(name[0], column))
                        .collect(Collectors.joining(", ")),
                    table,
                    which))
        .param("first", copied)
        .param("last", copied + COPIES - 1)
        .update();
  }

  private static String copied(String schema, String column) {
    if (column.equals("case_reference")) {
      return CASE_NUMBER;
    }
    if (column.equals("business_key_")) {
      return "case when t.business_key_ is null then null else " + CASE_NUMBER + " end";
    }
    if (schema.equals("public") && ENGINE_IDS.contains(column)) {
      return "md5(t." + column + " || '-' || n)";
    }
    return column.equals("candidate_id") || schema.equals("posiv") && column.equals("id")
        ? "md5(t." + column + " || '-' || n)::uuid"
        : "t." + column;
  }
}
