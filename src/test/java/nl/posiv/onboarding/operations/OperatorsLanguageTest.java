package nl.posiv.onboarding.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.ReadersNames;
import nl.posiv.onboarding.support.Screen;
import nl.posiv.onboarding.support.TasklistPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who looks after the engine reads Cockpit, Admin and Welcome in one language. */
class OperatorsLanguageTest extends CaseTest {

  private static final String JOURNEY = "Onboarding of a Ukrainian official";

  /**
   * What is called the same everywhere: names of people and products, ids and keys, and the
   * engine's own words for rights, kinds of values and groups.
   */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          // Addresses, ids, times.
          "[\\w.-]+@[\\w.]+|\\S*[0-9a-f]{8}-[0-9a-f]{4}-\\S+|\\d{4}-\\d\\d-\\d\\dT[\\d:]+|"
              + Stream.of(
                      DemoUser.all().stream().flatMap(user -> Stream.of(user.id(), user.name())),
                      Arrays.stream(Role.values()).map(Role::group),
                      ReadersNames.processes().stream(),
                      Stream.of("caseReference", "municipality", "default", "tasklist", "cockpit"))
                  .flatMap(names -> names)
                  .sorted(Comparator.comparing(String::length).reversed())
                  .map(name -> "\\b" + Pattern.quote(name) + "\\b|")
                  .collect(Collectors.joining())
              + "POSIV(-\\d{4}-\\d{4})?|Cockpit|bpmn\\.io|Ro3kvit|UWV|HR|\\b(ID|PI|DI|TU|FNI|EDE)\\b|Europe/Amsterdam"
              + "|(?i:Utrecht|Arnhem|Amersfoort|Eindhoven|Enschede)|\\bString\\b"
              + "|\\b(WORKFLOW|ALL|ACCESS)\\b");

  @LocalServerPort private int port;
  @Autowired private People people;

  @AfterEach
  void languagesOfTheDemo() {
    programme.reset();
  }

  @ParameterizedTest
  @EnumSource
  void cockpitIsReadInOneLanguage(Language language) {
    String instance = nominate(Forms.nomination("utrecht", clock.today())).getId();
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("onboarding")
            .latestVersion()
            .singleResult()
            .getId();
    try (TasklistPage browser = administrator(language)) {
      Reader reads = new Reader(browser, language, "cockpit");
      reads.label("dashboard", "DASHBOARD_RUNNING_PROCESS_INSTANCE");
      reads.name("processes", JOURNEY);
      reads.name("decisions", "Right-to-work route");
      reads.label("tasks", "PLUGIN_TASK_LEGEND_FOOTER");
      reads.name("process-definition/" + definition + "/runtime", "Nomination");
      // The table of variables is drawn last.
      reads.opens("process-instance/" + instance + "/runtime", "caseReference");
    }
  }

  @ParameterizedTest
  @EnumSource
  void soAreAdminAndWelcome(Language language) {
    try (TasklistPage browser = administrator(language)) {
      Reader reads = new Reader(browser, language, "admin");
      reads.label("", "USERS_USERS");
      reads.label("users", "USERS_LIST_OF_USERS");
      reads.label("users/hr-utrecht?tab=profile", "USERS_UPDATE_PROFILE");
      reads.label("users/hr-utrecht?tab=account", "USERS_UNLOCK_USER");
      reads.label("groups", "GROUPS_LIST_GROUPS");
      reads.label("groups/hr?tab=groupInformation", "GROUP_EDIT_INFORMATION");
      reads.label("tenants", "TENANTS_LIST_OF_TENANTS");
      reads.label("authorization?resource=0", "AUTHORIZATION_PERMISSIONS");
      reads.label("system?section=system-settings-general", "SYSTEM_PROCESS_RUNNING");
      reads.label("system?section=system-settings-metrics", "EXECUTION_METRICS_START_DATE");
      new Reader(browser, language, "welcome").label("welcome", "EDIT_PROFILE");
    }
  }

  @ParameterizedTest
  @EnumSource
  void beforeSignInTheBrowserSaysWhichLanguage(Language language) {
    for (String application : List.of("cockpit", "admin", "welcome")) {
      try (TasklistPage browser = new TasklistPage(Chromium.browser(), port, language.locale())) {
        new Reader(browser, language, application).label("login", "PAGE_LOGIN_SIGN_IN_ACTION");
      }
    }
  }

  private TasklistPage administrator(Language language) {
    Person admin = people.find(new UserId("admin")).orElseThrow();
    people.save(new Person(new UserId("admin"), admin.name(), admin.email(), language));
    return new TasklistPage(Chromium.browser(), port).signInOnly("admin");
  }

  /** Somebody who goes through the screens of an application. */
  private final class Reader {

    private final TasklistPage browser;
    private final Language language;
    private final String application;

    private Reader(TasklistPage browser, Language language, String application) {
      this.browser = browser;
      this.language = language;
      this.application = application;
    }

    /** Opens a screen and waits for a word of the application. */
    void label(String screen, String key) {
      JsonNode words = ReadersNames.locale(application, language.code()).path("labels");
      opens(screen, words.path(key).asString().strip());
    }

    /** Opens a screen and waits for the name of something in a diagram. */
    void name(String screen, String english) {
      opens(screen, ReadersNames.process(english, language.code()));
    }

    /** Opens a screen and waits for a text. */
    void opens(String screen, String text) {
      Page page = browser.page();
      String address = "/camunda/app/" + application + "/default/#/" + screen;
      page.navigate("http://localhost:" + port + address);
      assertThat(page.locator("html")).hasAttribute("lang", language.code());
      assertThat(page.locator("body")).containsText(text);
      browser.picture(language.code() + "-" + application + "-" + screen.replaceAll("\\W.*", ""));
      Screen.readsOnly(page, language, ReadersNames.APPLICATIONS, ANYWHERE, address);
    }
  }
}
