package nl.posiv.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.PosivTest;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.TasklistUser;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a browser fetches comes small and is kept as long as it is true; what is personal is not.
 */
@PosivTest
class KeptFilesTest {

  private static final int WORTH_IT = 2048;
  private static final Pattern TEXT =
      Pattern.compile("(text/(css|javascript)|application/(json|javascript)|image/svg).*");

  /** Whose address changes with what is in it. */
  private static final Pattern FINGERPRINTED =
      Pattern.compile(
          ".*(-[0-9a-f]{32}\\.\\w+|/lib/\\w+\\.js\\?bust=.*|bootstrap\\.\\w+\\?bust=.*)");

  @LocalServerPort private int port;

  @Test
  void everyFileOfEveryApplicationIsCompressedAndThoseWithAFingerprintAreKept() {
    SoftAssertions all = new SoftAssertions();
    Map<String, String> kept = new TreeMap<>();
    Map<String, Integer> ours = new TreeMap<>();
    try (TasklistPage browser = new TasklistPage(Chromium.browser(), port)) {
      Page page = browser.page();
      List<Response> fetched = new ArrayList<>();
      page.onResponse(fetched::add);
      for (String address :
          List.of(
              "/camunda/app/tasklist/",
              "/camunda/app/cockpit/",
              "/camunda/app/admin/",
              "/camunda/app/welcome/",
              "/accessibility")) {
        page.navigate("http://localhost:" + port + address);
        page.locator("button[type=submit], h1").first().waitFor();
        // Before the next page, with which what came is gone.
        List.copyOf(fetched).stream()
            .filter(answer -> answer.url().contains("/app/posiv/"))
            .forEach(answer -> ours.put(answer.url().replaceAll(".*/|\\?.*", ""), answer.status()));
        List.copyOf(fetched).stream()
            .filter(answer -> answer.status() == 200)
            .forEach(answer -> look(answer, all, kept));
        fetched.clear();
      }
    }
    all.assertThat(kept.keySet())
        .anyMatch(address -> address.contains("/lib/deps.js"))
        .anyMatch(address -> address.contains("/styles/pages-"));
    all.assertThat(ours).containsKeys("applications.css", "tasklist.js", "operators.js");
    all.assertThat(ours.values()).isSubsetOf(200, 304);
    all.assertAll();
  }

  private static void look(Response answer, SoftAssertions all, Map<String, String> kept) {
    String address = answer.url().substring(answer.url().indexOf('/', "https://".length()));
    String type = String.valueOf(answer.headerValue("content-type"));
    String cache = String.valueOf(answer.headerValue("cache-control"));
    if (TEXT.matcher(type).matches() && answer.body().length > WORTH_IT) {
      all.assertThat(answer.headerValue("content-encoding")).as(address).isEqualTo("gzip");
    }
    if (address.startsWith("/styles/")) {
      // Those that a style sheet brings in as well.
      all.assertThat(address).matches(FINGERPRINTED);
    }
    if (type.startsWith("text/html")) {
      // Pages hold the token of a session.
      all.assertThat(answer.headerValue("content-encoding")).as(address).isNull();
    }
    if (FINGERPRINTED.matcher(address).matches()) {
      all.assertThat(cache).as(address).contains("max-age=31536000", "immutable");
      kept.put(address, cache);
    } else {
      all.assertThat(cache).as(address).doesNotContain("immutable");
    }
  }

  @Test
  void nothingPersonalIsKept() {
    SoftAssertions all = new SoftAssertions();
    TasklistUser user = TasklistUser.signIn(port, "official-utrecht");
    List<String> addresses = new ArrayList<>();
    Rights.of(Right.Kind.PAGE).stream()
        .filter(row -> row.what().startsWith("GET "))
        .map(row -> row.what().substring(4).replace("*", "1"))
        .forEach(addresses::add);
    addresses.add("/camunda/api/engine/engine/default/filter");
    addresses.add("/camunda/app/tasklist/default/");
    for (String address : addresses) {
      var answer = user.page(address);
      all.assertThat(String.join(",", answer.headers().allValues("Cache-Control")))
          .as(address)
          .contains("no-store");
    }
    all.assertAll();
  }

  @Test
  void thatAFileIsMissingIsNotKept() {
    for (String missing :
        List.of(
            "/styles/pages-0123456789abcdef0123456789abcdef.css", "/camunda/lib/no.js?bust=1.0")) {
      var answer = TasklistUser.anonymous(port).get(missing);
      assertThat(answer.statusCode()).as(missing).isEqualTo(404);
      assertThat(String.join(",", answer.headers().allValues("Cache-Control")))
          .as(missing)
          .contains("no-store");
    }
  }

  @Test
  void iconIsOurs() {
    for (String address : List.of("/favicon.ico", "/camunda/favicon.ico")) {
      var answer = TasklistUser.anonymous(port).get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0))
          .as(address)
          .isEqualTo(sizeOfOurs());
      assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
          .as(address)
          .contains("max-age=86400");
    }
  }

  private static long sizeOfOurs() {
    return java.nio.file.Path.of(
            "src/main/resources/META-INF/resources/webjars/camunda/favicon.ico")
        .toFile()
        .length();
  }
}
