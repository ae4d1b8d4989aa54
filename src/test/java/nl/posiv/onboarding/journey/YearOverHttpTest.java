package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A whole year as the demo users live it: over HTTP, with Tasklist's own calls, the demo clock and
 * the demo mailbox. After every step nothing about the person stands in the engine's tables.
 */
class YearOverHttpTest extends CaseTest {

  /** What is told of a person in the forms below. None of it may reach the engine. */
  private static final List<String> PERSONAL =
      List.of(
          "Olena",
          "Testenko",
          "olena.testenko@example.org",
          "+380 50 000 00 00",
          "Testove",
          "Testska",
          "Head of water supply",
          "delta city",
          "Adviser on water management",
          "WATER-7",
          "M-2026-17",
          "1984-05-17",
          "XX123456",
          "111222333",
          // With a point: four digits alone turn up in ids by chance.
          "4321.57",
          "UWV-778899",
          "Learn the water act",
          "settling in well",
          "pumping station",
          "I learned a lot",
          "stay another year",
          "a bridge between cities",
          "goes home to rebuild",
          "handed over in person");

  private static final String CHECKLIST = "arrange-practical-help";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private final Map<String, TasklistUser> users = new HashMap<>();
  private String caseReference;

  @Test
  void fromNominationToTheEndOfTheYear() {
    LocalDate start = firstWorkingMonday();
    nominationAndApproval(start);
    preparation(start);
    firstDay(start);
    LocalDate end = start.plusMonths(12).minusDays(1);
    year(start, end);

    assertThat(openTasks(caseReference)).as("nothing is left open").isEmpty();
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(mails())
        .containsKeys(
            "candidate-nominated",
            "task-open",
            "offer-made",
            "offer-accepted",
            "right-to-work-established",
            "mentor-accepted",
            "placement-started",
            "follow-up-decided",
            "year-completed");
  }

