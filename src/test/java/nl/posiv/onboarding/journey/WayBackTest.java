package nl.posiv.onboarding.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, first or again, costs neither the page that was asked for nor what was typed. */
class WayBackTest extends YearTest {

  private static final String TO = "/camunda/app/tasklist/default/?to=";

  @LocalServerPort private int port;

  @Test
  void everyPageThatAsksForSignInIsWhereOneComesBackTo() {
    TasklistUser stranger = TasklistUser.stranger(port);
    List<String> pages =
        Rights.of(Right.Kind.PAGE).stream()
            .filter(row -> row.what().startsWith("GET ") && !row.anonymous())
            .map(row -> row.what().substring(4).replace("*", "1") + "?a=1&b=2")
            .toList();
    assertThat(pages).isNotEmpty();
    for (String page : pages) {
      HttpResponse<String> answer = stranger.page(page);
      String location = answer.headers().firstValue("Location").orElse("");
      assertThat(answer.statusCode()).as(page).isEqualTo(302);
      assertThat(location).startsWith(TO);
      assertThat(URLDecoder.decode(location.substring(TO.length()), StandardCharsets.UTF_8))
          .isEqualTo(page);
    }
  }

  /** Wherever a form was sent, refused or not, there is a page on which it stands. */
  @Test
  void everyFormThatIsSentSignedOutLeadsBackToAPage() {
    TasklistUser stranger = TasklistUser.stranger(port);
    Set<String> pages =
        ownPages("GET ").map(page -> page.replace("*", "[^/]+")).collect(Collectors.toSet());
    for (String address : ownPages("POST ").map(path -> path.replace("*", "1")).toList()) {
      HttpResponse<String> answer =
          stranger.sendForm(address + "?colleague=x&result=saved", Map.of());
      assertThat(answer.statusCode()).as(address).isEqualTo(401);
      Matcher link =
          Pattern.compile("\"" + Pattern.quote(TO) + "([^\"]*)\"").matcher(answer.body());
      assertThat(link.find()).as(address + answer.body()).isTrue();
      String[] page = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8).split("[?]", 2);
      assertThat(pages).as(address).anyMatch(page[0]::matches);
      assertThat(address).startsWith(page[0]);
      assertThat(page[1]).isEqualTo("colleague=x");
    }
  }

  private static Stream<String> ownPages(String method) {
    return Rights.of(Right.Kind.PAGE).stream()
        .filter(row -> !row.anonymous())
        .map(Right::what)
        .filter(what -> what.startsWith(method) && !what.contains("/demo/"))
        .map(what -> what.substring(method.length()));
  }

  /** A form that was refused stands at the address to which it was sent. */
  @Test
  void whatWasTypedIntoARefusedFormIsThereAgain() {
    String asked = address("/account?colleague=hr-utrecht");
    try (TasklistPage browser =
        new TasklistPage(Chromium.browser(), port).signInOnly("manager-utrecht")) {
      Page page = browser.page();
      page.navigate(asked);
      page.locator("#from-colleague").fill("2027-03-12");
      page.locator("#until-colleague").fill("2027-03-01");
      page.locator("form:has(#until-colleague) button").last().click();
      assertThat(page.locator(".refusal")).isVisible();
      page.locator("#from-colleague").fill("2027-03-02");
      page.locator("#until-colleague").fill("2027-03-19");
      page.context().clearCookies();
      page.locator("form:has(#until-colleague) button").last().click();
      page.locator("main a").first().click();
      browser.signInAndGoOn("manager-utrecht", asked);

      assertThat(page.locator("main [role=status]").first()).isVisible();
      assertThat(page.locator("#from-colleague")).hasValue("2027-03-02");
      assertThat(page.locator("#until-colleague")).hasValue("2027-03-19");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/overview?late=yes",
        "/demo/mail?search=x",
        "/account",
        "/overview?late=yes#files"
      })
  void strangerSignsInAndIsOnThePageAskedFor(String asked) {
    try (TasklistPage browser = new TasklistPage(Chromium.browser(), port)) {
      browser.page().navigate(address(asked));
      browser.signInAndGoOn("ro3kvit", address(asked));
      assertThat(browser.page().locator("h1")).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "/.//evil.example/",
        "/\t/evil.example/",
        "javascript:document.title='evil'",
        "/%09/evil.example"
      })
  void nobodyIsLedToAnotherSite(String elsewhere) {
    try (TasklistPage browser = new TasklistPage(Chromium.browser(), port)) {
      Page page = browser.page();
      page.navigate(address(TO) + java.net.URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
      browser.sendPassword("hr-utrecht", "hr-utrecht");
      page.waitForFunction("() => !document.querySelector('input[type=password]')");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(page.url()).startsWith(address("/"));
      assertThat(page.title()).isNotEqualTo("evil");
    }
  }

  @Test
  void whatWasTypedIsThereAgainAfterTheSessionEnded() {
    String asked = address("/tasks/new/onboarding");
    try (TasklistPage browser = new TasklistPage(Chromium.browser(), port).signInOnly("ro3kvit")) {
      Page page = browser.page();
      page.navigate(asked);
      page.locator("#givenName").fill("Olena");
      page.locator("#preferredLanguage-1").check();
      page.locator("#languages-0").check();
      page.context().clearCookies();
      page.locator("main form button:not(.quiet)").click();
      assertThat(page.locator("h1")).hasText("Er ging iets mis");
      page.locator("main a").first().click();
      browser.signInAndGoOn("ro3kvit", asked);

      assertThat(page.locator("main [role=status]")).isVisible();
      assertThat(page.locator("#givenName")).hasValue("Olena");
      assertThat(page.locator("#preferredLanguage-1")).isChecked();
      assertThat(page.locator("#languages-0")).isChecked();
      assertThat(page.locator("#languages-1")).not().isChecked();

      page.context().clearCookies();
      page.reload();
      browser.signInAndGoOn("hr-utrecht", asked);
      page.navigate(address("/tasks"));
      assertThat(
              page.evaluate(
                  "() => JSON.stringify({...sessionStorage}) + JSON.stringify({...localStorage})"))
          .asString()
          .doesNotContain("Olena");
    }
  }

  @Test
  void whatWasAcceptedIsForgotten() {
    CaseReference reference = readyCase("utrecht");
    engine
        .getRuntimeService()
        .createProcessInstanceByKey("placement")
        .businessKey(reference.value())
        .setVariables(Map.of("caseReference", reference.value(), "municipality", "utrecht"))
        .startBeforeActivity("log-hours")
        .execute();
    String form = address("/tasks/" + task(reference, "log-hours").getId());
    try (TasklistPage browser =
        new TasklistPage(Chromium.browser(), port).signInOnly("official-utrecht")) {
      Page page = browser.page();
      page.navigate(form);
      page.locator("#hoursLocal").fill("many");
      page.locator("#hoursUkraine").fill("70");
      page.locator("#themes-0").check();
      page.reload();
      assertThat(page.locator("#hoursLocal")).hasValue("many");
      page.locator("main form button").first().click();
      assertThat(page.locator("#refusal")).isVisible();
      page.locator("#hoursLocal").fill("72");
      page.locator("main form button").first().click();
      assertThat(page.locator(".result")).isVisible();
      assertThat(page.evaluate("() => Object.keys(sessionStorage).join()"))
          .asString()
          .doesNotContain("posiv-page");
    }
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
