package nl.posiv.onboarding.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.List;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes the pictures of the guides, in each language, while a case of invented people goes on. */
@EnabledIfSystemProperty(named = "posiv.docs", matches = "write")
class GuidePicturesTest extends JourneyTest {

  private static final String SAME_CLOCK =
      """
      {
        const machine = Date;
        const now = () => machine.now() + %d;
        Date = class extends machine {
          constructor(...given) {
            super(...(given.length ? given : [now()]));
          }
          static now() {
            return now();
          }
        };
      }
      """;

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private CandidateLinks links;

  private Language language;

  @AfterEach
  void languagesOfTheDemo() {
    programme.reset();
  }

  @ParameterizedTest
  @EnumSource
  void picturesOfTheGuide(Language readers) {
    language = readers;
    List.of("ro3kvit", "hr-utrecht", "official-utrecht", "admin").forEach(this::reads);
    CaseReference asked = nominateSomebodyElse();
    try (TasklistPage visitor = visitor()) {
      assertThat(visitor.open().page().locator("input[type=password]")).isVisible();
      take(visitor, "sign-in", 1000, 560);
      visitor.page().navigate(address("/candidate/" + links.issue(asked).orElseThrow()));
      take(visitor, "candidate", 480, 960);
    }
    reach("review-nomination");
    try (TasklistPage hr = visitor().signIn("hr-utrecht")) {
      hr.openTask("Review the nomination");
      take(hr, "task", 1200, 900);
      reach("record-interview");
      hr.open()
          .openTask("Record the interview")
          .choose("outcome", 0)
          .date("interviewDate", clock.today().plusDays(1))
          .complete();
      assertThat(hr.refusal()).isInViewport();
      take(hr, "refused", 1200, 900);
      hr.page().navigate(address("/cases/" + reference));
      take(hr, "case", 1200, 1150);
      hr.page().navigate(address("/account"));
      take(hr, "account", 1000, 860);
    }
    try (TasklistPage ro3kvit = visitor().signIn("ro3kvit")) {
      ro3kvit.page().navigate(address("/overview"));
      take(ro3kvit, "overview", 1200, 1150);
    }
    reach("log-hours");
    try (TasklistPage official = visitor().signIn("official-utrecht")) {
      official.page().navigate(address("/my-year"));
      take(official, "my-year", 1000, 900);
    }
    if (language == Language.EN) {
      try (TasklistPage admin = visitor().signIn("admin")) {
        admin.page().navigate(address("/demo/clock"));
        take(admin, "clock", 1000, 640);
      }
    }
  }

  private CaseReference nominateSomebodyElse() {
    return follow(
        new CaseReference(
            nominate(
                    Forms.with(
                        Forms.somebodyElse("arnhem", clock.today()),
                        "preferredLanguage",
                        language.code()))
                .getBusinessKey()));
  }

  private TasklistPage visitor() {
    TasklistPage visitor = new TasklistPage(Chromium.browser(), port, language.locale());
    // Tasklist says how long ago something was, by the clock of the browser.
    visitor.page().addInitScript(SAME_CLOCK.formatted(clock.offset().toMillis()));
    return visitor;
  }

  private void take(TasklistPage visitor, String name, int width, int height) {
    Page page = visitor.page();
    page.setViewportSize(width, height);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setCaret(ScreenshotCaret.HIDE)
            .setPath(Path.of("docs/images", language.code(), name + ".png")));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private void reads(String user) {
    Person person = people.find(new UserId(user)).orElseThrow();
    people.save(new Person(new UserId(user), person.name(), person.email(), language));
  }
}