  private void nominationAndApproval(LocalDate start) {
    LocalDate today = clock.today();
    caseReference = as("ro3kvit").start("onboarding", Forms.nomination("utrecht", today));
    nothingPersonalInTheEngine();
    step("ro3kvit", "confirm-willingness", Map.of("outcome", "willing"));
    step("hr-utrecht", "review-nomination", Map.of("outcome", "suitable"));
    step("hr-utrecht", "record-interview", Map.of("outcome", "positive", "interviewDate", today));
    step("hr-utrecht", "prepare-offer", Forms.offer(start));
    step(
        "manager-utrecht",
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "M-2026-17"));
    step("hr-utrecht", "record-offer-reply", Map.of("outcome", "accepted"));
  }

  private void preparation(LocalDate start) {
    LocalDate today = clock.today();
    step(
        "manager-utrecht",
        "assign-mentor",
        Map.of("mentor", "mentor-utrecht", "deputyMentor", "mentor2-utrecht"));
    step("mentor-utrecht", "accept-mentorship", Map.of("outcome", "accept"));
    step(
        "hr-utrecht",
        "collect-right-to-work",
        Map.of(
            "nationality",
            "Ukrainian",
            "residenceStatus",
            "temporary-protection",
            "birthDate",
            LocalDate.of(1984, 5, 17),
            "documentNumber",
            "XX123456",
            "documentValidUntil",
            LocalDate.of(2027, 3, 4),
            "proofSeen",
            true,
            "monthlyPay",
            4321.57,
            "recognisedSponsor",
            false));
    step("hr-utrecht", "notify-uwv", Map.of("notifiedOn", today, "receiptNumber", "UWV-778899"));
    step("hr-utrecht", "draft-contract", Map.of("trialPeriod", "1", "earlyNoticeClause", true));
    step(
        "hr-utrecht",
        "sign-contract",
        Map.of("signedByOfficialOn", today, "signedByMunicipalityOn", today));
    step("hr-utrecht", "check-identity", Map.of("identityCheckedOn", today));
    step("hr-utrecht", "register-bsn", Map.of("bsn", "111222333"));
    step("hr-utrecht", "request-vog", Map.of("outcome", "received", "vogReceivedOn", today));
    step("hr-utrecht", "arrange-workplace", Map.of("officialUser", "official-utrecht"));
    assertThat(openTasks(caseReference)).as("until the start date").containsExactly(CHECKLIST);
    moveTo(start);
  }

  private void firstDay(LocalDate start) {
    step("hr-utrecht", "confirm-start", Map.of("outcome", "started", "startedOn", start));
    step("hr-utrecht", "take-oath", Map.of("oathTakenOn", start));
    step("mentor-utrecht", "make-intake-plan", Map.of("goals", "Learn the water act"));
  }

  private void year(LocalDate start, LocalDate end) {
    int checkIns = 0;
    int months = 0;
    for (LocalDate day = start; !day.isAfter(end); day = day.plusWeeks(1)) {
      moveTo(day);
      for (String task : openTasks(caseReference)) {
        switch (task) {
          case "log-check-in" -> {
            checkIns++;
            step(
                "mentor-utrecht",
                task,
                Map.of(
                    "checkInDate",
                    clock.today(),
                    "wellbeing",
                    "good",
                    "progress",
                    "settling in well",
                    "concern",
                    false));
          }
          case "log-hours" -> {
            months++;
            step(
                "official-utrecht",
                task,
                Map.of("hoursLocal", 72, "hoursUkraine", 72, "themes", List.of("water")));
          }
          case "mid-year-evaluation" ->
              step(
                  "mentor-utrecht",
                  task,
                  Map.of("rating", "4", "strengths", "pumping station", "improvements", "Dutch"));
          case "self-evaluation" ->
              step(
                  "official-utrecht",
                  task,
                  Map.of("reflection", "I learned a lot", "wishNextYear", "stay another year"));
          case "mentor-evaluation" ->
              step(
                  "mentor-utrecht",
                  task,
                  Map.of(
                      "rating", "4",
                      "strengths", "pumping station",
                      "improvements", "Dutch",
                      "advice", "extend"));
          case "ro3kvit-evaluation" ->
              step(
                  "ro3kvit",
                  task,
                  Map.of("contribution", "a bridge between cities", "advice", "extend"));
          case "decide-follow-up" ->
              step(
                  "manager-utrecht",
                  task,
                  Map.of("outcome", "end", "reason", "goes home to rebuild"));
          case "send-end-notice" ->
              step(
                  "hr-utrecht",
                  task,
                  Map.of(
                      "noticeSentOn", clock.today(),
                      "noticeReceivedOn", clock.today(),
                      "deliveryProof", "handed over in person"));
          // Left open all year: none of these holds anything up.
          case CHECKLIST, "give-core-terms", "give-other-terms" -> {}
          default -> throw new AssertionError("unexpected task " + task);
        }
      }
    }
    moveTo(end.plusDays(1));
    step(
        "hr-utrecht",
        "complete-offboarding",
        Map.of(
            "uwvInformedOn", clock.today(),
            "accessRevokedOn", clock.today(),
            "handoverDone", true));
    assertThat(checkIns).as("one check-in for each month between start and end").isEqualTo(11);
    assertThat(months).isEqualTo(11);
  }

  private void step(String user, String task, Map<String, Object> answers) {
    as(user).complete(caseReference, task, answers);
    nothingPersonalInTheEngine();
  }

  private void nothingPersonalInTheEngine() {
    assertThat(new EngineTables(jdbc).placesOf(PERSONAL)).isEmpty();
  }

  private void moveTo(LocalDate day) {
    if (day.isAfter(clock.today())) {
      HttpResponse<String> moved =
          as("admin")
              .post(
                  "/demo/clock",
                  Map.of(
                      "setTo",
                      day.atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime().toString()));
      JsonNode answer = as("admin").read(moved);
      assertThat(answer.path("left").asInt()).isZero();
      assertThat(clock.today()).isEqualTo(day);
    }
  }

  private Map<String, Long> mails() {
    return as("posiv").read(as("posiv").get("/demo/mail")).values().stream()
        .collect(
            Collectors.groupingBy(mail -> mail.path("notice").asString(), Collectors.counting()));
  }

  private LocalDate firstWorkingMonday() {
    LocalDate day = clock.today().plusDays(42);
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  private TasklistUser as(String user) {
    return users.computeIfAbsent(user, id -> TasklistUser.signIn(port, id));
  }
}
