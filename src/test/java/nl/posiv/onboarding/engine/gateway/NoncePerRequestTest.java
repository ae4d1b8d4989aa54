package nl.posiv.onboarding.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import nl.posiv.onboarding.support.PosivTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that are asked for at the same time each carry the nonce of their own policy. */
@PosivTest
class NoncePerRequestTest {

  private static final int PAGES = 300;

  @LocalServerPort private int port;

  @Test
  void pageAllowsItsOwnScriptsWhateverOthersAskMeanwhile() {
    TasklistUser user = TasklistUser.signIn(port, "hr-utrecht");

    List<HttpResponse<String>> pages =
        IntStream.range(0, PAGES)
            .parallel()
            .mapToObj(
                i -> {
                  user.get("/camunda/api/engine/engine/");
                  return user.page("/camunda/app/tasklist/default/");
                })
            .toList();

    assertThat(pages)
        .allSatisfy(
            page -> {
              String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
              String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
              assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
            });
  }
}
