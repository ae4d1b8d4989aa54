package nl.posiv.onboarding.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tasklist in a real browser, used with mouse and keyboard. */
public final class TasklistPage implements AutoCloseable {

  /** How people write a date, by language. */
  private static final Map<String, DateTimeFormatter> DATES =
      Map.of(
          "nl", DateTimeFormatter.ofPattern("dd-MM-yyyy"),
          "en", DateTimeFormatter.ofPattern("dd/MM/yyyy"),
          "uk", DateTimeFormatter.ofPattern("dd.MM.yyyy"));

  private static final String SIGN_IN = "/camunda/api/admin/auth/user/default/login/tasklist";

  /** The form that was opened last. */
  private static final String OPEN = ".fjs-container:not([data-earlier])";

  private final BrowserContext context;
  private final Page page;
  private final String url;

  /** Opens a Dutch browser of its own, without anybody signed in. */
  public TasklistPage(Browser browser, int port) {
    this(browser, port, Locale.forLanguageTag("nl-NL"));
  }

  /** Opens a browser that asks for a language. */
  public TasklistPage(Browser browser, int port, Locale locale) {
    this(browser, port, new Browser.NewContextOptions().setLocale(locale.toLanguageTag()));
  }

  /** Opens a Dutch browser in another part of the world. */
  public TasklistPage(Browser browser, int port, ZoneId zone) {
    this(
        browser,
        port,
        new Browser.NewContextOptions().setLocale("nl-NL").setTimezoneId(zone.getId()));
  }

  private TasklistPage(Browser browser, int port, Browser.NewContextOptions options) {
    // What slides or fades in is there at once; nothing has to be waited for.
    options.setViewportSize(1400, 1000).setReducedMotion(ReducedMotion.REDUCE);
    context = Chromium.patient(browser.newContext(options));
    page = context.newPage();
    url = "http://localhost:" + port + "/camunda/app/tasklist/";
  }

  /** The page itself, for what this class has no word for. */
  public Page page() {
    return page;
  }

  /** Opens Tasklist; whoever is not signed in is asked to. */
  public TasklistPage open() {
    page.navigate(url);
    return this;
  }

  /**
   * Signs in a demo user, whose password is the user id, and opens Tasklist. Loading it is what
   * takes time; typing the password there would load it once or twice more.
   */
  public TasklistPage signIn(String user) {
    String language = sendPasswordOnly(user).headers().get("content-language");
    return open().isOpenIn(language);
  }

  /** Signs in a demo user for our own pages, without Tasklist. */
  public TasklistPage signInOnly(String user) {
    sendPasswordOnly(user);
    return this;
  }

  private APIResponse sendPasswordOnly(String user) {
    context.request().get(url);
    String token =
        context.cookies().stream()
            .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
            .map(cookie -> cookie.value)
            .findFirst()
            .orElseThrow();
    APIResponse answer =
        context
            .request()
            .post(
                URI.create(url).resolve(SIGN_IN).toString(),
                RequestOptions.create()
                    .setHeader("X-XSRF-TOKEN", token)
                    .setForm(FormData.create().set("username", user).set("password", user)));
    assertThat(answer).isOK();
    return answer;
  }

  /** Signs in a demo user on the page that is open. */
  public TasklistPage signInHere(String user) {
    Response answer = sendPassword(user, user);
    // The page may have been in another language than this user's; it is then loaded once more.
    return isOpenIn(answer.headerValue("Content-Language"));
  }

  private TasklistPage isOpenIn(String language) {
    assertThat(page.locator("html")).hasAttribute("lang", String.valueOf(language));
    // The menu is there before Tasklist has gone to its list and chosen which; where somebody went
    // in between is lost.
    assertThat(page.locator("[cam-tasks] :is(.tasks-list, .well)").first()).isVisible();
    return this;
  }

  /**
   * Sends a password on the page that is open. On a machine with little to spare, the page's
   * scripts may give up; a person then reloads it.
   */
  public Response sendPassword(String user, String password) {
    for (int once = 0; once < 2; once++) {
      try {
        return sendPassword(user, password, Chromium.PATIENCE / 3);
      } catch (TimeoutError nothingSent) {
        page.reload();
      }
    }
    return sendPassword(user, password, Chromium.PATIENCE);
  }

  private Response sendPassword(String user, String password, double patience) {
    var within = new Locator.FillOptions().setTimeout(patience);
    page.locator("input[type=text]").fill(user, within);
    page.locator("input[type=password]").fill(password, within);
    return page.waitForResponse(
        response -> response.url().endsWith("/login/tasklist"),
        new Page.WaitForResponseOptions().setTimeout(patience),
        () -> page.locator("button[type=submit]").click());
  }

  /** The language of the page. */
  public String language() {
    return page.locator("html").getAttribute("lang");
  }

