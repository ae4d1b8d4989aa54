package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.ServerProcess;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The demo as docker-compose.yml runs it: its database user has the name of the application's
 * schema, which PostgreSQL would make the place of everything that names no schema.
 */
class ComposedDemoIT {

  private ComposedServers servers;
  private int port;

  @BeforeEach
  void start() throws Exception {
    servers = ComposedServers.start();
    port = ServerProcess.freePort();
  }

  @AfterEach
  void stop() throws Exception {
    servers.close();
  }

  @Test
  void tablesOfTheEngineHaveTheirOwnSchemaAndOutliveAReset() throws Exception {
    try (ServerProcess posiv = servers.application(port)) {
      assertThat(schemasOfTheEngine()).containsExactly("public");
      assertThatItStartsCasesBeforeAndAfterAReset();
    }
  }

  @Test
  void clicksThatReachTwoNodesAtTheSameMomentAreOneCaseAndOneReset() throws Exception {
    int otherPort = ServerProcess.freePort();
    try (ServerProcess one = servers.application(port);
        ServerProcess other = servers.application(otherPort)) {
      List<TasklistUser> ro3kvit =
          Stream.of(port, otherPort).map(node -> TasklistUser.signIn(node, "ro3kvit")).toList();
      Map<String, Object> answers = Forms.nomination("utrecht", today(ro3kvit.get(0)));

      List<HttpResponse<String>> started =
          SameMoment.of(
              ro3kvit.stream()
                  .flatMap(
                      user -> {
                        String form = user.openStart("onboarding");
                        Callable<HttpResponse<String>> click =
                            () -> user.handInStart(form, answers);
                        return Stream.of(click, click);
                      })
                  .toList());

      assertThat(started).extracting(HttpResponse::statusCode).containsOnly(200);
      assertThat(
              servers
                  .jdbc()
                  .sql("select count(*) from posiv.nomination")
                  .query(Long.class)
                  .single())
          .isOne();

      List<TasklistUser> admin =
          Stream.of(port, otherPort).map(node -> TasklistUser.signIn(node, "admin")).toList();
      List<HttpResponse<String>> reset =
          SameMoment.of(
              admin.stream()
                  .<Callable<HttpResponse<String>>>map(
                      user -> () -> user.post("/demo/reset", Map.of()))
                  .toList());
      assertThat(reset).extracting(HttpResponse::statusCode).containsOnly(200);
    }
  }

  private void assertThatItStartsCasesBeforeAndAfterAReset() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    CaseReference reference = new CaseReference(start(ro3kvit));
    assertThat(ro3kvit.tasks(reference)).hasSize(1);

    TasklistUser admin = TasklistUser.signIn(port, "admin");
    assertThat(admin.post("/demo/reset", Map.of()).statusCode()).isEqualTo(200);

    TasklistUser again = TasklistUser.signIn(port, "ro3kvit");
    assertThat(again.tasks(reference)).isEmpty();
    assertThat(again.tasks(new CaseReference(start(again)))).hasSize(1);
  }

  private String start(TasklistUser ro3kvit) {
    return ro3kvit.start("onboarding", Forms.nomination("utrecht", today(ro3kvit)));
  }

  private static LocalDate today(TasklistUser user) {
    String now = user.read(user.get("/demo/clock")).path("now").asString();
    return OffsetDateTime.parse(now).toLocalDate();
  }

  private List<String> schemasOfTheEngine() {
    return servers
        .jdbc()
        .sql(
            """
            select distinct table_schema from information_schema.tables
            where table_name like 'act\\_%'
            """)
        .query(String.class)
        .list();
  }
}
