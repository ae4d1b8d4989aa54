package nl.posiv.onboarding.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Screenshots;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our own pages in a browser: one language, wide and narrow, with keyboard and without script. */
class PagesInBrowserTest extends YearTest {

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04ff]+");

  /** Names of people and places, terms, addresses, what somebody typed. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "ODS|CSV|PDF|Excel|LibreOffice|POSIV(-\\d{4}-\\d{4})?|Ro3kvit|UWV|HR|Olena|Testenko|Mentor Utrecht|Utrecht|Arnhem|Enschede|Amersfoort"
              + "|Eindhoven|Coordinator|Testove|Testska|Head of water supply|I want to learn how a delta city keeps its feet dry|[\\w.…-]+@[\\w.-]+|Українська|English|Nederlands");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private CandidateLinks links;

  @AfterEach
  void languagesOfTheDemo() {
    programme.reset();
  }

  @ParameterizedTest
  @EnumSource
  void eachPageIsInOneLanguageAndFitsANarrowScreen(Language language) {
    List.of("ro3kvit", "official-utrecht", "admin").forEach(user -> reads(user, language));
    CaseReference asked =
        follow(
            new CaseReference(
                nominate(
                        Forms.with(
                            Forms.nomination("utrecht", clock.today()),
                            "preferredLanguage",
                            language.code()))
                    .getBusinessKey()));
    String link = "/candidate/" + links.issue(asked).orElseThrow();
    CaseReference working = readyCase("utrecht");
    startPhase("placement", working, Map.of());
    submit(
        "hr-utrecht",
        working,
        "confirm-start",
        Map.of("outcome", "started", "startedOn", clock.today()));

    try (TasklistPage browser = open("ro3kvit")) {
      shows(browser, language, "/overview", "overview");
      shows(browser, language, "/cases/" + asked, "case");
      shows(browser, language, "/account", "account");
      shows(browser, language, "/home", "home");
      shows(browser, language, "/help", "help");
    }
    try (TasklistPage browser = open("official-utrecht")) {
      shows(browser, language, "/my-year", "my-year");
    }
    try (TasklistPage browser = open("admin")) {
      shows(browser, language, "/demo/clock", "demo-clock");
    }
    try (TasklistPage browser = new TasklistPage(Chromium.browser(), port, Language.EN.locale())) {
      shows(browser, language, link, "candidate");
      Page page = browser.page();
      page.locator("#willing").check();
      page.locator("form button").first().click();
      assertThat(page.locator("main [role=status]")).isVisible();
      shows(browser, language, link + "?result=willing", "candidate-answered");
    }
  }

  /** People are called what they are called. */
  private static String readersName(Page page) {
    return page.locator(".who strong").allInnerTexts().stream().findFirst().orElse("POSIV");
  }

  private void shows(TasklistPage browser, Language language, String path, String name) {
    Page page = browser.page();
    for (int width : new int[] {1280, 320}) {
      page.setViewportSize(width, 900);
      page.navigate("http://localhost:" + port + path);
      assertThat(page.locator("h1")).isVisible();
      assertThat(page.locator("html")).hasAttribute("lang", language.code());
      String whole = page.title() + "\n" + page.locator("body").innerText();
      String text = ANYWHERE.matcher(whole.replace(readersName(page), "")).replaceAll("");
      Pattern foreign = language == Language.UK ? LATIN : CYRILLIC;
      assertThat(foreign.matcher(text).results().map(word -> word.group()).toList())
          .as("%s in %s", path, language)
          .isEmpty();
      assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
          .as("width of %s", path)
          .isLessThanOrEqualTo(width);
      Screenshots.wholePage(page, "page-" + name + "-" + language.code() + "-" + width);
    }
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
  }

  private TasklistPage open(String user) {
    return new TasklistPage(Chromium.browser(), port).signInOnly(user);
  }

  private void reads(String user, Language language) {
    Person person = people.find(new UserId(user)).orElseThrow();
    people.save(new Person(new UserId(user), person.name(), person.email(), language));
  }
}
