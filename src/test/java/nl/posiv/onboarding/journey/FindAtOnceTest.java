package nl.posiv.onboarding.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Axe;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The box on every page answers while one types, with the mouse, the keyboard and on a phone. */
class FindAtOnceTest extends YearTest {

  @LocalServerPort private int port;

  private CaseReference reference;

  @BeforeEach
  void givenACaseAtWorkInUtrecht() {
    reference = readyCase("utrecht");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void beginningOfANameShowsTheCase(int width) {
    try (TasklistPage browser = signIn("hr-utrecht")) {
      Page page = browser.page();
      page.setViewportSize(width, 800);
      page.navigate("http://localhost:" + port + "/account");
      Locator form = page.locator(".top .find");
      form.locator("input[name=q]").fill("тестен");

      assertThat(form.locator("li")).hasCount(1);
      assertThat(form.locator("li")).containsText("Olena Testenko");
      assertThat(form.locator("[role=status]")).containsText("1 zaak");
      assertThat(Axe.serious(page, ".find")).isEmpty();

      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("/cases/" + reference));
      assertThat(page.url()).doesNotContain("q=");
    }
  }

  @Test
  void nothingFitsIsSaidAndEscapeCloses() {
    try (TasklistPage browser = signIn("hr-arnhem")) {
      Page page = browser.page();
      page.navigate("http://localhost:" + port + "/overview");
      Locator form = page.locator(".top .find");
      form.locator("input[name=q]").fill("testenko");
      assertThat(form.locator("[role=status]")).containsText("geen zaak");
      assertThat(form.locator("li")).hasCount(0);

      page.keyboard().press("Escape");
      assertThat(form.locator("[role=status]")).isEmpty();
      assertThat(form.locator("input[name=q]")).isFocused();
    }
  }

  private TasklistPage signIn(String user) {
    return new TasklistPage(Chromium.browser(), port).signInOnly(user);
  }
}
