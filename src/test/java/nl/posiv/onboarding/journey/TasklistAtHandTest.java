package nl.posiv.onboarding.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.ReadersNames;
import nl.posiv.onboarding.support.Screenshots;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever works in Tasklist meets with every task. */
class TasklistAtHandTest extends YearTest {

  private static final String WILLING = "Ask whether the candidate is willing";
  private static final Pattern LIST = Pattern.compile(".*/filter/[^/]+/list\\?.*");

  private static final Pattern TASK = Pattern.compile(".*/task/[0-9a-f-]{36}(\\?.*)?");

  @LocalServerPort private int port;
  @Autowired private People people;

  @AfterEach
  void languagesOfTheDemo() {
    programme.reset();
  }

  @Test
  void cardsAndCalendarsFollowTheClockOfTheProgramme() {
    nominateOne();
    try (TasklistPage tasklist = open("ro3kvit")) {
      Page page = tasklist.page();
      Locator created = page.locator(".tasks-list .creation-date [am-time-ago]").first();
      assertThat(created).hasText(Pattern.compile("a few seconds ago|a minute ago"));
      assertThat(page.locator(".tasks-list .due-date").first())
          .not()
          .hasClass(Pattern.compile(".*overdue.*"));

      programme.moveTo(clock.instant().plus(java.time.Duration.ofDays(60)));
      comeBack(page);
      assertThat(created).hasText("2 months ago");
      page.reload();
      assertThat(created).hasText("2 months ago");
      assertThat(page.locator(".tasks-list .due-date").first())
          .hasClass(Pattern.compile(".*overdue.*"));

      tasklist.startProcess("Onboarding of a Ukrainian official");
      page.locator("[id$='-availableFrom-date']").click();
      Locator calendar = page.locator(".flatpickr-calendar.open");
      assertThat(calendar.locator(".cur-year")).hasValue(String.valueOf(clock.today().getYear()));
      assertThat(calendar.locator(".today")).hasText(String.valueOf(clock.today().getDayOfMonth()));
      assertThat(
              calendar
                  .locator(".flatpickr-monthDropdown-months option:checked")
                  .textContent()
                  .strip())
          .isEqualTo(clock.today().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
  }

  @ParameterizedTest
  @EnumSource
  void listSaysWhatItIsSortedByAndIs(Language language) {
    reads("ro3kvit", language);
    nominateOne();
    programme.moveTo(clock.instant().plus(java.time.Duration.ofDays(1)));
    nominateOne();
    try (TasklistPage tasklist = open("ro3kvit")) {
      Page page = tasklist.page();
      assertThat(page.locator(".sorting-choice .sort-by"))
          .hasText(
              Map.of("nl", "Uiterste datum", "en", "Due date", "uk", "Кінцевий строк")
                  .get(language.code()));
      assertThat(page.locator(".sorting-label")).isVisible();
      assertThat(page.locator(".tasks-list li.task")).hasCount(2);
      List<String> first = cases(page);
      assertThat(first).hasSize(2).isEqualTo(mostUrgentFirst());
      for (int width : new int[] {1280, 390}) {
        page.setViewportSize(width, 900);
        BoundingBox name = page.locator(".sorting-choice .sort-by").boundingBox();
        BoundingBox direction = page.locator(".sort-direction").first().boundingBox();
        assertThat(name.x + name.width).as("at %s pixels", width).isLessThanOrEqualTo(direction.x);
        assertThat(page.locator(".sorting-label").boundingBox().x).isNotNegative();
        Screenshots.window(page, "list-" + language.code() + "-" + width);
      }
      page.setViewportSize(1280, 900);
      page.locator(".sort-direction").first().click();
      assertThat(page.locator(".tasks-list li.task").first()).containsText(first.get(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void cardSaysWhoseCaseItIsAndInWordsThatItIsLate(Language language) {
    reads("ro3kvit", language);
    nominateOne();
    try (TasklistPage tasklist = open("ro3kvit")) {
      Page page = tasklist.page();
      Locator card = page.locator(".tasks-list li.task").first();
      assertThat(card.locator(".posiv-whose")).hasText("Olena Testenko");
      assertThat(card.locator(".posiv-late")).hasCount(0);

      programme.moveTo(clock.instant().plus(java.time.Duration.ofDays(60)));
      page.reload();
      assertThat(card.locator(".posiv-late"))
          .hasText(
              Map.of("nl", "Te laat", "en", "Overdue", "uk", "Прострочено").get(language.code()));
      assertThat(card.locator(".posiv-whose")).hasText("Olena Testenko");
      assertThat(page.locator("li.account .posiv-as")).containsText("Ro3kvit");
      for (int width : new int[] {390, 1280}) {
        page.setViewportSize(width, 900);
        Locator whose = card.locator(".posiv-whose");
        Locator written = card.locator(".variable-value");
        assertThat(edge(whose, "left"))
            .as("nothing of it cut off, at %s pixels", width)
            .isGreaterThanOrEqualTo(edge(card.locator("h4 a"), "left"));
        assertThat(
                edge(whose, "top") >= edge(written, "bottom") - 1
                    || edge(whose, "left") > edge(written, "right"))
            .as("below the reference or after it, at %s pixels", width)
            .isTrue();
      }
      assertThat(page.locator("li.account").boundingBox().y)
          .as("in one line with the ways")
          .isCloseTo(page.locator("li.posiv-find").boundingBox().y, within(5.0));
    }
  }

  @Test
  void whatCouldNotBeAnsweredIsNotAskedAgainByEveryLookAtTheList() {
    reads("ro3kvit", Language.EN);
    nominateOne();
    try (TasklistPage tasklist = open("ro3kvit")) {
      Page page = tasklist.page();
      AtomicInteger asked = new AtomicInteger();
      page.route(
          "**/tasks/whose*",
          route -> {
            asked.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(500));
          });
      page.reload();
      assertThat(page.locator(".tasks-list li.task")).hasCount(1);
      for (int look = 0; look < 2; look++) {
        page.waitForResponse(LIST, () -> page.locator(".sort-direction").first().click());
      }

      assertThat(page.locator(".tasks-list li.task")).hasCount(1);
      assertThat(page.locator(".posiv-whose")).hasCount(0);
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void nextReaderAtTheSameComputerSeesNothingOfTheOneBefore() {
    CaseReference reference =
        follow(
            new CaseReference(
                nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey()));
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    try (TasklistPage tasklist = open("hr-utrecht")) {
      Page page = tasklist.page();
      assertThat(page.locator(".posiv-whose")).hasText("Olena Testenko");
      assertThat(page.locator(".posiv-as")).hasText("· HR, Utrecht");
      tasklist.signOut();
      tasklist.signInHere("official-utrecht");
      assertThat(page.locator(".posiv-as")).not().containsText("HR");
      assertThat(page.locator(".posiv-whose")).hasCount(0);
      assertThat(page.locator(".posiv-find")).hasCount(0);
    }
  }

  @Test
  void waysLeadHomeToHelpAndToTheSettings() {
    reads("ro3kvit", Language.EN);
    try (TasklistPage tasklist = open("ro3kvit")) {
      Page page = tasklist.page();
      assertThat(page.locator("li.posiv-way a[href='/home']")).hasText("Home");
      assertThat(page.locator("li.posiv-way a[href='/help']")).hasText("Help");
      page.locator("li.account > a").click();
      Locator settings = page.locator("li.account li.profile a[href='/account']");
      assertThat(settings).isVisible();
      settings.click();
      assertThat(page.locator("h1")).hasText("My settings");
    }
  }

  @Test
  void whoeverHandsInReadsWhatComesNextUntilTheyOpenAnotherTask() {
    reads("ro3kvit", Language.EN);
    nominateOne();
    try (TasklistPage tasklist = open("ro3kvit")) {
      Page page = tasklist.page();
      tasklist.openTask(WILLING).choose("outcome", 0).complete();
      Locator outcome = page.locator(".posiv-outcome");
      assertThat(outcome).containsText("Done: " + WILLING + ".");
      assertThat(outcome).containsText("Review the nomination: HR, by ");
      assertThat(outcome.locator("a[href^='/cases/POSIV-']")).isVisible();
      outcome.locator("button").click();
      assertThat(outcome).hasCount(0);
    }
  }

  @Test
  void listIsFetchedOnceAndThenEachMinute() {
    nominateOne();
    try (TasklistPage tasklist = open("ro3kvit")) {
      Page page = tasklist.page();
      page.clock().install();
      List<String> fetched = new ArrayList<>();
      page.onRequest(
          request -> {
            if (LIST.matcher(request.url()).matches()) {
              fetched.add(request.postData());
            }
          });
      page.reload();
      assertThat(page.locator(".tasks-list li.task").first()).isVisible();
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      assertThat(fetched).hasSize(1);
      page.clock().runFor(45_000);
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      assertThat(fetched).hasSize(1);
      page.waitForRequest(LIST, () -> page.clock().runFor(20_000));
    }
  }

  @Test
  void taskThatWasOpenedLastIsShownThoughTheOneBeforeIsStillOnItsWay() {
    nominateOne();
    nominateOne();
    try (TasklistPage tasklist = open("ro3kvit")) {
      Page page = tasklist.page();
      Locator cards = page.locator(".tasks-list li.task h4 a");
      assertThat(cards).hasCount(2);
      List<String> inList = cases(page);
      List<Route> held = new ArrayList<>();
      page.route(
          TASK,
          route -> {
            if (held.isEmpty()) {
              held.add(route);
            } else {
              route.resume();
            }
          });
      page.waitForRequest(TASK, () -> cards.first().click());
      cards.last().click();
      page.waitForRequest(TASK, () -> held.get(0).resume());

      assertThat(page.locator(".task-card .fjs-form")).containsText(inList.get(1));
      assertThat(page.locator(".task-card .fjs-container")).hasCount(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void formSaysWhyItIsGreyAndTheKeyboardIsWhereItIsNeeded(Language language) {
    reads("ro3kvit", language);
    nominateOne();
    try (TasklistPage tasklist = open("ro3kvit")) {
      Page page = tasklist.page();
      tasklist.showTask(WILLING);
      Locator claim = page.locator("button.claim");
      assertThat(page.locator("#posiv-why-grey")).containsText(claim.textContent().strip());
      assertThat(claim).isFocused();
      assertThat(claim).not().hasCSS("background-color", "rgba(0, 0, 0, 0)");
      for (int width : new int[] {1280, 390}) {
        page.setViewportSize(width, 900);
        Screenshots.window(page, "grey-" + language.code() + "-" + width);
      }
      page.setViewportSize(1280, 900);
      page.keyboard().press("Enter");
      assertThat(page.locator("#posiv-why-grey")).hasCount(0);
      assertThat(page.locator(".task-card .fjs-form")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator(".fjs-form :focus")).hasCount(1);

      tasklist.startProcess("Onboarding of a Ukrainian official");
      assertThat(page.locator(".modal-body .fjs-form")).isFocused();
      page.keyboard().press("Tab");
      assertThat(tasklist.field("worksAlready")).isFocused();
      Screenshots.window(page, "start-" + language.code());
    }
  }

  @Test
  void noticeOfARefusalGoesWhenTheNextTrySucceeds() {
    CaseReference reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of("reviewedBy", "hr-utrecht"));
    submit("hr-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));
    try (TasklistPage tasklist = open("hr-utrecht")) {
      tasklist
          .openTask("Record the interview")
          .choose("outcome", 0)
          .date("interviewDate", clock.today().plusMonths(2));
      tasklist.complete();
      assertThat(tasklist.refusal()).hasCount(1);
      tasklist.complete();
      assertThat(tasklist.page().locator(".posiv-refusal")).hasCount(1);
      tasklist.date("interviewDate", clock.today());
      tasklist.complete();
      assertThat(
              tasklist
                  .page()
                  .locator(".tasks-list")
                  .getByText(ReadersNames.task("Prepare the offer", tasklist.language()))
                  .first())
          .isVisible();
      assertThat(tasklist.page().locator(".page-notifications .alert-danger")).hasCount(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void signInSaysWhatThisIsAndWhoOneCanBe(Language language) {
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port, language.locale())) {
      Page page = tasklist.open().page();
      assertThat(page.locator(".posiv-about")).containsText("POSIV");
      assertThat(page.locator(".posiv-who li")).hasCount(18);
      for (String field : List.of("text", "password")) {
        assertThat(page.locator("input[type=" + field + "]"))
            .hasAccessibleName(Pattern.compile(".+"));
        assertThat(page.locator("label:visible")).hasCount(2);
      }
      for (int width : new int[] {1280, 390}) {
        page.setViewportSize(width, 900);
        Screenshots.window(page, "sign-in-" + language.code() + "-" + width);
      }
      page.locator(".posiv-who button").getByText("manager-utrecht").click();
      assertThat(page.locator("li.account")).containsText("Manager Utrecht");
    }
  }

  private void nominateOne() {
    follow(
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey()));
  }

  private List<String> mostUrgentFirst() {
    return engine.getTaskService().createTaskQuery().orderByDueDate().asc().list().stream()
        .map(
            task ->
                engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult()
                    .getBusinessKey())
        .toList();
  }

  /** What the browser says when its window is looked at again. */
  private static void comeBack(Page page) {
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
  }

  private static List<String> cases(Page page) {
    return page.locator(".tasks-list li.task").allInnerTexts().stream()
        .map(card -> card.replaceAll("(?s).*(POSIV-\\d{4}-\\d{4}).*", "$1"))
        .toList();
  }

  /** Where the words of a part begin or end, not its box. */
  private static double edge(Locator part, String side) {
    return ((Number)
            part.evaluate(
                """
                (it, side) => {
                  const words = document.createRange();
                  words.selectNodeContents(it);
                  return Math.round(words.getBoundingClientRect()[side]);
                }
                """,
                side))
        .doubleValue();
  }

  private TasklistPage open(String user) {
    return new TasklistPage(Chromium.browser(), port).signIn(user);
  }

  private void reads(String user, Language language) {
    people
        .find(new UserId(user))
        .ifPresent(
            person ->
                people.save(new Person(new UserId(user), person.name(), person.email(), language)));
  }
}
