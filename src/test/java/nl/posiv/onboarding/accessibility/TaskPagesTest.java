package nl.posiv.onboarding.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Screenshots;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tasks without Tasklist: in Ukrainian, at a zoom of 400 %, with the keyboard alone and with
 * scripts switched off.
 */
class TaskPagesTest extends YearTest {

  /** No page of ours has more things that can get the focus. */
  private static final int FAR = 120;

  @LocalServerPort private int port;
  @Autowired private Texts texts;
  @Autowired private JdbcClient jdbc;

  private BrowserContext context;
  private Page page;

  @BeforeEach
  void everybodyReadsUkrainian() {
    everybodyReads(Language.UK);
  }

  @AfterEach
  void languagesOfTheDemo() {
    if (context != null) {
      Chromium.close(context);
    }
    programme.reset();
  }

  @Test
  void candidateIsNominatedAfterEachMistakeWasShownAtItsField() {
    goTo("ro3kvit", "/tasks");
    press("a[href='/tasks/new/onboarding']");
    assertThat(page.locator("h1")).hasText("Початок роботи української посадової особи");

    press("main form button");
    assertThat(page.locator("#refusal")).isFocused();
    assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Не надіслано: .*"));
    assertThat(page.locator("#refusal li")).hasCount(15);
    assertThat(page.locator("[aria-invalid='true']").first()).isVisible();
    press("#refusal a[href='#email']");
    assertThat(page.locator("#email")).isFocused();
    assertThat(page.locator("#email"))
        .hasAccessibleDescription(java.util.regex.Pattern.compile(".*Заповніть.*"));
    picture("refused");

    type("#givenName", "Olena");
    type("#familyName", "Testenko");
    type("#email", "olena.testenko@example.org");
    type("#phone", "+380 50 000 00 00");
    choose("preferredLanguage", 0);
    type("#homeMunicipality", "Testove");
    type("#oblast", "Testska");
    type("#currentPosition", "Head of water supply");
    tick("#expertise-0");
    tick("#expertise-1");
    tick("#languages-0");
    type("#motivation", "I want to learn how a delta city keeps its feet dry.");
    pick("#whereNow", 4);
    pick("#municipality", 1);
    date("#availableFrom", LocalDate.parse("2027-03-03"));
    date("#privacyNoticeGivenOn", LocalDate.parse("2027-02-02"));
    press("main form button");

    assertThat(page.locator("#more")).isFocused();
    press("#more a");
    assertThat(page.locator("#exitBasis")).isFocused();
    pick("#exitBasis", 1);
    press("main form button");

    assertThat(page.locator("#refusal li")).hasCount(1);
    assertThat(page.locator("#error-privacyNoticeGivenOn")).containsText("майбутньому");
    assertThat(page.locator("#motivation"))
        .hasValue("I want to learn how a delta city keeps its feet dry.");
    assertThat(page.locator("#expertise-1")).isChecked();
    date("#privacyNoticeGivenOn", LocalDate.parse("2027-01-01"));
    press("main form button");

    assertThat(page.locator("main [role=status]"))
        .containsText(
            texts.get(Language.UK, "after.started", "Початок роботи української посадової особи"));
    assertThat(page.locator("main [role=status]")).containsText("Olena Testenko");
    CaseReference reference =
        new CaseReference(
            engine.getRuntimeService().createProcessInstanceQuery().list().get(0).getBusinessKey());
    follow(reference);
    assertThat(nominations.find(reference).municipality().value()).isNotBlank();
    assertThat(openTasks(reference)).contains("confirm-willingness");
  }

  @Test
  void taskOfAGroupIsTakenReadAndDecidedOn() {
    CaseReference reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of());
    goTo("hr-utrecht", "/tasks");
    press("main a:has-text('" + name("review-nomination") + "')");
    assertThat(page.locator("main")).containsText("Olena Testenko");
    assertThat(page.locator("input[name='outcome']")).hasCount(0);
    picture("to-take");

    press("form[action$='/claim'] button");
    assertThat(page.locator("#outcome-0")).isVisible();
    assertThat(task(reference, "review-nomination").getAssignee()).isEqualTo("hr-utrecht");
    press("form[action$='/unclaim'] button");
    assertThat(page.locator("main [role=status]"))
        .containsText(texts.get(Language.UK, "tasks.result.returned"));
    assertThat(task(reference, "review-nomination").getAssignee()).isNull();

    press("main a:has-text('" + name("review-nomination") + "')");
    press("form[action$='/claim'] button");
    choose("outcome", 2);
    press("main form button");
    assertThat(page.locator("#more")).isFocused();
    assertThat(openTasks(reference)).contains("review-nomination");
    press("main form button");
    assertThat(page.locator("#refusal a")).hasAttribute("href", "#reason");
    type("#reason", "The work that we have is of another kind.");
    press("main form button");

