package nl.posiv.onboarding.isolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.isolation.OpenRequests.OpenRequest;
import nl.posiv.onboarding.support.PosivTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A body that does not say how long it is, and does not end, is sent to everything that the table
 * of rights opens: strangers are answered before it is read, and nobody's is read for ever.
 */
@PosivTest
class EndlessBodyTest {

  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/x-www-form-urlencoded;charset=UTF-8",
          "multipart/form-data; boundary=x",
          "application/json",
          "text/plain");
  private static final int MORE_THAN_IS_READ_OF_A_FILE = 51 * 1024 * 1024;
  private static final int MORE_THAN_MAY_BE_SENT = 2 * 1024 * 1024 + 64 * 1024;

  /** After it, the server waits for the end of what is sent. */
  private static final int PATIENCE = 15_000;

  @LocalServerPort private int port;

  @Test
  void aStrangerIsAnsweredBeforeTheBodyIsRead() {
    SoftAssertions all = new SoftAssertions();
    for (OpenRequest request : OpenRequests.all("hr-utrecht")) {
      if (request.right().anonymous()) {
        continue;
      }
      for (String type : TYPES) {
        for (String method : methods(request)) {
          String answer = send(method, request.path(), type, "", 10);
          all.assertThat(answer)
              .as("%s %s %s", method, request.path(), type)
              .matches("HTTP/1.1 (302|401|403|404|405|415) .*");
        }
      }
      all.assertAll();
    }
  }

  @Test
  void whereAnybodyMaySendSomethingItEndsSoon() {
    SoftAssertions all = new SoftAssertions();
    for (OpenRequest request : OpenRequests.all("hr-utrecht")) {
      if (request.right().anonymous()
          && request.right().kind() == Right.Kind.API
          && !request.method().equals("GET")) {
        for (String type : TYPES) {
          String answer = send(request.method(), request.path(), type, "", 128 * 1024);
          all.assertThat(answer)
              .as("%s %s", request, type)
              .matches("HTTP/1.1 4.. .*|HTTP/1.1 204 .*");
        }
        all.assertAll();
      }
    }
    String candidate = "/candidate/nobody/willingness";
    all.assertThat(send("POST", candidate, TYPES.get(0), "", 128 * 1024))
        .startsWith("HTTP/1.1 413");
    all.assertAll();
  }

  @Test
  void whoIsSignedInFillsNoMemoryEither() {
    TasklistUser user = TasklistUser.signIn(port, "hr-utrecht");
    String headers =
        "Cookie: JSESSIONID=%s; XSRF-TOKEN=%s\r\nX-XSRF-TOKEN: %2$s\r\n"
            .formatted(user.cookie("JSESSIONID").getValue(), user.cookie("XSRF-TOKEN").getValue());
    SoftAssertions all = new SoftAssertions();
    for (OpenRequest request : OpenRequests.all("hr-utrecht")) {
      if (request.method().equals("GET") || request.right().anonymous()) {
        continue;
      }
      for (String type : TYPES) {
        boolean upload =
            request.path().matches(".*/documents|/inhabitants|/people/import")
                && type.startsWith("multipart/form-data");
        String answer =
            send(
                request.method(),
                request.path(),
                type,
                headers,
                upload ? MORE_THAN_IS_READ_OF_A_FILE : MORE_THAN_MAY_BE_SENT);
        all.assertThat(answer).as("%s %s", request, type).matches("HTTP/1.1 4.. .*");
      }
      all.assertAll();
    }
  }

  private static List<String> methods(OpenRequest request) {
    return request.right().kind() == Right.Kind.PAGE && request.method().equals("POST")
        ? List.of("POST", "PUT")
        : List.of(request.method());
  }

  /** The first line of the answer to a body of which the end never comes. */
  private String send(String method, String path, String type, String headers, int length) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE);
      OutputStream out = socket.getOutputStream();
      String head =
          "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nTransfer-Encoding: chunked\r\nContent-Type: %s\r\n%s\r\n"
              .formatted(method, path, port, type, headers);
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      try {
        out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write("x".repeat(length).getBytes(StandardCharsets.US_ASCII));
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } catch (SocketException answered) {
        // The server has said what it thinks, and reads no more.
      }
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      return String.valueOf(line);
    } catch (SocketTimeoutException reading) {
      return "waits for the rest";
    } catch (IOException e) {
      return "no answer: " + e.getMessage();
    }
  }
}
