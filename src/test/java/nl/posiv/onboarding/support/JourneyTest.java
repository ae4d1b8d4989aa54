package nl.posiv.onboarding.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For tests of what can happen to a case anywhere on its way: a case at Utrecht that goes on until
 * it waits for one thing in particular. Everybody answers so that it goes on, unless the way to
 * that one thing is another.
 */
public abstract class JourneyTest extends YearTest {

  protected static final LocalDate NOMINATED = LocalDate.parse("2026-12-01");
  protected static final String HR = "hr-utrecht";
  protected static final String MANAGER = "manager-utrecht";
  protected static final String MENTOR = "mentor-utrecht";

  private static final int LONGEST_WAY = 300;

  private static final Map<String, Map<String, Object>> INTO_THE_POOL =
      Map.of(
          "review-nomination",
          Map.of("outcome", "not-suitable", "reason", "No vacancy"),
          "choose-municipality",
          Map.of("outcome", "keep-in-pool", "poolConsentGivenOn", NOMINATED));

  /** What is answered otherwise on the way to a state that does not lie on the usual way. */
  private static final Map<String, Map<String, Map<String, Object>>> DETOURS =
      Map.of(
          "supply-information",
          Map.of("review-nomination", Map.of("outcome", "more-information", "reason", "Dutch?")),
          "choose-municipality",
          INTO_THE_POOL,
          "nominate-from-pool",
          INTO_THE_POOL,
          "timer_poolConsent",
          INTO_THE_POOL,
          "apply-permit",
          Map.of("collect-right-to-work", Forms.rightToWork("work-restricted", true)),
          "record-permit-decision",
          Map.of("collect-right-to-work", Forms.rightToWork("work-restricted", true)),
          "resolve-right-to-work",
          Map.of("collect-right-to-work", Forms.rightToWork("temporary-protection", false)),
          "discuss-time-split",
          Map.of(
              "log-hours",
              Map.of("hoursLocal", 120, "hoursUkraine", 10, "themes", List.of("water"))),
          "decide-after-vog",
          Map.of("request-vog", Map.of("outcome", "refused")),
          "follow-up-bsn",
          Map.of(
              "register-bsn", Map.of("outcome", "anonymous-rate", "anonymousRateAccepted", true)));

  @Autowired protected JdbcClient jdbc;

  /** What everybody answers; wherever the case ends, all that was set in motion is undone. */
  protected YearScript script =
      YearScript.at("utrecht", START)
          .answering(
              "complete-offboarding",
              day ->
                  Map.of("contractEndedOn", day, "permitWithdrawnOn", day, "vogReturnedOn", day));

  protected ProcessInstance journey;
  protected CaseReference reference;

  /** The tasks that were done so far. */
  protected final Set<String> done = new HashSet<>();

  @BeforeEach
  void givenANomination() {
    onMorningOf(NOMINATED);
    journey = nominate(Forms.nomination("utrecht", NOMINATED));
    reference = follow(new CaseReference(journey.getBusinessKey()));
  }

  /** Lets the case go on until it waits there. */
  protected void reach(String state) {
    setOutFor(state);
    Map<String, Map<String, Object>> detour = DETOURS.getOrDefault(state, Map.of());
    for (int step = 0; step < LONGEST_WAY && !waitsAt(state); step++) {
      List<String> open = openTasks(reference);
      if (open.isEmpty()) {
        letTimePass(state);
      } else {
        String task = open.get(0);
        doIt(task, detour.getOrDefault(task, Map.of()));
      }
    }
    assertThat(waitsAt(state)).as("the journey comes to %s", state).isTrue();
  }

  /** Makes what only happens when something went otherwise before. */
  private void setOutFor(String state) {
    switch (state) {
      case "resolve-duplicate" -> {
        CaseReference earlier = reference;
        journey = nominate(Forms.nomination("utrecht", NOMINATED));
        reference = follow(new CaseReference(journey.getBusinessKey()));
        endCase(earlier);
      }
      case "complete-entry" -> {
        endCase(reference);
        journey = nominate(Forms.worksAlready("utrecht", NOMINATED));
        reference = follow(new CaseReference(journey.getBusinessKey()));
        doIt("resolve-duplicate", Map.of("outcome", "different-person"));
      }
      case "sign-addendum", "boundary_corrected" -> {
        reach("notify-uwv");
        does("draft-contract", "sign-contract");
        untilMorningOf(reference, START.minusDays(1));
        does("notify-uwv");
      }
      case "settle-late-notice" -> {
        reach("send-end-notice");
        untilMorningOf(reference, END.minusWeeks(1));
      }
      case "timer_nextStart" -> {
        reach("decide-follow-up");
        doIt(
            "decide-follow-up",
            Map.of(
                "outcome", "extend", "newEndDate", END.plusYears(1), "reason", "The work goes on"));
        doIt(
            "send-end-notice",
            Forms.with(
                script.step("send-end-notice").answers(clock.today()), "conditions", "Scale 10"));
        doIt("collect-right-to-work", Forms.rightToWork("transition-document", true));
        // Too late for the day after the old contract.
        untilMorningOf(reference, END);
        does("notify-uwv", "sign-addendum");
      }
      case "boundary_noNextContract" -> {
        reach("decide-follow-up");
        doIt(
            "decide-follow-up",
            Map.of(
                "outcome", "extend", "newEndDate", END.plusYears(1), "reason", "The work goes on"));
      }
      case "message_contractEnded" -> {
        reach("decide-follow-up");
        doIt("decide-follow-up", Map.of("outcome", "permanent", "reason", "The work goes on"));
        doIt(
            "send-end-notice",
            Forms.with(
                script.step("send-end-notice").answers(clock.today()), "conditions", "Scale 10"));
        doIt("collect-right-to-work", Forms.rightToWork("eu-citizen", true));
      }
      case "timer_officialLeaves" -> announce("official-resigned");
      case "follow-emergency" -> {
        reach("take-oath");
        report(HR, "emergency");
      }
      case "timer_askAgain" -> {
        reach("follow-emergency");
        doIt("follow-emergency", Map.of("outcome", "not-yet"));
      }
      case "timer_trialPeriodEnds" -> {
        reach("take-oath");
        report(HR, "trial-period-ended", clock.today().plusWeeks(2));
      }
      case "timer_mutualConsentHolds" -> {
        reach("take-oath");
        agreeToEnd(clock.today().plusWeeks(4));
      }
      case "timer_municipalityLeaves" -> announce("municipality-left");
      case "timer_mentorLeaves" -> announce("mentor-left");
      default -> {
        // The usual way, or another answer, leads there.
      }
    }
  }

