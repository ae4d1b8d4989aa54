package nl.posiv.onboarding.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * The day that somebody typed, or was shown, is the day that is sent: wherever the browser is, at
 * midnight, and in the nights in which the clock changes there or here.
 */
class DatesFromOtherZonesTest extends YearTest {

  private static final String HR = "hr-utrecht";

  /** The form that was opened last. */
  private static final String OPEN = ".fjs-container:not([data-earlier])";

  /**
   * The clock changes in Europe, the Azores and New York; edges of months, years and leap years.
   */
  private static final List<LocalDate> DAYS =
      Stream.of(
              "2026-12-31",
              "2027-01-01",
              "2027-02-28",
              "2027-03-14",
              "2027-03-28",
              "2027-10-31",
              "2027-11-07",
              "2028-02-29",
              "1985-05-05")
          .map(LocalDate::parse)
          .toList();

  private static final List<LocalDate> NIGHTS =
      Stream.of("2027-01-04", "2027-03-28", "2027-10-31").map(LocalDate::parse).toList();

  private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d-M-yyyy");

  @LocalServerPort private int port;

  private final JsonMapper json = new JsonMapper();
  private CaseReference reference;

  @BeforeEach
  void givenFormsWithDates() {
    reference = readyCase("utrecht");
    startAt("employment", "check-identity");
    startAt("right-to-work", "collect-right-to-work");
    Stream.of("check-identity", "collect-right-to-work")
        .map(key -> task(reference, key))
        .forEach(task -> as(HR, () -> engine.getTaskService().claim(task.getId(), HR)));
  }

  @AfterEach
  void backToTheDemo() {
    programme.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Atlantic/Azores", "America/New_York", "Asia/Tokyo", "Europe/Amsterdam"})
  void dayIsSentAsItWasTypedOrShown(ZoneId zone) {
    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port, zone).signIn(HR)) {
      Page page = tasklist.page();
      tasklist.refuseWhatIsSent();
      whatIsTypedIsSent(tasklist, "check-identity", "identityCheckedOn", DAYS);
      for (LocalDate night : NIGHTS) {
        for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59))) {
          page.clock().setFixedTime(Date.from(night.atTime(time).atZone(zone).toInstant()));
          whatWasShownComesBack(tasklist);
          whatIsTypedIsSent(tasklist, "check-identity", "identityCheckedOn", List.of(night));
        }
      }
      whatIsTypedIsSentFromThePlainPage(page);
    }
  }

  private void whatWasShownComesBack(TasklistPage tasklist) {
    tasklist.openLink(task(reference, "collect-right-to-work").getId());
    assertThat(date(tasklist.page(), "birthDate")).hasValue("5-5-1985");
    assertThat(date(tasklist.page(), "documentValidUntil")).hasValue("1-1-2030");
    tasklist.page().locator("[id$='-proofSeen']").check();
    assertThat(sent(tasklist))
        .containsEntry("birthDate", "1985-05-05")
        .containsEntry("documentValidUntil", "2030-01-01");
  }

  private void whatIsTypedIsSent(
      TasklistPage tasklist, String form, String field, List<LocalDate> days) {
    Task task = task(reference, form);
    tasklist.openLink(task.getId());
    for (LocalDate day : days) {
      tasklist.date(field, day);
      assertThat(date(tasklist.page(), field)).hasValue(DUTCH.format(day));
      assertThat(sent(tasklist)).containsEntry(field, day.toString());
    }
  }

  private void whatIsTypedIsSentFromThePlainPage(Page page) {
    String path = "/tasks/" + task(reference, "collect-right-to-work").getId();
    page.navigate("http://localhost:" + port + path);
    assertThat(page.locator("#birthDate")).hasValue("1985-05-05");
    // Nobody who works was born then, so the page comes back with what was sent.
    for (LocalDate day :
        DAYS.stream().filter(recent -> recent.isAfter(START.minusYears(1))).toList()) {
      page.locator("#birthDate").fill(day.toString());
      Request request =
          page.waitForRequest(
              sent -> sent.method().equals("POST"),
              () -> page.locator("main form button").first().click());
      assertThat(request.postData()).contains("birthDate=" + day, "documentValidUntil=2030-01-01");
      assertThat(page.locator("#birthDate")).hasValue(day.toString());
    }
  }

  /** What a browser sends, without the types. */
  private Map<String, Object> sent(TasklistPage tasklist) {
    Page page = tasklist.page();
    Request request =
        page.waitForRequest(
            "**/submit-form", () -> page.locator(".form-actions .btn-primary").click());
    Map<String, Object> values = new HashMap<>();
    json.readTree(request.postData())
        .path("variables")
        .forEachEntry((key, value) -> values.put(key, value.path("value").asString("")));
    return values;
  }

  private static Locator date(Page page, String field) {
    return page.locator(OPEN + " [id$='-" + field + "-date']");
  }

  private void startAt(String process, String task) {
    engine
        .getRuntimeService()
        .createProcessInstanceByKey(process)
        .businessKey(reference.value())
        .setVariables(Map.of("caseReference", reference.value(), "municipality", "utrecht"))
        .startBeforeActivity(task)
        .execute();
  }
}
