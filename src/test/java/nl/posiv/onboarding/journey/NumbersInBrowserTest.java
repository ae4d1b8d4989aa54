package nl.posiv.onboarding.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pay as Dutch HR types it, in Tasklist and on the plain page: thousands never become euros. */
class NumbersInBrowserTest extends JourneyTest {

  @LocalServerPort private int port;

  @BeforeEach
  void givenAnAcceptedOffer() {
    play("confirm-willingness", "record-offer-reply");
  }

  @Test
  void payInTasklistIsReadWithThePointOfThousands() {
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn(HR)) {
      tasklist
          .openTask("Collect the right-to-work data")
          .type("nationality", "Ukrainian")
          .pick("residenceStatus", "arbeid vrij")
          .date("birthDate", LocalDate.parse("1985-05-05"))
          .type("documentNumber", "TEST-1")
          .date("documentValidUntil", LocalDate.parse("2030-01-01"))
          .type("monthlyPay", "3,850");
      tasklist.field("proofSeen").check();
      tasklist.complete();
      assertThat(tasklist.refusal()).containsText("op twee manieren");
      assertThat(tasklist.field("monthlyPay")).hasValue("3,850");

      tasklist.type("monthlyPay", "3.850").complete();
    }
    assertThat(rightToWork.dataOf(reference).orElseThrow().monthlyPay())
        .isEqualByComparingTo("3850");
  }

  @Test
  void payThatIsKnownIsWrittenAsItsReaderWould() {
    submit(
        HR,
        reference,
        "collect-right-to-work",
        Forms.with(Forms.rightToWork("work-restricted", true), "monthlyPay", 4200.5));
    does("apply-permit");
    submit(HR, reference, "record-permit-decision", Map.of("outcome", "refused"));
    submit(HR, reference, "resolve-right-to-work", Map.of("outcome", "other-route"));

    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn(HR)) {
      tasklist.openTask("Collect the right-to-work data");
      assertThat(tasklist.field("monthlyPay")).hasValue("4.200,50");
      assertThat(tasklist.field("monthlyPay")).hasAttribute("inputmode", "decimal");

      Page page = tasklist.page();
      page.navigate(
          "http://localhost:"
              + port
              + "/tasks/"
              + task(reference, "collect-right-to-work").getId());
      assertThat(page.locator("#monthlyPay")).hasValue("4.200,50");
    }
  }

  @Test
  void payOnThePlainPageIsReadAlikeAndStaysAsTyped() {
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn(HR)) {
      tasklist.showTask("Collect the right-to-work data");
      tasklist.page().locator("button.claim").click();
      assertThat(tasklist.page().locator(".disabled-form")).hasCount(0);

      Page page = tasklist.page();
      page.navigate(
          "http://localhost:"
              + port
              + "/tasks/"
              + task(reference, "collect-right-to-work").getId());
      assertThat(page.locator("#monthlyPay")).hasAttribute("inputmode", "decimal");
      page.locator("#nationality").fill("Ukrainian");
      page.locator("#residenceStatus").selectOption("free-to-work");
      page.locator("#birthDate").fill("1985-05-05");
      page.locator("#documentNumber").fill("TEST-1");
      page.locator("#documentValidUntil").fill("2030-01-01");
      page.locator("#proofSeen").check();
      page.locator("#monthlyPay").fill("3,850");
      page.locator("main form button").first().click();
      assertThat(page.locator("#error-monthlyPay")).containsText("op twee manieren");
      assertThat(page.locator("#monthlyPay")).hasValue("3,850");

      page.locator("#monthlyPay").fill("€ 3.850,50");
      page.locator("main form button").first().click();
      assertThat(page.locator("main [role=status]")).isVisible();
    }
    assertThat(rightToWork.dataOf(reference).orElseThrow().monthlyPay())
        .isEqualByComparingTo("3850.50");
  }
}
