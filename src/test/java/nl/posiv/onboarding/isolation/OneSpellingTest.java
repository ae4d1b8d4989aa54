package nl.posiv.onboarding.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.isolation.OpenRequests.OpenRequest;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An address means the same to whoever looks at it, however it is written. */
@ExtendWith(OutputCaptureExtension.class)
class OneSpellingTest extends CaseTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  /** What is written otherwise is refused, or is answered and recorded as what it is. */
  @Test
  void anotherSpellingOfWhatIsOpenIsRefusedOrTheSame() {
    SoftAssertions all = new SoftAssertions();
    Map<String, TasklistUser> sessions = new HashMap<>();
    for (OpenRequest request : OpenRequests.all("admin")) {
      if (request.path().contains("/auth/") || request.path().startsWith("/demo/")) {
        continue;
      }
      String user = someoneWhoMay(request.right());
      TasklistUser session = sessions.computeIfAbsent(user, id -> TasklistUser.signIn(port, id));
      for (String other : otherSpellings(request.path())) {
        boolean sameInTheApi = other.equals(request.path() + "/") && other.startsWith("/camunda/");
        HttpResponse<String> answer = send(session, request.method(), other);
        if (sameInTheApi) {
          HttpResponse<String> plain = send(session, request.method(), request.path());
          all.assertThat(answer.statusCode())
              .as("%s: %s", user, other)
              .isEqualTo(plain.statusCode());
        } else {
          all.assertThat(answer.statusCode()).as("%s: %s", user, other).isBetween(400, 405);
        }
      }
    }
    all.assertAll();
  }

  @Test
  void whatASlashAtTheEndDoesIsOnRecord() {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    String start =
        "/camunda/api/engine/engine/default/process-definition/key/onboarding/submit-form";

    long earlier =
        jdbc.sql("select coalesce(max(id), 0) from posiv.audit").query(Long.class).single();

    HttpResponse<String> answer =
        ro3kvit.submit(start + "/", Forms.nomination("utrecht", clock.today()));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    await()
        .untilAsserted(
            () ->
                assertThat(startedSince(earlier))
                    .containsExactly("case-started " + start + " ok by ro3kvit"));
  }

  private List<String> startedSince(long line) {
    return jdbc.sql(
            """
            select action || ' ' || object || ' ' || result || ' by ' || actor from posiv.audit
            where id > :line and action <> 'sign-in' order by id
            """)
        .param("line", line)
        .query(String.class)
        .list();
  }

  @Test
  void whatIsTypedStaysOutOfTheLogWithASlashAtTheEndToo(CapturedOutput output) {
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    String start =
        "/camunda/api/engine/engine/default/process-definition/key/onboarding/submit-form";

    for (String body :
        List.of(
            "{\"variables\":{\"givenName\":{\"value\":\"kanarie\",\"type\":\"Object\"}}}",
            "{\"variables\":{\"givenName\":\"kanarie\"}}",
            "{\"variables\":{\"availableFrom\":{\"value\":\"kanarie\",\"type\":\"Date\"}}}",
            "kanarie")) {
      HttpResponse<String> answer = ro3kvit.postText(start + "/", body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("kanarie", "ENGINE", "Exception");
    }

    assertThat(output).doesNotContain("kanarie");
  }

  private static Set<String> otherSpellings(String path) {
    int last = path.lastIndexOf('/');
    String encoded = "%" + Integer.toHexString(path.charAt(last + 1)) + path.substring(last + 2);
    return Set.of(
        path + "/",
        path + "//",
        path + ";a=b",
        path + "/.",
        path.substring(0, last) + "/./" + path.substring(last + 1),
        path.substring(0, last + 1) + encoded);
  }

  private static String someoneWhoMay(Right right) {
    return DemoUser.all().stream()
        .filter(user -> right.roles().contains(user.role()))
        .map(DemoUser::id)
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> send(TasklistUser session, String method, String path) {
    return method.equals("GET") ? session.get(path) : session.sendJson(method, path, Map.of());
  }
}
