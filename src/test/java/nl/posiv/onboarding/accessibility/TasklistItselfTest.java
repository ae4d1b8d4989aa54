package nl.posiv.onboarding.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.posiv.onboarding.support.Axe;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class TasklistItselfTest extends YearTest {

  @LocalServerPort private int port;

  @Test
  void measure() {
    String reference =
        follow(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    String task = task(reference, "confirm-willingness").getId();
    Map<String, String> found = new TreeMap<>();
    try (Chromium chromium = Chromium.start();
        TasklistPage tasklist = new TasklistPage(chromium.browser(), port)) {
      Page page = tasklist.page();
      tasklist.open();
      assertThat(page.locator("button[type=submit]")).isVisible();
      look(page, "1 sign-in");
      tasklist.signIn("ro3kvit");
      assertThat(page.locator(".tasks-list li.task").first()).isVisible();
      look(page, "2 list");
      tasklist.openLink(task);
      look(page, "3 task");
      for (int tab = 1; tab <= 2; tab++) {
        page.locator(".task-card .nav-tabs li").nth(tab).click();
        assertThat(page.locator(".tab-content .loader:visible")).hasCount(0);
        look(page, "4 tab " + tab);
      }
      page.locator(".start-process-action a").click();
      assertThat(page.locator(".modal-body .processes")).isVisible();
      look(page, "5 what can be started");
      page.keyboard().press("Escape");
      page.reload();
      assertThat(page.locator(".start-process-action a")).isVisible();
      tasklist.startProcess("Onboarding of a Ukrainian official");
      look(page, "6 start form");
    }
  }

  private static void look(Page page, String name) {
    for (int width : new int[] {1400, 320}) {
      page.setViewportSize(width, 900);
      Axe.findings(page, "html")
          .forEach(f -> System.out.println("FOUND " + name + " " + width + " " + f));
      System.out.println(
          "WIDTH "
              + name
              + " "
              + width
              + " "
              + page.evaluate("() => document.documentElement.scrollWidth"));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(
                  Path.of(
                      "target/screenshots",
                      "tl-" + name.replace(' ', '-') + "-" + width + ".png")));
    }
    page.setViewportSize(1400, 900);
  }
}
