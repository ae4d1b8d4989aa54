package nl.posiv.onboarding.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.TasklistPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Tasklist as people click it: nomination and approval by three of them, each in a browser of their
 * own.
 */
class BrowserTest extends CaseTest {

  @LocalServerPort private int port;

  @Test
  void candidateIsNominatedReviewedInterviewedAndAppointed() {
    LocalDate today = clock.today();
    LocalDate start = today.plusDays(42);
    try (TasklistPage ro3kvit = open("ro3kvit");
        TasklistPage hr = open("hr-utrecht");
        TasklistPage manager = open("manager-utrecht")) {
      fillNomination(ro3kvit, start, today.plusDays(1));
      ro3kvit.start();
      assertThat(ro3kvit.refusal())
          .hasText("\"Privacy notice given on\" may not be in the future.");
      assertThat(ro3kvit.refusal()).isInViewport();
      assertThat(ro3kvit.field("givenName")).hasValue("Olena");
      ro3kvit.picture("nomination-refused");
      ro3kvit.date("privacyNoticeGivenOn", today).start();

      ro3kvit.started().openTask("Ask whether the candidate is willing").picture("willingness");
      ro3kvit.choose("outcome", 0).complete();

      hr.page().reload();
      hr.openTask("Review the nomination");
      assertThat(hr.field("candidateName")).hasValue("Olena Testenko");
      assertThat(hr.page().getByText("Beoordeel of de kandidaat")).isVisible();
      hr.picture("review");
      hr.choose("outcome", 0).complete();
      hr.openTask("Record the interview");
      hr.page().setViewportSize(1400, 700);
      hr.choose("outcome", 0).date("interviewDate", today.plusDays(1)).complete();
      assertThat(hr.refusal()).isInViewport();
      assertBesideTheButton(hr);
      hr.page().setViewportSize(1400, 1000);
      hr.date("interviewDate", today).complete();
      hr.openTask("Prepare the offer")
          .type("position", "Adviseur waterbeheer")
          .type("scale", "10")
          .type("step", "3")
          .type("hoursPerWeek", "36")
          .date("startDate", start)
          .type("budgetReference", "WATER-7")
          .picture("offer");
      hr.complete();

      manager.page().reload();
      manager.openTask("Decide on the appointment");
      assertThat(manager.field("position")).hasValue("Adviseur waterbeheer");
      manager.choose("outcome", 0).type("decisionReference", "M-2026-17").picture("decision");
      manager.complete();

      hr.page().reload();
      hr.openTask("Record the candidate's reply").choose("outcome", 0).complete();
      assertThat(hr.page().getByText("De gegevens voor het recht om te werken verzamelen").first())
          .isVisible();
    }
  }

  @Test
  void whatSomebodyTypedNeverReachesTheNextUserOfTheBrowser() {
    try (TasklistPage browser = open("ro3kvit")) {
      browser.startProcess("Onboarding of a Ukrainian official");
      browser.type("givenName", "Olena");
      String draft = "camunda-form:undefined";
      browser
          .page()
          .evaluate(
              "key => localStorage.setItem(key, JSON.stringify({givenName: 'Olena'}))", draft);
      browser.page().context().clearCookies();
      browser.open().signInHere("hr-utrecht");

      org.assertj.core.api.Assertions.assertThat(
              browser.page().evaluate("key => localStorage.getItem(key)", draft))
          .isNull();
      org.assertj.core.api.Assertions.assertThat(
              browser
                  .page()
                  .evaluate(
                      "() => Object.values(localStorage).concat(Object.values(sessionStorage))"
                          + ".join(' ')"))
          .asString()
          .doesNotContain("Olena");
    }
  }

  @Test
  void trainerMovesTheClock() {
    try (TasklistPage admin = open("admin")) {
      LocalDate before = clock.today();
      admin.page().navigate("http://localhost:" + port + "/demo/clock");
      admin.page().getByText("A week").click();
      assertThat(admin.page().getByText("Done.")).isVisible();
      admin.picture("clock");

      org.assertj.core.api.Assertions.assertThat(clock.today()).isEqualTo(before.plusWeeks(1));
    }
  }

  /** The sentence of a refusal leaves the button free with which the form is handed in again. */
  private static void assertBesideTheButton(TasklistPage page) {
    BoundingBox sentence = page.page().locator(".page-notifications").boundingBox();
    BoundingBox button = page.page().locator(".form-actions .btn-primary").boundingBox();
    org.assertj.core.api.Assertions.assertThat(sentence.x + sentence.width)
        .isLessThanOrEqualTo(button.x);
  }

  private TasklistPage open(String user) {
    return new TasklistPage(Chromium.browser(), port).signIn(user);
  }

  private static void fillNomination(TasklistPage page, LocalDate available, LocalDate told) {
    page.startProcess("Onboarding of a Ukrainian official")
        .type("givenName", "Olena")
        .type("familyName", "Testenko")
        .type("email", "olena.testenko@example.org")
        .type("phone", "+380 50 000 00 00")
        .choose("preferredLanguage", 0)
        .type("homeMunicipality", "Testove")
        .type("oblast", "Testska")
        .type("currentPosition", "Head of water supply")
        .pickAll("expertise", List.of("Water", "Energy"))
        .pickAll("languages", List.of("Ukrainian", "English"))
        .type("motivation", "I want to learn how a delta city keeps its feet dry.")
        .pick("whereNow", "temporary protection")
        .pick("municipality", "Utrecht")
        .date("availableFrom", available)
        .date("privacyNoticeGivenOn", told);
  }
}
