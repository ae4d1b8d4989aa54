package nl.posiv.onboarding.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Axe;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is wrong in Tasklist outside our forms is known; what is wrong in a form is led to. */
class TasklistItselfTest extends YearTest {

  private static final Path PAGE = Path.of("docs/accessibility.md");

  @LocalServerPort private int port;

  @Test
  void whatAxeFindsStandsInTheDocument() throws IOException {
    CaseReference reference =
        follow(
            new CaseReference(
                nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey()));
    String task = task(reference, "confirm-willingness").getId();
    Map<String, Integer> found = new TreeMap<>();
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port)) {
      Page page = tasklist.page();
      tasklist.open();
      assertThat(page.locator("button[type=submit]")).isVisible();
      look(page, "sign-in", found);
      tasklist.signInHere("ro3kvit");
      assertThat(page.locator(".tasks-list li.task").first()).isVisible();
      look(page, "list", found);
      tasklist.openLink(task);
      look(page, "task", found);
      page.locator("button.claim").click();
      assertThat(page.locator("button.unclaim")).isVisible();
      assertThat(page.locator(".disabled-form")).hasCount(0);
      look(page, "claimed task", found);
      for (int tab = 1; tab <= 2; tab++) {
        page.locator(".task-card .nav-tabs li").nth(tab).click();
        assertThat(page.locator(".tab-content .loader:visible")).hasCount(0);
        look(page, tab == 1 ? "history of a task" : "diagram of a task", found);
      }
      page.locator(".start-process-action a").click();
      assertThat(page.locator(".modal-body .processes")).isVisible();
      look(page, "what can be started", found);
      page.locator(".modal-body .processes a").first().click();
      assertThat(page.locator(".modal-body .fjs-form")).isVisible();
      assertThat(page.locator("[role=dialog]"))
          .hasAccessibleName(Pattern.compile("Start process: .+"));
      look(page, "start form", found);
    }
    String table =
        "| Where | Rule | Elements |\n|---|---|---|\n"
            + found.entrySet().stream()
                .map(one -> "| " + one.getKey() + " | " + one.getValue() + " |\n")
                .collect(Collectors.joining());
    String measured = found.isEmpty() ? "Nothing.\n" : table;
    assertThat(Files.readString(PAGE).replace("\r\n", "\n"))
        .as("what was measured:\n%s", measured)
        .contains("<!-- measured -->\n" + measured + "<!-- end -->");
  }

  @Test
  void taskOfALinkIsInViewOnAPhone() {
    CaseReference reference =
        follow(
            new CaseReference(
                nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey()));
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn("ro3kvit")) {
      tasklist.page().setViewportSize(390, 480);
      tasklist.openLink(task(reference, "confirm-willingness").getId());

      assertThat(tasklist.page().locator(".task-card h2")).isInViewport();
      assertThat(tasklist.page().locator(".tasks-list li.task").first()).not().isInViewport();
    }
  }

  @Test
  void mistakesInAFormAreSummedUpAndLeadToTheirFields() {
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn("ro3kvit")) {
      Page page = tasklist.page();
      tasklist.startProcess("Onboarding of a Ukrainian official");
      page.locator(".modal-footer .btn-primary").click();
      assertThat(page.locator(".posiv-mistakes[role=alert] li").first()).containsText("Given name");
      assertThat(tasklist.field("givenName")).isFocused();
      assertThat(tasklist.field("givenName")).hasAttribute("aria-invalid", "true");
      assertThat(Axe.serious(page, ".modal-body")).isEmpty();
      page.locator(".posiv-mistakes li a").nth(2).click();
      assertThat(tasklist.field("email")).isFocused();
    }
  }

  @Test
  void refusalOfTheServerStandsAtItsFieldTooAndLeadsThere() {
    CaseReference reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of("reviewedBy", "hr-utrecht"));
    submit("hr-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn("hr-utrecht")) {
      Page page = tasklist.page();
      tasklist
          .openTask("Record the interview")
          .choose("outcome", 0)
          .date("interviewDate", clock.today().plusMonths(2));
      tasklist.complete();
      assertThat(page.locator(".posiv-at-field")).isVisible();
      assertThat(page.locator(".posiv-refusal")).isFocused();
      assertThat(page.locator("[aria-describedby*='posiv-at-interviewDate']"))
          .hasAttribute("aria-invalid", "true");
      page.locator(".posiv-refusal a").last().click();
      assertThat(page.locator("[id$='-interviewDate-date']")).isFocused();
    }
  }

  @Test
  void longFactIsShownWhole() {
    String motivation = "I want to learn how a delta city keeps its feet dry. ".repeat(20).strip();
    Map<String, Object> answers = Forms.nomination("utrecht", clock.today());
    answers.put("motivation", motivation);
    CaseReference reference = follow(new CaseReference(nominate(answers).getBusinessKey()));
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn("hr-utrecht")) {
      tasklist.openTask("Review the nomination");
      assertThat(tasklist.page().getByText(motivation)).isVisible();
      assertThat(tasklist.page().locator(".fjs-container [readonly]:visible")).hasCount(0);
      assertThat(tasklist.field("motivationShown")).hasValue(motivation);
    }
  }

  @Test
  void severalMistakesThatOnlyTheServerSeesAreAllSaid() {
    CaseReference reference = readyCase("utrecht");
    engine
        .getRuntimeService()
        .createProcessInstanceByKey("evaluation")
        .businessKey(reference.value())
        .setVariables(Map.of("caseReference", reference.value(), "municipality", "utrecht"))
        .startBeforeActivity("self-evaluation")
        .execute();
    String turned = "a good\u202e year";
    try (TasklistPage tasklist =
        new TasklistPage(Chromium.browser(), port).signIn("official-utrecht")) {
      Page page = tasklist.page();
      tasklist.showTask("Look back on the work");
      tasklist.type("reflection", turned).type("wishNextYear", turned).complete();
      assertThat(page.locator(".posiv-at-field")).hasCount(2);
      assertThat(page.locator(".posiv-refusal li a").first()).isVisible();
      page.locator(".posiv-refusal li a").last().click();
      assertThat(page.locator("textarea[id$='-wishNextYear']")).isFocused();
    }
  }

  private static void look(Page page, String where, Map<String, Integer> found) {
    for (int width : new int[] {1400, 320}) {
      page.setViewportSize(width, 900);
      Axe.serious(page, "html")
          .forEach(
              one ->
                  found.merge(
                      where + ", " + width + " pixels | `" + one.rule() + "`",
                      one.where().size(),
                      Integer::sum));
    }
    page.setViewportSize(1400, 900);
  }
}
