package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearScript;
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

  /** All year: none of these holds anything up. */
  private static final Set<String> LEFT_OPEN =
      Set.of(CHECKLIST, "give-core-terms", "give-other-terms");

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private final Map<String, TasklistUser> users = new HashMap<>();
  private final List<String> handedIn = new ArrayList<>();
  private YearScript script;
  private CaseReference caseReference;

  @Test
  void fromNominationToTheEndOfTheYear() {
    LocalDate start = firstWorkingMonday();
    LocalDate end = start.plusMonths(12).minusDays(1);
    script =
        YearScript.at("utrecht", start)
            .answering(
                "collect-right-to-work", Map.of("documentValidUntil", LocalDate.of(2027, 3, 4)))
            .answering("draft-contract", Map.of("earlyNoticeClause", true));
    Map<String, Object> nomination = script.step("nominate-candidate").answers(clock.today());
    handedIn.add(nomination.toString());
    caseReference = new CaseReference(as("ro3kvit").start("onboarding", nomination));
    nothingPersonalInTheEngine();
    play("confirm-willingness", "arrange-workplace");
    assertThat(openTasks(caseReference))
        .as("until the start date")
        .containsExactly(CHECKLIST, "record-new-proof");
    play("confirm-start", "make-intake-plan");
    year(end);
    play("complete-offboarding", "complete-offboarding");

    assertThat(PERSONAL).as("was told").allMatch(fact -> handedIn.toString().contains(fact));
    assertThat(openTasks(caseReference)).as("nothing is left open").isEmpty();
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference.value())
                .count())
        .isZero();
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

  private void year(LocalDate end) {
    Map<String, Integer> times = new HashMap<>();
    for (LocalDate day = clock.today(); !day.isAfter(end); day = day.plusWeeks(1)) {
      moveTo(day);
      for (String task : openTasks(caseReference)) {
        if (!LEFT_OPEN.contains(task)) {
          does(script.step(task));
          times.merge(task, 1, Integer::sum);
        }
      }
    }
    assertThat(times)
        .as("one check-in and one log for each month, the last one too")
        .isEqualTo(
            Map.ofEntries(
                Map.entry("log-check-in", 12),
                Map.entry("log-hours", 12),
                Map.entry("record-new-proof", 1),
                Map.entry("notify-uwv", 1),
                Map.entry("mid-year-evaluation", 1),
                Map.entry("official-mid-year", 1),
                Map.entry("ro3kvit-mid-year", 1),
                Map.entry("respond-to-mid-year", 1),
                Map.entry("self-evaluation", 1),
                Map.entry("mentor-evaluation", 1),
                Map.entry("ro3kvit-evaluation", 1),
                Map.entry("respond-to-evaluation", 1),
                Map.entry("summarise-evaluation", 1),
                Map.entry("decide-follow-up", 1),
                Map.entry("send-end-notice", 1)));
  }

  private void play(String first, String last) {
    for (YearScript.Step step : script.way(first, last)) {
      step.on().ifPresent(this::moveTo);
      does(step);
    }
  }

  private void does(YearScript.Step step) {
    Map<String, Object> answers = step.answers(clock.today());
    handedIn.add(answers.toString());
    as(step.user()).complete(caseReference, step.task(), answers);
    if (step.task().equals("log-hours")) {
      for (String user : List.of("mentor-utrecht", "ro3kvit")) {
        as(user).complete(caseReference, "confirm-hours", Map.of("outcome", "confirm"));
      }
    }
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