  /** Signs in a demo user on the page that is open, to go on from there to the page asked for. */
  public TasklistPage signInAndGoOn(String user, String address) {
    sendPassword(user, user);
    page.waitForURL(address);
    return this;
  }

  /** Signs out. */
  public TasklistPage signOut() {
    page.locator("li.account > a").click();
    page.locator("li.account li.logout a").click();
    assertThat(page.locator("input[type=password]")).isVisible();
    return this;
  }

  /** Opens the start form of a process; its name is the English one. */
  public TasklistPage startProcess(String name) {
    page.locator(".start-process-action a").click();
    page.locator(".modal-body").getByText(ReadersNames.process(name, language())).click();
    assertThat(page.locator(".modal-body .fjs-form")).isVisible();
    return this;
  }

  /** Hands in the start form and waits for the answer. */
  public void start() {
    handIn(".modal-footer .btn-primary");
  }

  /** Waits until the start form is gone, because it was accepted. */
  public TasklistPage started() {
    assertThat(page.locator(".modal-body")).hasCount(0);
    return this;
  }

  /** Opens the first task of this name in the list and takes it; its name is the English one. */
  public TasklistPage openTask(String name) {
    showTask(name);
    page.locator("button.claim").click();
    assertThat(page.locator(".disabled-form")).hasCount(0);
    return this;
  }

  /** Opens the first task of this name in the list; its name is the English one. */
  public TasklistPage showTask(String name) {
    page.locator(".tasks-list")
        .getByText(
            ReadersNames.task(name, language()), new Locator.GetByTextOptions().setExact(true))
        .first()
        .click();
    assertThat(page.locator(".fjs-form")).isVisible();
    return this;
  }

  /** Opens the task that a link in a mail leads to, in the page that is open. */
  public TasklistPage openLink(String taskId) {
    assertThat(page.locator(".loader:visible")).hasCount(0);
    page.evaluate(
        """
        id => {
          document.querySelectorAll('.fjs-container').forEach(form => form.dataset.earlier = 'yes');
          location.hash = '#/?task=' + id;
        }
        """,
        taskId);
    assertThat(page.locator(OPEN + " .fjs-form")).isVisible();
    return this;
  }

  /** Types into a field. */
  public TasklistPage type(String field, String text) {
    field(field).fill(text);
    // Leaving a field can move what stands below it, and a click in that moment would miss.
    field(field).blur();
    return this;
  }

  /** Types a date as a reader of the page's language does. */
  public TasklistPage date(String field, LocalDate date) {
    Locator input = page.locator(OPEN + " [id$='-" + field + "-date']");
    // The library writes the day that is known, or none, into the box once it has connected its
    // calendar, over what was typed by then.
    page.waitForFunction(
        "date => date._flatpickr?.config.onChange.length > 0", input.elementHandle());
    input.fill(DATES.get(language()).format(date));
    input.blur();
    return this;
  }

  /** Ticks one of the options that are all visible, counted from 0. */
  public TasklistPage choose(String field, int option) {
    page.locator("[id$='-" + field + "-" + option + "']").check();
    return this;
  }

  /** Picks from a list that folds out. */
  public TasklistPage pick(String field, String option) {
    page.locator("[id$='-" + field + "-display']").click();
    page.locator(".fjs-dropdownlist-item").getByText(option).first().click();
    return this;
  }

  /** Picks several from a list in which one can search. */
  public TasklistPage pickAll(String field, List<String> options) {
    for (String option : options) {
      field(field).click();
      page.locator(".fjs-dropdownlist-item")
          .getByText(option, new Locator.GetByTextOptions().setExact(true))
          .click();
    }
    field(field).blur();
    return this;
  }

  /** A field of the open form. */
  public Locator field(String key) {
    return page.locator(".fjs-form [id$='-" + key + "']:not(.posiv-at-field)");
  }

  /** Hands in the form of the open task and waits for the answer. */
  public void complete() {
    handIn(".form-actions .btn-primary");
  }

  /** The sentence with which a form was refused. */
  public Locator refusal() {
    return page.locator(".posiv-refusal .message");
  }

  /** Has the server refuse every form, so that what was sent can be looked at and sent again. */
  public void refuseWhatIsSent() {
    page.route(
        "**/submit-form",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(400)
                    .setContentType("application/json")
                    .setBody("{\"field\": \"\", \"message\": \"POSIV\"}")));
  }

  /** Takes a picture of the window, if pictures are wanted. */
  public TasklistPage picture(String name) {
    Screenshots.window(page, name);
    return this;
  }

  private void handIn(String button) {
    page.waitForResponse(
        response -> response.url().endsWith("/submit-form"), () -> page.locator(button).click());
  }

  @Override
  public void close() {
    Chromium.close(context);
  }
}
