package nl.posiv.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log says what went wrong: no refusal, and nothing that somebody sent. */
@ExtendWith(OutputCaptureExtension.class)
class QuietLogTest extends CaseTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String KEY = "k3yOfACandidateThatOnlyTheirMailMayHold1234";

  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  /** By everything that the engine's API does with a task, and with what is not there. */
  @Test
  void whatIsRefusedLeavesNoTrace(CapturedOutput log) {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    String review = task(reference, "review-nomination").getId();
    TasklistUser own = TasklistUser.signIn(port, "hr-utrecht");
    TasklistUser other = TasklistUser.signIn(port, "hr-arnhem");
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    String before = log.getAll();

    own.handIn(review, Map.of("outcome", "perhaps"));
    own.handIn(review, Map.of("outcome", "not-suitable"));
    for (String task : List.of(review, "nothing-of-the-kind")) {
      for (String path : List.of("", "/form", "/deployed-form", "/form-variables", "/variables")) {
        other.get(ENGINE + "/task/" + task + path);
      }
      other.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "hr-arnhem"));
      other.post(ENGINE + "/task/" + task + "/unclaim", Map.of());
      other.post(ENGINE + "/task/" + task + "/complete", Map.of());
      other.handIn(task, Map.of("outcome", "suitable"));
      other.page("/tasks/" + task);
    }
    other.page("/cases/" + reference);
    other.page("/no-such-page/" + KEY);
    other.post("/audit", Map.of());
    admin.post(
        ENGINE + "/user/create",
        Map.of("profile", Map.of("id", "a b"), "credentials", Map.of("password", "a b")));

    assertThat(log.getAll().substring(before.length()))
        .doesNotContain("\tat ", "ENGINE-REST", " WARN ", " ERROR ", KEY);
  }

  /** What goes wrong by itself is there, with its trace. */
  @Test
  void whatFailsIsInTheLog(CapturedOutput log) {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    String review = task(reference, "review-nomination").getId();
    TasklistUser own = TasklistUser.signIn(port, "hr-utrecht");
    own.post(ENGINE + "/task/" + review + "/claim", Map.of("userId", "hr-utrecht"));
    String before = log.getAll();
    // Without its deadline the next task cannot be made.
    jdbc.sql(
            "update posiv.rule set valid_to = valid_from where id in ('deadline.default', 'deadline.record-interview')")
        .update();
    try {
      assertThat(own.handIn(review, Map.of("outcome", "suitable")).statusCode()).isEqualTo(500);
    } finally {
      jdbc.sql(
              "update posiv.rule set valid_to = null where id in ('deadline.default', 'deadline.record-interview')")
          .update();
    }

    assertThat(log.getAll().substring(before.length()))
        .contains("The engine's API failed", "\tat ");
  }

  /** Not even where the server itself cannot read what was sent, which it says only once a day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /candidate/%s?name=Олена HTTP/1.1",
        "GET /candidate/%s?a=<b> HTTP/1.1",
        "GET /candidate/%s?a=%%ZZ HTTP/1.1",
        "GET /overview?case=%s%%ZZ HTTP/1.1",
        "GET /audit?case=%%ZZ%s HTTP/1.1",
        "GET /candidate/%s HTTP/9.9",
        "GE(T /candidate/%s HTTP/1.1",
        "GET /candidate/%s HTTP/1.1\r\nCookie: JSESSIONID=%1$s; a=\u0001b;;;=x",
        "GET /candidate/%s HTTP/1.1\r\nBad Header%1$s: x"
      })
  void whatCannotBeReadIsNotWrittenDown(String request, CapturedOutput log) throws IOException {
    String before = log.getAll();
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              (request.formatted(KEY) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      socket.getInputStream().readAllBytes();
    }

    assertThat(log.getAll().substring(before.length())).doesNotContain(KEY, " ERROR ", "\tat ");
    for (String writer :
        List.of(
            "org.apache.coyote.http11.Http11Processor",
            "org.apache.coyote.http11.Http11InputBuffer",
            "org.apache.tomcat.util.http.Parameters",
            "org.apache.tomcat.util.http.parser.Cookie",
            "org.apache.tomcat.util.http.Rfc6265CookieProcessor")) {
      assertThat(LoggerFactory.getLogger(writer).isInfoEnabled()).as(writer).isFalse();
    }
  }
}
