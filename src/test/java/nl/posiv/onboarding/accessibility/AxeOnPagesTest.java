package nl.posiv.onboarding.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.documents.Samples;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.participation.Interest;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Axe;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Screenshots;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each of our own pages, empty, full and refused: wide, and on a telephone. As narrow as at a zoom
 * of 400 % nothing is scrolled sideways; what axe sees there is what it sees on a telephone, for
 * which the same styles hold.
 */
class AxeOnPagesTest extends YearTest {

  private static final int WIDE = 1280;
  private static final int TELEPHONE = 390;
  private static final int ZOOMED = 320;

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private CandidateLinks links;
  @Autowired private Mailroom mailroom;
  @Autowired private Participations participations;
  @Autowired private JdbcClient jdbc;

  private final SoftAssertions all = new SoftAssertions();

  @AfterEach
  void rulesAndLanguagesOfTheDemo() {
    lastDayOfDeadlines(null);
    programme.reset();
  }

  @ParameterizedTest
  @EnumSource
  void nothingSeriousIsWrongOnAnyPage(Language language) {
    everybodyReads(language);
    new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    try (TasklistPage browser = signIn("admin")) {
      look(browser, language, "/operations", "operations-empty");
      look(browser, language, "/home", "home-without-tasks");
      look(browser, language, "/sign-out", "sign-out");
      look(browser, language, "/demo/clock", "clock");
    }
    CaseReference asked =
        follow(
            new CaseReference(
                nominate(
                        Forms.with(
                            Forms.nomination("utrecht", clock.today()),
                            "preferredLanguage",
                            language.code()))
                    .getBusinessKey()));
    String link = "/candidate/" + links.issue(asked).orElseThrow();
    CaseReference working = readyCase("utrecht");
    startPhase("placement", working, Map.of("startDate", START));
    submit(
        "hr-utrecht", working, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    lastDayOfDeadlines(LocalDate.parse("2027-01-31"));
    programme.moveTo(
        START.plusMonths(1).plusDays(1).atTime(12, 0).atZone(ProgrammeClock.ZONE).toInstant());

    try (TasklistPage browser = signIn("ro3kvit")) {
      look(browser, language, "/overview", "overview");
      look(browser, language, "/pool", "pool");
      look(browser, language, "/overview?stage=between", "overview-nothing");
      look(browser, language, "/programme", "programme");
      look(browser, language, "/find", "find");
      look(browser, language, "/find?q=Testenko", "found");
      look(browser, language, "/workload", "workload-ro3kvit");
      look(browser, language, "/cases/" + asked, "case");
      look(browser, language, "/cases/" + asked + "/notes", "note");
      Page note = browser.page();
      note.locator("#body").fill("A call about the keys");
      note.locator("#circle-ro3kvit").check();
      note.locator("#day").evaluate("input => { input.removeAttribute('max'); }");
      note.locator("#day").fill(clock.today().plusDays(1).toString());
      note.locator("form:has(#body) button").click();
      assertThat(note.locator("#day-error")).isVisible();
      look(browser, language, "note-refused");
      note.locator("#day").fill(clock.today().toString());
      note.locator("form:has(#body) button").click();
      assertThat(note.locator("main [role=status]").first()).isVisible();
      look(browser, language, "case-noted");
      note.locator("a[href*='/notes/']").first().click();
      look(browser, language, "note-correction");
      look(browser, language, "/alumni", "alumni-empty");
      look(browser, language, "/survey", "survey-figures-empty");
      afterTheWork(asked, working);
      look(browser, language, "/alumni", "alumni");
      browser.page().locator("#day").fill(START.minusYears(1).toString());
      browser.page().locator("form:has(#day) button").click();
      assertThat(browser.page().locator("#day-error")).isVisible();
      look(browser, language, "alumni-refused");
      look(browser, language, "/survey", "survey-figures");
      look(browser, language, "/audit", "not-yours-audit");
      look(browser, language, "/my-year", "not-yours");
      look(browser, language, "/demo/mail", "mail");
      look(browser, language, "/no-such-page", "error");
      look(browser, language, "/accessibility", "accessibility");
    }
    try (TasklistPage browser = signIn("hr-utrecht")) {
      look(browser, language, "/home", "home");
      look(browser, language, "/help", "help");
      look(browser, language, "/survey/" + working, "survey");
      look(browser, language, "/contracts/" + working, "contracts");
      look(browser, language, "/signatures/" + working, "signatures");
      look(browser, language, "/evaluations/" + working, "evaluations");
      look(browser, language, "/workload", "workload");
      String handOn = browser.page().locator("a[href$='/hand-on']").first().getAttribute("href");
      look(browser, language, handOn, "hand-on");
      look(browser, language, identityOf(working), "correction");
      Locator correction = browser.page().locator("form:has([name=correctionReason])");
      correction.evaluate("form => { form.noValidate = true; }");
      correction.locator("button").last().click();
      assertThat(browser.page().locator("#refusal")).isVisible();
      look(browser, language, "correction-refused");
      String letter = "/cases/" + working + "/letters/end-notice.pdf";
      look(browser, language, letter, "letter-missing");
      look(browser, language, "/account/phone", "work-phone");
      look(browser, language, "/people", "people");
      look(browser, language, "/network", "network");
      look(browser, language, "/people/mentor-utrecht", "person");
      look(browser, language, "/people/import", "people-import");
      Page page = browser.page();
      look(browser, language, "/cases/" + working + "/documents", "documents-empty");
      for (byte[] file : List.of("no document".getBytes(StandardCharsets.UTF_8), Samples.pdf())) {
        page.locator("#kind").selectOption("permit");
        page.locator("#file").setInputFiles(new FilePayload("permit.pdf", "application/pdf", file));
        page.locator("form:has(#file) button").click();
        assertThat(page.locator("main :is([role=alert], [role=status])")).isVisible();
        look(browser, language, "documents-" + file.length);
      }
      look(browser, language, "/cases/" + working, "case-with-documents");
      look(browser, language, "/account", "account");
      page.locator("#from").fill(START.plusMonths(3).toString());
      page.locator("#until").fill(START.plusMonths(2).toString());
      page.locator("#until ~ button, form:has(#until) button").last().click();
      assertThat(page.locator("[role=alert]")).isVisible();
      assertThat(page.locator("#until")).hasAttribute("aria-describedby", "until-error");
      assertThat(page.locator("#until-error")).isVisible();
      look(browser, language, "account-refused");
      look(browser, language, "/account?colleague=mentor-utrecht", "account-colleague");
    }
    try (TasklistPage browser = signIn("manager-utrecht")) {
      look(browser, language, "/before-start", "before-start");
      look(browser, language, "/second-official", "second-official");
      look(browser, language, "/money", "money");
      look(browser, language, "/places", "places");
      look(browser, language, "/knowledge", "knowledge");
      look(browser, language, "/funding", "funding");
      look(browser, language, "/templates", "templates");
      look(browser, language, "/templates/contract/" + language.code(), "template");
    }
    try (TasklistPage browser = signIn("mentor-utrecht")) {
      look(browser, language, "/mentoring", "mentoring");
    }
    try (TasklistPage browser = signIn("official-utrecht")) {
      look(browser, language, "/my-year", "my-year");
    }
    try (TasklistPage browser = signIn("admin")) {
      look(browser, language, "/operations", "operations");
      look(browser, language, "/rules", "rules");
      look(browser, language, "/decreed-days", "decreed-days");
      look(browser, language, "/connections", "connections");
      look(browser, language, "/connections/utrecht", "connection");
      look(browser, language, "/connections/utrecht/zgw", "zgw");
      String row = "?status=law&source=Test&from=" + clock.today() + "&value=";
      look(browser, language, "/rules/temporary-protection-end" + row + "2028-06-30", "rule");
      look(browser, language, "/rules/temporary-protection-end" + row + "soon", "rule-refused");
    }
    CaseReference joined =
        participations
            .enter(
                new Interest(
                    "Groningen", 243_768, clock.today(), "T. Tester", "t.tester@example.org"),
                clock.today(),
                "A-1",
                new UserId("posiv"))
            .orElseThrow()
            .caseReference();
    try (TasklistPage browser = signIn("posiv")) {
      look(browser, language, "/municipalities", "municipalities");
      look(browser, language, "/municipalities/" + joined, "municipality");
      Page page = browser.page();
      page.locator("details summary").first().click();
      page.locator("#contactEmail").fill("nobody");
      page.locator("#reason").fill("A typing error");
      page.locator("details[open] button").first().click();
      assertThat(page.locator("[role=alert]")).isVisible();
      look(browser, language, "municipality-refused");
      look(browser, language, "/inhabitants", "inhabitants");
      look(browser, language, "/council", "council-empty");
      look(browser, language, "/council/new/solidarity-motion", "council-new");
      page.locator("#members").fill("A. Tester");
      page.locator("#municipality").selectOption("groningen");
      page.locator("#meetingDay").fill("2027-01-20");
      page.locator("form:has(#members) button").click();
      assertThat(page.locator("[role=alert]")).isVisible();
      look(browser, language, "council-refused");
      page.locator("#members").fill("A. Tester, Partij A");
      page.locator("form:has(#members) button").click();
      assertThat(page.locator("main [role=status]")).isVisible();
      look(browser, language, "council-text");
      look(browser, language, "/council", "council");
      look(browser, language, "/council/new/college-proposal", "council-proposal");
      look(browser, language, "/council-templates", "council-templates");
      look(browser, language, "/council-templates/solidarity-motion", "council-template");
    }
    try (TasklistPage browser = signIn("privacy")) {
      look(browser, language, "/audit", "audit");
      look(browser, language, "/audit?from=never", "audit-refused");
      look(browser, language, "/audit?case=" + asked, "audit-case");
    }
    try (TasklistPage browser = stranger(language)) {
      look(browser, language, link, "candidate");
      Page page = browser.page();
      page.locator("#willing").evaluate("input => { input.required = false; }");
      page.locator("form button").first().click();
      assertThat(page.locator("[role=alert]")).isVisible();
      look(browser, language, "candidate-refused");
      page.locator("#willing").check();
      page.locator("form button").first().click();
      assertThat(page.locator("main [role=status]")).isVisible();
      look(browser, language, "candidate-answered");
      look(browser, language, "/candidate/of-another-day", "candidate-gone");
      page.navigate("http://localhost:" + port + link);
      page.locator("details:has(#email) summary").click();
      page.locator("#email").fill("olena.other@example.org");
      page.locator("form:has(#email) button").click();
      assertThat(page.locator("main [role=status]")).isVisible();
      look(browser, language, confirmationOfAddress(), "candidate-address");
      surveyIsOpen(asked);
      look(browser, language, link, "farewell");
      look(browser, language, "/join", "join");
      look(browser, language, "/figures", "figures");
    }
    all.assertAll();
  }

  private String identityOf(CaseReference reference) {
    return "/cases/%s/corrections/identity_check/%s"
        .formatted(
            reference,
            jdbc.sql("select id from posiv.identity_check where case_reference = :case")
                .param("case", reference.value())
                .query(Long.class)
                .single());
  }

  /** Where the link in the mail to the address leads that a candidate asked for. */
  private String confirmationOfAddress() {
    mailroom.sendDue();
    String mail =
        jdbc.sql("select body_text from posiv.demo_mail where notice = 'candidate-address-wished'")
            .query(String.class)
            .single();
    return mail.replaceAll("(?s).*(/candidate/[\\w-]+).*", "$1");
  }

  /** Somebody with whom Ro3kvit keeps in touch, a survey, and enough answers for figures. */
  private void afterTheWork(CaseReference inTouch, CaseReference over) {
    jdbc.sql("insert into posiv.alumni_consent (case_reference, given_on) values (:case, :today)")
        .param("case", inTouch.value())
        .param("today", clock.today())
        .update();
    surveyIsOpen(over);
    jdbc.sql(
            """
            insert into posiv.survey_answer (side, rating, again)
            select 'official', 4, true from generate_series(1, 5)
            """)
        .update();
  }

  private void surveyIsOpen(CaseReference over) {
    jdbc.sql(
            """
            insert into posiv.farewell (case_reference, municipality, ask_on, closes_on, asked_on)
            values (:case, 'utrecht', :today, :today, :today)
            """)
        .param("case", over.value())
        .param("today", clock.today())
        .update();
  }

  private void look(TasklistPage browser, Language language, String path, String name) {
    browser.page().setViewportSize(WIDE, 900);
    browser.page().navigate("http://localhost:" + port + path);
    look(browser, language, name);
  }

  private void look(TasklistPage browser, Language language, String name) {
    Page page = browser.page();
    page.waitForLoadState();
    all.assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(language.code());
    for (int width : List.of(WIDE, TELEPHONE)) {
      String what = name + "-" + language.code() + "-" + width;
      page.setViewportSize(width, 900);
      all.assertThat(Axe.serious(page, "html")).as(what).isEmpty();
      fits(page, width, what);
      Screenshots.wholePage(page, "axe-" + what);
    }
    page.setViewportSize(ZOOMED, 900);
    fits(page, ZOOMED, name + "-" + language.code());
    page.setViewportSize(WIDE, 900);
  }

  private void fits(Page page, int width, String what) {
    all.assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .as("width of %s at %d", what, width)
        .isLessThanOrEqualTo(width);
  }

  private TasklistPage signIn(String user) {
    return new TasklistPage(Chromium.browser(), port).signInOnly(user);
  }

  private TasklistPage stranger(Language language) {
    return new TasklistPage(Chromium.browser(), port, language.locale());
  }

  /** A rule that ends: the step of the month after it fails. */
  private void lastDayOfDeadlines(LocalDate day) {
    jdbc.sql("update posiv.rule set valid_to = cast(:day as date) where id = 'deadline.default'")
        .param("day", day == null ? null : day.toString())
        .update();
  }
}