    assertThat(page.locator("main [role=status]"))
        .containsText(texts.get(Language.UK, "after.done", name("review-nomination")));
    assertThat(openTasks(reference)).doesNotContain("review-nomination");
    assertThat(
            jdbc.sql(
                    """
                    select action from posiv.audit where actor = 'hr-utrecht' and object = 'review-nomination'
                    """)
                .query(String.class)
                .list())
        .contains("form-opened", "task-claimed", "task-returned", "form-submitted");
  }

  @Test
  void numbersTicksAndChoicesAreKept() {
    CaseReference reference = readyCase("utrecht");
    startAt("placement", "log-hours", reference);
    goTo("official-utrecht", "/tasks");
    press("main a:has-text('" + name("log-hours") + "')");
    type("#hoursLocal", "many");
    type("#hoursUkraine", "70,5");
    tick("#themes-0");
    press("main form button");
    assertThat(page.locator("#error-hoursLocal")).isVisible();
    assertThat(page.locator("#hoursLocal")).hasValue("many");
    assertThat(page.locator("#themes-0")).isChecked();
    page.locator("#hoursLocal").focus();
    page.keyboard().press("Control+A");
    page.keyboard().type("72");
    press("main form button");
    assertThat(page.locator("main [role=status]")).isVisible();
    assertThat(
            jdbc.sql("select hours_ukraine from posiv.logged_hours where case_reference = :case")
                .param("case", reference.value())
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("70.5");
  }

  @Test
  void listOfPracticalHelpIsTickedAndComesBack() {
    CaseReference reference = readyCase("utrecht");
    startAt("practical-help", "arrange-practical-help", reference);
    goTo("hr-utrecht", "/tasks");
    press("main a:has-text('" + name("arrange-practical-help") + "')");
    press("form[action$='/claim'] button");
    tick("#arranged-1");
    choose("outcome", 1);
    press("main form button");
    assertThat(page.locator("main [role=status]")).isVisible();
  }

  @Test
  void taskOfSomebodyElseIsNotShown() {
    CaseReference reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of());
    Task task = task(reference, "review-nomination");
    for (String user : List.of("hr-arnhem", "manager-utrecht", "ro3kvit", "official-utrecht")) {
      goTo(user, "/tasks/" + task.getId());
      assertThat(page.locator("h1")).hasText(texts.get(Language.UK, "tasks.gone"));
      assertThat(page.locator("main")).not().containsText("Olena");
      Chromium.close(context);
    }
  }

  private void startAt(String process, String task, CaseReference reference) {
    engine
        .getRuntimeService()
        .createProcessInstanceByKey(process)
        .businessKey(reference.value())
        .setVariables(Map.of("caseReference", reference.value(), "municipality", "utrecht"))
        .startBeforeActivity(task)
        .execute();
  }

  private String name(String task) {
    return texts.find(Language.UK, "task." + task + ".name").orElseThrow();
  }

  /** No script runs. Nobody signs in without scripts in the demo. */
  private void goTo(String user, String path) {
    String session;
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signInOnly(user)) {
      session = tasklist.page().context().storageState();
    }
    context =
        Chromium.patient(
            Chromium.browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setStorageState(session)
                        .setLocale("uk-UA")
                        .setViewportSize(320, 640)));
    page = context.newPage();
    page.navigate("http://localhost:" + port + path);
  }

  /** Presses Tab until something has the focus, which then is not hidden. */
  private Locator tabTo(String selector) {
    Locator wanted = page.locator(selector).first();
    for (int i = 0; i < FAR && page.locator(selector + ":focus").count() == 0; i++) {
      page.keyboard().press("Tab");
    }
    assertThat(wanted).isFocused();
    assertThat(wanted).isInViewport();
    return wanted;
  }

  private void press(String selector) {
    tabTo(selector);
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }

  private void type(String selector, String text) {
    tabTo(selector);
    page.keyboard().type(text);
  }

  private void tick(String selector) {
    tabTo(selector);
    page.keyboard().press("Space");
    assertThat(page.locator(selector)).isChecked();
  }

  /** Tab goes to a group of choices as a whole, arrows go from one to the next. */
  private void choose(String key, int option) {
    tabTo("#" + key + "-0");
    page.keyboard().press("Space");
    for (int i = 0; i < option; i++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(page.locator("#" + key + "-" + option)).isChecked();
  }

  private void pick(String selector, int option) {
    tabTo(selector);
    for (int i = 0; i < option; i++) {
      page.keyboard().press("ArrowDown");
    }
  }

  /** Day and month are the same, because the order in which a browser asks for them is its own. */
  private void date(String selector, LocalDate date) {
    tabTo(selector);
    page.keyboard().type(DateTimeFormatter.ofPattern("ddMMyyyy").format(date));
    assertThat(page.locator(selector)).hasValue(date.toString());
  }

  private void picture(String name) {
    Screenshots.wholePage(page, "task-page-" + name);
  }
}
