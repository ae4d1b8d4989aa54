package nl.posiv.onboarding.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.ProductionServer;
import nl.posiv.onboarding.support.ProviderUser;
import nl.posiv.onboarding.support.SystemOfMunicipality;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the table of rights is opened by every role in production, and every form that is
 * found there is sent.
 */
class PagesInProductionTest {

  /** It ends the session. */
  private static final Set<String> LEFT_OUT = Set.of("/sign-out");

  private static ProductionServer server;
  private static final Map<Role, ProviderUser> PEOPLE = new EnumMap<>(Role.class);

  @BeforeAll
  static void start() throws Exception {
    server = ProductionServer.start(Path.of("target", "pages-in-production"));
    for (Role role : Role.values()) {
      PEOPLE.put(role, server.signIn(role));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void everyFormThatAPageShowsCanBeSent() {
    SoftAssertions all = new SoftAssertions();
    for (Role role : Role.values()) {
      ProviderUser user = PEOPLE.get(role);
      for (String page : pages()) {
        HttpResponse<String> shown = user.page(page);
        for (PageForm form : PageForm.in(shown.body())) {
          if (!LEFT_OUT.contains(form.action())) {
            HttpResponse<String> answer = user.send(form);
            // A form as it stands may lack an answer, and is then refused with a sentence.
            all.assertThat(answer.statusCode())
                .as("%s sends %s of %s: %s", role, form, page, answer.body())
                .isIn(200, 302, 303, 400);
            all.assertThat(answer.body()).as("%s: %s", role, form).doesNotContain("Exception");
          }
        }
      }
    }
    all.assertAll();
  }

  @Test
  void aManagerSavesWhatIsWantedBeforeTheStart() {
    ProviderUser manager = PEOPLE.get(Role.MANAGER);
    PageForm form = PageForm.in(manager.page("/before-start").body()).get(0);

    HttpResponse<String> saved = manager.send(form);

    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(saved.headers().firstValue("Location")).hasValue("/before-start?result=saved");
  }

  /** With another role than that of the invitation, it stays open. */
  @Test
  void whoWasInvitedComesIntoTheAccountThatWaits() {
    ProviderUser hr = PEOPLE.get(Role.HR);
    for (String id : List.of("newcomer", "stranger")) {
      PageForm form = PageForm.in(hr.page("/people").body()).get(0);
      assertThat(
              hr.send(form.with(Map.of("name", id, "email", id + "@example.org", "role", "mentor")))
                  .statusCode())
          .isEqualTo(302);
    }

    ProviderUser mentor = server.signIn("newcomer", Role.MENTOR);
    server.signIn("stranger", Role.MANAGER);

    assertThat(mentor.page("/mentoring").statusCode()).isEqualTo(200);
    String people = hr.page("/people").body();
    assertThat(people).contains("Someone newcomer").doesNotContain(">newcomer<");
    assertThat(people).contains("Someone stranger", ">stranger<", "uitgenodigd op");
  }

  @Test
  void aPageIsForThoseInTheTable() {
    SoftAssertions all = new SoftAssertions();
    for (Role role : Role.values()) {
      ProviderUser user = PEOPLE.get(role);
      String token = PageForm.in(user.page("/account").body()).get(0).fields().get("token");
      for (Right row : Rights.of(Right.Kind.PAGE)) {
        String[] methodAndPath = row.what().split(" ");
        boolean reads = methodAndPath[0].equals("GET");
        boolean may = row.anonymous() || row.roles().contains(role);
        // What may be sent is sent with the forms of the pages; health is no page.
        if (methodAndPath[1].matches("/(demo|actuator).*|.*[*].*") || may && !reads) {
          continue;
        }
        HttpResponse<String> answer =
            reads
                ? user.page(methodAndPath[1])
                : user.post(methodAndPath[1], Map.of("token", token));
        if (reads && answer.statusCode() == 404) {
          // What scripts fetch is data, and no page.
          answer = user.get(methodAndPath[1]);
        }
        all.assertThat(answer.statusCode())
            .as("%s: %s", role, row.what())
            .isEqualTo(may ? 200 : 403);
      }
    }
    all.assertAll();
  }

  /** With tokens of the provider at which people sign in, made for this application. */
  @Test
  void aSystemOfAMunicipalityComesInOnceAnAdministratorLetIt() {
    String forUs = server.tokenOf("payroll", server.address() + "/api");
    String forOthers = server.tokenOf("payroll", "intranet");
    String ofAPerson = server.tokenOf("admin", server.address() + "/api");
    assertThat(asks(forUs)).isEqualTo(401);

    ProviderUser admin = PEOPLE.get(Role.ADMIN);
    PageForm form =
        PageForm.in(admin.page("/connections/arnhem").body()).stream()
            .filter(it -> it.action().equals("/connections/arnhem/client"))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> added =
        admin.send(
            form.with(Map.of("name", "Payroll", "issuer", server.issuer(), "subject", "payroll")));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(302);

    assertThat(asks(forUs)).isEqualTo(200);
    assertThat(asks(forOthers)).isEqualTo(401);
    assertThat(asks(ofAPerson)).isEqualTo(401);
    assertThat(
            new SystemOfMunicipality(server.address(), "")
                .send("POST", "/api/demo/token", Map.of())
                .statusCode())
        .isEqualTo(405);
  }

  private static int asks(String token) {
    return new SystemOfMunicipality(server.address(), token).get("/api/v1/cases").statusCode();
  }

  @Test
  void whatSomebodyMayStartIsTheSameOnThePageAsInTheTable() {
    List<String> processes =
        List.of("onboarding", "report-change", "approval", "placement", "nothing-of-this-name");
    SoftAssertions all = new SoftAssertions();
    for (Role role : Role.values()) {
      for (String process : processes) {
        boolean may = Rights.mayStart(process, Set.of(role.group()));
        all.assertThat(PEOPLE.get(role).page("/tasks/new/" + process).statusCode())
            .as("%s starts %s", role, process)
            .isEqualTo(may ? 200 : 404);
      }
    }
    all.assertAll();
  }

  /** Not to the list of tasks: what was typed is filled in again where it stood. */
  @Test
  void aFormThatIsSentSignedOutLeadsThroughTheSignInBackToItsPage() {
    SoftAssertions all = new SoftAssertions();
    Map<String, Role> senders = new HashMap<>();
    Rights.of(Right.Kind.PAGE).stream()
        .filter(row -> row.what().startsWith("POST ") && !row.what().contains("/demo/"))
        .filter(row -> !row.anonymous())
        .forEach(
            row ->
                senders.put(row.what().substring("POST ".length()), row.roles().iterator().next()));
    senders.forEach(
        (action, role) -> {
          String path = action.replace("*", "onboarding");
          ProviderUser user = server.stranger(role);
          HttpResponse<String> sent = user.post(path + "?a=1", Map.of("typed", "something"));
          all.assertThat(sent.statusCode()).as(path).isEqualTo(401);
          Matcher link =
              Pattern.compile("<main.*?<a href=\"([^\"]*)\"", Pattern.DOTALL).matcher(sent.body());
          all.assertThat(link.find()).as(path + sent.body()).isTrue();
          HttpResponse<String> page = user.follow(user.page(link.group(1)));
          all.assertThat(page.uri().getQuery()).as(path).isEqualTo("a=1");
          all.assertThat(path).startsWith(page.uri().getPath());
          all.assertThat(Rights.of(Right.Kind.PAGE))
              .as(path)
              .anyMatch(
                  row -> ("GET " + page.uri().getPath()).matches(row.what().replace("*", "[^/]+")));
        });
    all.assertAll();
  }

  @Test
  void whatWasTypedBeforeTheSessionEndedIsThereAgain() {
    server.stranger(Role.RO3KVIT);
    BrowserContext browser = Chromium.patient(Chromium.browser().newContext());
    try {
      Page page = browser.newPage();
      String asked = server.address() + "/tasks/new/onboarding";
      page.navigate(asked);
      page.locator("#givenName").fill("Olena");
      browser.clearCookies();
      page.locator("main form button:not(.quiet)").click();
      page.locator("main a").first().click();

      PlaywrightAssertions.assertThat(page).hasURL(asked);
      PlaywrightAssertions.assertThat(page.locator("#givenName")).hasValue("Olena");
      PlaywrightAssertions.assertThat(page.locator("main [role=status]")).isVisible();
    } finally {
      Chromium.close(browser);
    }
  }

  /** The section of a page, or the task of the web application. */
  @ParameterizedTest
  @ValueSource(strings = {"/account#main", "/camunda/app/tasklist/default/#/?task=none-of-this-id"})
  void linkToAPlaceLeadsThereThroughTheSignIn(String link) {
    server.stranger(Role.HR);
    server.askWithAForm(true);
    BrowserContext browser = Chromium.patient(Chromium.browser().newContext());
    try {
      Page page = browser.newPage();
      page.navigate(server.address() + link);
      page.locator("form button").click();

      page.waitForURL(address -> address.startsWith(server.address() + link));
      PlaywrightAssertions.assertThat(page.locator("h1, li.account").first()).isVisible();
    } finally {
      Chromium.close(browser);
      server.askWithAForm(false);
    }
  }

  /** Without scripts it is the page, from its beginning. */
  @Test
  void pageOfTheSignInGoesOnByItselfWithoutScriptsToo() {
    server.stranger(Role.HR);
    BrowserContext browser =
        Chromium.patient(
            Chromium.browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
    try {
      Page page = browser.newPage();
      page.navigate(server.address() + "/account#main");

      PlaywrightAssertions.assertThat(page).hasURL(server.address() + "/account");
    } finally {
      Chromium.close(browser);
    }
  }

  private static Set<String> pages() {
    Set<String> pages =
        Rights.of(Right.Kind.PAGE).stream()
            .map(Right::what)
            .filter(what -> what.startsWith("GET ") && !what.contains("*"))
            .map(what -> what.substring("GET ".length()))
            .filter(path -> !path.startsWith("/demo") && !path.startsWith("/actuator"))
            .collect(Collectors.toSet());
    Rights.of(Right.Kind.START).forEach(row -> pages.add("/tasks/new/" + row.what()));
    pages.add("/sign-out");
    return pages;
  }
}
