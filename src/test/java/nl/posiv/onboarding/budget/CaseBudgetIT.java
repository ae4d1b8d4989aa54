package nl.posiv.onboarding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.posiv.onboarding.PosivApplication;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the preparation of a case costs the database, beside what it costs the engine alone. Counts
 * are exact, on whatever machine; what is asked again and again in one request shows here first.
 */
class CaseBudgetIT {

  private static final LocalDate START = ClockOfTests.FIRST_DAY.plusWeeks(8).minusDays(1);
  private static final YearScript SCRIPT = YearScript.at("utrecht", START);
  private static final String LAST = "arrange-workplace";

  /**
   * Of the engine's statements. Ours are to be no more than those, records, mails and record of who
   * did what included; this is how far that is. Whoever makes it less, lowers it.
   */
  private static final double STATEMENTS = 1.27;

  @TempDir private Path folder;

  @Test
  void preparationOfACaseKeepsWithinItsBudget() throws Exception {
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
        // It takes what is sent and never answers: mail waits, and its thread does nothing else.
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      JdbcClient server = JdbcClient.create(postgres.getPostgresDatabase());
      server.sql("create extension pg_stat_statements").update();
      server.sql("create database bare").update();
      server.sql("create database ours").update();

      Map<String, Cost> bare = bare(server, postgres);
      Map<String, Cost> ours = ours(server, postgres, silent);

      System.out.printf("%n%-24s %-52s ours%n", "handing in", "the engine alone");
      bare.forEach((key, cost) -> System.out.printf("%-24s %s  %s%n", key, cost, ours.get(key)));
      Cost engine = bare.values().stream().reduce(Cost.NOTHING, Cost::plus);
      Cost posiv = ours.values().stream().reduce(Cost.NOTHING, Cost::plus);
      System.out.printf("%-24s %s  %s%n", "all", engine, posiv);
      assertThat(posiv.statements() / (double) engine.statements()).isLessThan(STATEMENTS);
      assertThat(posiv.rows()).as("rows written").isLessThan(engine.rows());
      assertThat(posiv.wal()).as("bytes of the log").isLessThan(engine.wal());
    }
  }

  private static Map<String, Cost> bare(JdbcClient server, EmbeddedPostgres postgres) {
    try (HikariDataSource database = pool(postgres, "bare");
        BareEngine engine = BareEngine.on(database)) {
      prepare(server, engine, "WARM");
      return prepare(server, engine, "MEASURED");
    }
  }

  private static Map<String, Cost> prepare(JdbcClient server, BareEngine engine, String key) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    LocalDate today = ClockOfTests.FIRST_DAY;
    costs.put(
        "nominate-candidate",
        Cost.of(
            server,
            "bare",
            () -> engine.start(key, SCRIPT.step("nominate-candidate").answers(today))));
    for (YearScript.Step step : SCRIPT.way("confirm-willingness", LAST)) {
      String task = engine.task(key, step.task());
      costs.put(
          step.task(),
          Cost.of(
              server,
              "bare",
              () -> engine.handIn(step.user(), task, step.task(), step.answers(today))));
    }
    return costs;
  }

  private static Map<String, Cost> ours(
      JdbcClient server, EmbeddedPostgres postgres, ServerSocket silent) throws IOException {
    try (ConfigurableApplicationContext posiv =
        new SpringApplicationBuilder(PosivApplication.class, ClockOfTests.class)
            .profiles("demo")
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "ours"),
                "--spring.datasource.username=postgres",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + silent.getLocalPort(),
                "--spring.mail.properties.mail.smtp.timeout=600000",
                "--camunda.bpm.job-execution.enabled=false",
                "--posiv.documents.key=dGVzdGVkIHdpdGggYSBrZXkgb2YgMzIgYnl0ZXMgLi4=")) {
      int port = Integer.parseInt(posiv.getEnvironment().getProperty("local.server.port"));
      Map<String, TasklistUser> users = new HashMap<>();
      nominateAndPrepare(server, port, users, "official-utrecht");
      Map<String, Cost> costs = nominateAndPrepare(server, port, users, "official2-utrecht");
      // Otherwise the end would wait for the mail.
      silent.close();
      return costs;
    }
  }

  private static Map<String, Cost> nominateAndPrepare(
      JdbcClient server, int port, Map<String, TasklistUser> users, String official) {
    YearScript script = SCRIPT.answering("arrange-workplace", Map.of("officialUser", official));
    Map<String, Cost> costs = new LinkedHashMap<>();
    LocalDate today = ClockOfTests.FIRST_DAY;
    Map<String, Object> nomination =
        new HashMap<>(SCRIPT.step("nominate-candidate").answers(today));
    // Another person each time.
    nomination.put("givenName", users.isEmpty() ? "Warm" : "Olha");
    nomination.put("familyName", users.isEmpty() ? "Upchenko" : "Vymirna");
    nomination.put("email", users.isEmpty() ? "a@example.org" : "b@example.org");
    nomination.put("phone", users.isEmpty() ? "+380 50 111 11 11" : "+380 67 222 22 22");
    TasklistUser ro3kvit = user(port, users, "ro3kvit");
    String form = ro3kvit.openStart("onboarding");
    CaseReference[] reference = new CaseReference[1];
    costs.put(
        "nominate-candidate",
        Cost.of(
            server,
            "ours",
            () ->
                reference[0] =
                    new CaseReference(
                        ro3kvit
                            .read(ro3kvit.handInStart(form, nomination))
                            .path("businessKey")
                            .asString())));
    for (YearScript.Step step : script.way("confirm-willingness", LAST)) {
      TasklistUser user = user(port, users, step.user());
      String task = user.task(reference[0], step.task());
      user.open(task);
      costs.put(
          step.task(),
          Cost.of(
              server,
              "ours",
              () -> {
                HttpResponse<String> answer = user.handIn(task, step.answers(today));
                assertThat(answer.statusCode()).as("%s: %s", step, answer.body()).isIn(200, 204);
              }));
    }
    return costs;
  }

  private static TasklistUser user(int port, Map<String, TasklistUser> users, String id) {
    return users.computeIfAbsent(id, it -> TasklistUser.signIn(port, it));
  }

  private static HikariDataSource pool(EmbeddedPostgres postgres, String database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(postgres.getJdbcUrl("postgres", database));
    return pool;
  }
}
