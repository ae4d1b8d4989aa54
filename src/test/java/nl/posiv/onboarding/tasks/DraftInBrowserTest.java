package nl.posiv.onboarding.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Scripts keep on the server what is typed, in Tasklist and on our own pages. */
class DraftInBrowserTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String NAME = "A day for the interview, said by nobody else";

  @LocalServerPort private int port;

  private String task;

  @BeforeEach
  void givenATakenReview() {
    CaseReference reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of());
    task = task(reference, "review-nomination").getId();
    engine.getTaskService().setAssignee(task, HR);
  }

  @Test
  void whatIsTypedIntoTasklistIsThereInAnotherBrowserAndOnThePlainPage() {
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn(HR)) {
      tasklist.openLink(task);
      Page page = tasklist.page();
      page.waitForResponse(
          answer -> answer.url().endsWith("/draft") && answer.status() == 204,
          () -> {
            tasklist.choose("outcome", 1);
            tasklist.type("reason", NAME);
          });
    }
    try (TasklistPage elsewhere = new TasklistPage(Chromium.browser(), port).signIn(HR)) {
      elsewhere.openLink(task);
      assertThat(elsewhere.field("reason")).hasValue(NAME);
      assertThat(elsewhere.page().locator(".posiv-draft")).isVisible();

      elsewhere.page().navigate("http://localhost:" + port + "/tasks/" + task);
      assertThat(elsewhere.page().locator("#reason")).hasValue(NAME);
      assertThat(elsewhere.page().locator("#typed")).isVisible();
    }
  }

  @Test
  void whatIsTypedOnThePlainPageIsKeptAndCanBeThrownAway() {
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn(HR)) {
      Page page = tasklist.page();
      page.navigate("http://localhost:" + port + "/tasks/" + task);
      page.waitForResponse(
          answer -> answer.url().endsWith("/draft") && answer.status() == 204,
          () -> page.locator("#outcome-1").check());
    }
    try (TasklistPage elsewhere = new TasklistPage(Chromium.browser(), port).signIn(HR)) {
      elsewhere.openLink(task);
      assertThat(elsewhere.page().locator("[id$='-outcome-1']")).isChecked();
      Page page = elsewhere.page();
      page.navigate("http://localhost:" + port + "/tasks/" + task);
      assertThat(page.locator("#outcome-1")).isChecked();
      page.locator("#typed button").click();
      assertThat(page.locator("#typed")).hasCount(0);
      assertThat(page.locator("input[name=outcome]:checked")).hasCount(0);
    }
  }

  @Test
  void twoTabsOfAStartFormKeepEachItsOwnPerson() {
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn("ro3kvit")) {
      Page first = tasklist.page();
      Page second = first.context().newPage();
      nominate(first, "Olha");
      nominate(second, "Petro");

      first.reload();
      assertThat(first.locator("#givenName")).hasValue("Olha");
      second.reload();
      assertThat(second.locator("#givenName")).hasValue("Petro");
    }
  }

  private void nominate(Page page, String name) {
    page.navigate("http://localhost:" + port + "/tasks/new/onboarding");
    page.waitForResponse(
        answer -> answer.url().endsWith("/draft") && answer.status() == 204,
        () -> page.locator("#givenName").fill(name));
  }

  @Test
  void sessionThatIsAboutToEndSaysSoOnceAndGoesOn() {
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn(HR)) {
      Page page = tasklist.page();
      page.clock().install();
      page.navigate("http://localhost:" + port + "/tasks/" + task);
      assertThat(page.locator("#session-end")).hasCount(0);
      page.clock().fastForward("26:00");
      assertThat(page.locator("#session-end[role=alert]")).hasCount(1);

      page.locator("#session-end button").click();
      assertThat(page.locator("#session-end")).hasCount(0);
      page.clock().fastForward("31:00");
      assertThat(page.locator("#session-end a")).isVisible();
    }
  }
}
