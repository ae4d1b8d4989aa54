package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearScript;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Two years as the demo users live them, over HTTP and by the demo clock: the contract is extended,
 * and the mentor leaves in the first year.
 */
class TwoYearsOverHttpTest extends CaseTest {

  /** Holds nothing up, and stays open. */
  private static final String CHECKLIST = "arrange-practical-help";

  @LocalServerPort private int port;

  private final Map<String, TasklistUser> users = new HashMap<>();
  private YearScript script;
  private CaseReference caseReference;
  private LocalDate end;

  @Test
  @Deviation(
      of = "The contract is extended by a year, after the mentor left in the first",
      when = Deviation.When.END,
      learns =
          "Everybody whom it concerns: a new mentor, then that the next contract has begun; all that"
              + " was asked in the first year is asked again in the second")
  void secondYearIsAskedAndToldLikeTheFirst() {
    LocalDate start = clock.today().plusDays(42).with(DayOfWeek.MONDAY);
    end = start.plusYears(1).minusDays(1);
    script = YearScript.at("utrecht", start).ofSomebodyFreeToWork();
    caseReference =
        new CaseReference(
            as("ro3kvit")
                .start("onboarding", script.step("nominate-candidate").answers(clock.today())));
    for (YearScript.Step step : script.way("confirm-willingness", "confirm-start")) {
      step.on().ifPresent(this::moveTo);
      does(step);
    }

    Map<String, Integer> first = weeksUntil(start.plusMonths(4));
    as("ro3kvit")
        .start(
            "report-change",
            Map.of(
                "caseReference", caseReference.value(),
                "change", "mentor-left",
                "effectiveOn", clock.today()));
    script =
        script.answering(
            "assign-mentor", Map.of("mentor", "mentor2-utrecht", "deputyMentor", "mentor-utrecht"));
    LocalDate newEnd = end.plusYears(1);
    script =
        script
            .answering(
                "decide-follow-up",
                Map.of("outcome", "extend", "newEndDate", newEnd, "reason", "The work goes on"))
            .answering("send-end-notice", Map.of("conditions", "Scale 10, step 4"));
    weeksUntil(end).forEach((task, times) -> first.merge(task, times, Integer::sum));
    moveTo(end.plusDays(1));
    assertThat(mails()).contains("contract-begun").doesNotContain("year-completed");

    script =
        YearScript.at("utrecht", start)
            .answering(
                "decide-follow-up", Map.of("outcome", "end", "reason", "goes home to rebuild"));
    Map<String, Integer> second = weeksUntil(newEnd);
    moveTo(newEnd.plusDays(1));
    does(script.step("complete-offboarding"));

    Set<String> onlyOnce =
        Set.of(
            "take-oath",
            "give-core-terms",
            "give-other-terms",
            "assign-mentor",
            "accept-mentorship",
            "collect-right-to-work",
            "sign-addendum");
    Map<String, Integer> everyYear = new HashMap<>(first);
    everyYear.keySet().removeAll(onlyOnce);
    assertThat(second).as("the second year asks what the first one asked").isEqualTo(everyYear);
    assertThat(first).containsKeys(onlyOnce.toArray(String[]::new));
    assertThat(contracts.ofCase(caseReference))
        .extracting(Contract::kind, Contract::begunOn, Contract::endedOn, Contract::endedBy)
        .containsExactly(
            tuple("first", start, end, "last-day"),
            tuple("extension", end.plusDays(1), newEnd, "last-day"));
    assertThat(mails()).contains("year-completed");
    assertThat(openTasks(caseReference)).isEmpty();
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference.value())
                .count())
        .isZero();
  }

  /** Each week everybody does what is there. */
  private Map<String, Integer> weeksUntil(LocalDate last) {
    Map<String, Integer> times = new HashMap<>();
    for (LocalDate day = clock.today(); !day.isAfter(last); day = day.plusWeeks(1)) {
      moveTo(day);
      Set<String> done = new HashSet<>();
      while (!done.containsAll(todo())) {
        for (String task : todo()) {
          does(script.step(task));
          done.add(task);
          times.merge(task, 1, Integer::sum);
        }
      }
    }
    return times;
  }

  private Set<String> todo() {
    Set<String> todo = new HashSet<>(openTasks(caseReference));
    todo.remove(CHECKLIST);
    return todo;
  }

  /** Who was named for it, if somebody was. */
  private void does(YearScript.Step step) {
    for (Task task : open(step.task())) {
      String named = task.getAssignee() == null ? step.user() : task.getAssignee();
      as(step.task().equals("confirm-hours") && task.getTenantId() == null ? "ro3kvit" : named)
          .complete(caseReference, step.task(), step.answers(clock.today()));
    }
  }

  /** The open tasks with this key; each half of the hours of a month has one. */
  private List<Task> open(String key) {
    List<Task> open =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(caseReference.value())
            .taskDefinitionKey(key)
            .list();
    assertThat(open).as(key).isNotEmpty();
    return open;
  }

  private void moveTo(LocalDate day) {
    if (day.isAfter(clock.today())) {
      TasklistUser admin = as("admin");
      JsonNode answer =
          admin.read(
              admin.post(
                  "/demo/clock",
                  Map.of(
                      "setTo",
                      day.atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime().toString())));
      assertThat(answer.path("left").asInt()).isZero();
    }
  }

  private Set<String> mails() {
    Set<String> notices = new HashSet<>();
    as("posiv")
        .read(as("posiv").get("/demo/mail"))
        .values()
        .forEach(mail -> notices.add(mail.path("notice").asString()));
    return notices;
  }

  private TasklistUser as(String user) {
    return users.computeIfAbsent(user, id -> TasklistUser.signIn(port, id));
  }
}
