package nl.posiv.onboarding.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Screenshots;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Camunda's web applications have of our own pages: the box that finds, and the typeface. */
class HeaderOfTheWebappsTest extends YearTest {

  private static final String RO3KVIT = "ro3kvit";
  private static final String BOX = "li.posiv-find input[type=search]";

  @LocalServerPort private int port;
  @Autowired private People people;

  private CaseReference reference;

  @BeforeEach
  void givenACase() {
    reference =
        follow(
            new CaseReference(
                nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey()));
  }

  @AfterEach
  void backToTheDemo() {
    programme.reset();
  }

  @ParameterizedTest
  @EnumSource
  void caseIsFoundAsOneTypesWithTheKeyboardAndNoNameStandsInAnAddress(Language language) {
    Person reader = people.find(new UserId(RO3KVIT)).orElseThrow();
    people.save(new Person(reader.userId(), reader.name(), reader.email(), language));
    try (TasklistPage tasklist = open(RO3KVIT)) {
      Page page = tasklist.page();
      List<String> addresses = new ArrayList<>();
      page.onRequest(request -> addresses.add(request.url()));
      for (int width : new int[] {1280, 390}) {
        page.setViewportSize(width, 900);
        if (!page.locator(BOX).isVisible()) {
          page.locator(".navbar-toggle").first().click();
        }
        assertThat(page.locator(BOX)).isVisible();
        assertThat(page.locator(BOX))
            .hasAttribute(
                "aria-label",
                Map.of(
                        "nl", "Naam, kenmerk, mailadres of telefoon",
                        "en", "Name, reference, e-mail address or phone",
                        "uk", "Ім’я, номер, електронна адреса або телефон")
                    .get(language.code()));
        page.locator(BOX).focus();
        page.keyboard().type("Тестенко");
        Locator best = page.locator(".found-at-once a");
        assertThat(best).containsText(reference.value());
        Screenshots.window(page, "find-" + language.code() + "-" + width);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("at %s pixels", width)
            .isEqualTo(true);
        page.keyboard().press("ArrowDown");
        assertThat(best).isFocused();
        page.keyboard().press("Escape");
        assertThat(best).hasCount(0);
        assertThat(page.locator(BOX)).isFocused();
        page.locator(BOX).fill("");
      }

      page.keyboard().type("Testenko");
      page.keyboard().press("Enter");

      page.waitForURL("**/find");
      assertThat(page.locator("main")).containsText(reference.value());
      assertThat(addresses).noneMatch(address -> address.matches("(?i).*(testenko|%d1|%d0).*"));
    }
  }

  @Test
  void whoeverIsOfTheTechniciansTooFindsInTheirApplicationsAndOthersHaveNoBox() {
    new Colleagues(people, engine.getIdentityService()).grantToo(RO3KVIT, Role.ADMIN, null);
    try (TasklistPage tasklist = signIn(RO3KVIT)) {
      Page page = tasklist.page();
      page.navigate("http://localhost:" + port + "/camunda/app/cockpit/");
      assertThat(page.locator("li.account .posiv-as")).containsText("Ro3kvit");
      page.locator(BOX).fill(reference.value());
      assertThat(page.locator(".found-at-once a")).containsText(reference.value());
    }
    try (TasklistPage tasklist = signIn("admin")) {
      Page page = tasklist.page();
      page.navigate("http://localhost:" + port + "/camunda/app/cockpit/");
      assertThat(page.locator("li.account .posiv-as")).not().isEmpty();
      assertThat(page.locator(BOX)).hasCount(0);
    }
  }

  /** Nothing of them works then, not even the sign-in of the demo. */
  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void withoutScriptsTheySaySoAndLeadToThePlainPages(String application) {
    BrowserContext browser =
        Chromium.patient(
            Chromium.browser()
                .newContext(
                    new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("nl")));
    try {
      Page page = browser.newPage();
      page.navigate("http://localhost:" + port + "/camunda/app/" + application + "/default/");

      assertThat(page.locator(".posiv-no-scripts")).isVisible();
      assertThat(page.locator(".posiv-no-scripts")).containsText("JavaScript");
      assertThat(page.locator(".posiv-no-scripts a")).hasAttribute("href", "/tasks");
    } finally {
      Chromium.close(browser);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void typefaceIsThatOfOurOwnPagesAndNoOtherIsFetched(String application) {
    try (TasklistPage tasklist = signIn("admin")) {
      Page page = tasklist.page();
      List<String> fetched = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.resourceType().equals("font")) {
              fetched.add(request.url());
            }
          });
      page.navigate("http://localhost:" + port + "/camunda/app/" + application + "/");
      assertThat(page.locator("li.account .posiv-as")).isVisible();
      assertThat(page.locator("li.posiv-way a[href='/home']")).hasText("Home");
      assertThat(page.locator("li.posiv-way a[href='/help']")).isVisible();
      page.waitForFunction("document.fonts.status === 'loaded'");
      Screenshots.window(page, "typeface-" + application);

      assertThat(page.evaluate("getComputedStyle(document.body).fontFamily").toString())
          .startsWith("\"Noto Sans\"");
      assertThat(
              page.evaluate(
                  "[...document.fonts].some(it => it.family.includes('Noto') && it.status === 'loaded')"))
          .isEqualTo(true);
      assertThat(fetched)
          .anyMatch(address -> address.matches(".*/NotoSans-Regular-[0-9a-f]{32}\\.ttf"));
      // At its first visit a slow machine can lay the page out before all our styles are there.
      fetched.clear();
      page.reload();
      assertThat(page.locator("li.account .posiv-as")).isVisible();
      page.waitForFunction("document.fonts.status === 'loaded'");
      assertThat(fetched)
          .noneMatch(address -> address.contains("IBMPlex") || address.contains("opensans"));
    }
  }

  private TasklistPage open(String user) {
    return new TasklistPage(Chromium.browser(), port).signIn(user);
  }

  private TasklistPage signIn(String user) {
    return new TasklistPage(Chromium.browser(), port).signInOnly(user);
  }
}
