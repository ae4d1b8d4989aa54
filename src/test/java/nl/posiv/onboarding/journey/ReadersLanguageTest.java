package nl.posiv.onboarding.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.ReadersNames;
import nl.posiv.onboarding.support.Screen;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads Tasklist meets no word of another language than their own. */
class ReadersLanguageTest extends YearTest {

  /**
   * What else is called the same everywhere: the candidate, places, terms, keys of the keyboard.
   */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "POSIV(-\\d{4}-\\d{4})?|Ro3kvit|UWV|BSN|VOG|HR|BW|GDPR|Europe/Amsterdam|bpmn\\.io"
              + "|Olena|Testenko|Testove|Testska|Utrecht|Arnhem"
              + "|Head of water supply|(ctrl|alt|shift)\\+\\S*"
              + "|I want to learn how a delta city keeps its feet dry\\.");

  /** The first task that each role meets, by its English name. */
  private static final Map<String, String> TASKS =
      new LinkedHashMap<>(
          Map.of(
              "ro3kvit", "Ask whether the candidate is willing",
              "hr-utrecht", "Review the nomination",
              "manager-utrecht", "Assign a mentor",
              "mentor-utrecht", "Evaluate the work",
              "official-utrecht", "Look back on the work"));

  /** Their tasks are theirs from the beginning, and need not be taken. */
  private static final Set<String> HAVE_THEIR_OWN = Set.of("mentor-utrecht", "official-utrecht");

  @LocalServerPort private int port;
  @Autowired private People people;

  @BeforeEach
  void aTaskForEachRole() {
    follow(
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey()));
    startPhase("approval", follow(nominatedCase("utrecht")), Map.of());
    startPhase("mentorship", acceptedCase("utrecht"), Map.of());
    startPhase("evaluation", readyCase("utrecht"), Map.of());
  }

  @AfterEach
  void languagesOfTheDemo() {
    programme.reset();
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleReadsListTaskAndRefusalInOneLanguage(Language language) {
    for (Map.Entry<String, String> role : TASKS.entrySet()) {
      reads(role.getKey(), language);
      try (TasklistPage tasklist = open(role.getKey())) {
        assertThat(tasklist.language()).isEqualTo(language.code());
        assertThat(tasklist.page().locator(".tasks-list li.task").first()).isVisible();
        readsOnly(tasklist, language, "list of " + role.getKey());
        if (HAVE_THEIR_OWN.contains(role.getKey())) {
          tasklist.showTask(role.getValue());
        } else {
          tasklist.openTask(role.getValue());
        }
        tasklist.page().locator(".form-actions .btn-primary").click();
        // With the summary comes the focus, and with that the list of a field may fold out.
        assertThat(tasklist.page().locator(".posiv-mistakes")).isVisible();
        readsOnly(tasklist, language, "form of " + role.getKey());
        tasklist.picture(language.code() + "-" + role.getKey());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void soDoTheDialogsTheDiagramAndThePageAfterSigningOut(Language language) {
    reads("ro3kvit", language);
    try (TasklistPage tasklist = open("ro3kvit")) {
      Page page = tasklist.page();
      tasklist.openTask(TASKS.get("ro3kvit"));
      for (int tab = 1; tab <= 2; tab++) {
        page.locator(".task-card .nav-tabs li").nth(tab).click();
        assertThat(page.locator(".tab-content .loader:visible")).hasCount(0);
        if (tab == 2) {
          assertThat(page.locator(".djs-container").getByText("Willing?"))
              .hasCount(language == Language.EN ? 1 : 0);
        }
        readsOnly(tasklist, language, "tab " + tab);
      }
      tasklist.picture(language.code() + "-diagram");
      page.locator(".showShortcutHelp").click();
      assertThat(page.locator(".modal-body")).isVisible();
      readsOnly(tasklist, language, "shortcuts");
      page.locator(".modal-footer button").click();
      assertThat(page.locator(".modal-body")).hasCount(0);

      page.locator(".start-process-action a").click();
      assertThat(page.locator(".modal-body .processes")).isVisible();
      readsOnly(tasklist, language, "what can be started");
      page.locator(".modal-body .processes")
          .getByText(
              ReadersNames.process("Onboarding of a Ukrainian official", tasklist.language()))
          .click();
      assertThat(page.locator(".modal-body .fjs-form")).isVisible();
      tasklist.type("email", "nobody");
      tasklist.field("expertise").fill("nothing like it");
      assertThat(page.locator(".fjs-dropdownlist-empty")).isVisible();
      tasklist.type("expertise", "");
      page.locator("[id$='-availableFrom-date']").click();
      assertThat(page.locator(".flatpickr-calendar.open")).isVisible();
      readsOnly(tasklist, language, "start form");
      page.locator("[id$='-availableFrom-date']").scrollIntoViewIfNeeded();
      tasklist.picture(language.code() + "-start");
      page.locator(".modal-body h4").first().click();
      page.locator(".modal-footer .btn-default, .modal-footer .btn-link").last().click();
      assertThat(page.locator(".modal-body")).hasCount(0);

      tasklist.signOut();
      readsOnly(tasklist, language, "signed out");
      tasklist.picture(language.code() + "-signed-out");
    }
  }

  @ParameterizedTest
  @EnumSource
  void beforeSignInTheBrowserSaysWhichLanguage(Language language) {
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port, language.locale())) {
      tasklist.open();
      assertThat(tasklist.page().locator("html")).hasAttribute("lang", language.code());
      assertThat(tasklist.page().locator("button[type=submit]")).isVisible();
      readsOnly(tasklist, language, "sign-in");

      tasklist.sendPassword("nobody", "wrong");
      assertThat(tasklist.page().locator(".notifications .alert"))
          .containsText(
              ReadersNames.locale(language.code())
                  .path("labels")
                  .path("PAGE_LOGIN_ERROR_MSG")
                  .asString());
      readsOnly(tasklist, language, "wrong password");
    }
  }

  @Test
  void tasksAreFoundByTheNameThatTheReaderSees() {
    reads("hr-utrecht", Language.UK);
    try (TasklistPage tasklist = open("hr-utrecht")) {
      Object found =
          tasklist
              .page()
              .evaluate(
                  """
                  async name => {
                    const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1];
                    const answer = await fetch('/camunda/api/engine/engine/default/task', {
                      method: 'POST',
                      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
                      body: JSON.stringify({ nameLike: `%${name}%` })
                    });
                    return (await answer.json()).map(task => task.name);
                  }
                  """,
                  "РОЗГЛЯНУТИ");

      assertThat(found).isEqualTo(List.of("Розглянути подання кандидатури"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void linkInAMailOpensThatTaskAfterSignInOrSaysThatItIsGone(Language language) {
    reads("hr-utrecht", language);
    String link = "/camunda/app/tasklist/default/#/?task=";
    String task =
        engine
            .getTaskService()
            .createTaskQuery()
            .taskDefinitionKey("review-nomination")
            .list()
            .stream()
            .findFirst()
            .orElseThrow()
            .getId();
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port)) {
      tasklist.page().navigate("http://localhost:" + port + link + task);
      tasklist.signInHere("hr-utrecht");
      assertThat(tasklist.page().locator(".task-card h2.task"))
          .hasText(ReadersNames.task("Review the nomination", language.code()));
      assertThat(tasklist.page().locator(".fjs-form")).isVisible();
    }
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port)) {
      tasklist.page().navigate("http://localhost:" + port + link + "of-another-day");
      tasklist.signInHere("hr-utrecht");
      assertThat(tasklist.page().locator(".notifications .alert"))
          .containsText(
              ReadersNames.locale(language.code())
                  .path("labels")
                  .path("TASK_NOT_EXIST")
                  .asString());
      readsOnly(tasklist, language, "a task that is gone");
    }
  }

  private TasklistPage open(String user) {
    return new TasklistPage(Chromium.browser(), port).signIn(user);
  }

  private void reads(String user, Language language) {
    Person person = people.find(new UserId(user)).orElseThrow();
    people.save(new Person(new UserId(user), person.name(), person.email(), language));
  }

  private static void readsOnly(TasklistPage tasklist, Language language, String where) {
    Screen.readsOnly(tasklist.page(), language, List.of("tasklist"), ANYWHERE, where);
  }
}