  /** HR reports that both sides agreed today to end the contract. */
  protected void agreeToEnd(LocalDate effectiveOn) {
    report(
        HR,
        Map.of(
            "caseReference",
            reference.value(),
            "change",
            "mutual-consent",
            "effectiveOn",
            effectiveOn,
            "agreedOn",
            clock.today()));
  }

  private void announce(String change) {
    reach("take-oath");
    report("ro3kvit", change, clock.today().plusWeeks(4));
  }

  /** Whether a task, timer or message of this id is waited for. */
  protected boolean waitsAt(String state) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(state).count() > 0
        || engine.getManagementService().createJobQuery().activityId(state).count() > 0
        || engine.getRuntimeService().createEventSubscriptionQuery().activityId(state).count() > 0;
  }

  /** People do a part of the way, each step on its day. */
  protected void play(String first, String last) {
    for (YearScript.Step step : script.way(first, last)) {
      step.on().ifPresent(day -> untilMorningOf(reference, day));
      does(step.task());
    }
  }

  /** Somebody does each of these tasks, as the script says. */
  protected void does(String... tasks) {
    for (String task : tasks) {
      doIt(task, Map.of());
    }
  }

  /** Somebody does the oldest open task of this kind; without other answers, as the script says. */
  protected void doIt(String key, Map<String, Object> otherwise) {
    List<Task> open = tasks(reference, key);
    assertThat(open).as("open %s", key).isNotEmpty();
    Task task = open.get(0);
    Map<String, Object> answers =
        otherwise.isEmpty() ? script.step(key).answers(clock.today()) : otherwise;
    as(
        worker(task),
        () -> engine.getFormService().submitTaskForm(task.getId(), asTasklistSends(answers)));
    done.add(key);
  }

  /** Somebody reports a change in the case, from today on. */
  protected void report(String user, String change) {
    report(user, change, clock.today());
  }

  /** Somebody reports a change in the case, from a day on. */
  protected void report(String user, String change, LocalDate effectiveOn) {
    report(
        user,
        Map.of("caseReference", reference.value(), "change", change, "effectiveOn", effectiveOn));
  }

  protected void report(String user, Map<String, Object> answers) {
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("report-change")
            .latestVersion()
            .singleResult()
            .getId();
    as(user, () -> engine.getFormService().submitStartForm(definition, asTasklistSends(answers)));
  }

  /** Who is told something in this case; the candidate as such is called so. */
  protected List<String> readers(String notice) {
    return jdbc.sql(
            """
            select coalesce(recipient, 'candidate') from posiv.outbox
            where case_reference = :case and notice = :notice
            """)
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  /** Who was told what; the candidate as such is called so. */
  protected List<String> told(String... notices) {
    return jdbc.sql(
            """
            select notice || ' ' || coalesce(recipient, 'candidate') from posiv.outbox
            where case_reference = :case and notice in (:notices)
            """)
        .param("case", reference.value())
        .param("notices", List.of(notices))
        .query(String.class)
        .list();
  }

  /** The keys of the processes of the case that run. */
  protected List<String> running() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value())
        .list()
        .stream()
        .map(instance -> instance.getProcessDefinitionId().split(":")[0])
        .sorted()
        .toList();
  }

  private void letTimePass(String state) {
    LocalDate next =
        engine.getManagementService().createJobQuery().timers().list().stream()
            .map(Job::getDuedate)
            .min(Comparator.naturalOrder())
            .map(due -> LocalDate.ofInstant(due.toInstant(), ProgrammeClock.ZONE))
            .orElseThrow(() -> new AssertionError("nothing leads to " + state));
    untilMorningOf(reference, next);
  }

  /** Who does a task. */
  protected String worker(Task task) {
    return Optional.ofNullable(task.getAssignee())
        .or(() -> Optional.of("ro3kvit").filter(it -> task.getTenantId() == null))
        .or(() -> script.find(task.getTaskDefinitionKey()).map(YearScript.Step::user))
        .orElseGet(() -> "hr-" + task.getTenantId());
  }
}
