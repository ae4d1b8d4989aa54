package nl.posiv.onboarding.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.calendar.ProgrammeClock;
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
          Map.of("collect-right-to-work", facts("work-restricted", true)),
          "record-permit-decision",
          Map.of("collect-right-to-work", facts("work-restricted", true)),
          "resolve-right-to-work",
          Map.of("collect-right-to-work", facts("temporary-protection", false)),
          "discuss-time-split",
          Map.of("log-hours", hours(120, 10)),
          "decide-after-vog",
          Map.of("request-vog", Map.of("outcome", "refused")),
          "follow-up-bsn",
          Map.of(
              "register-bsn", Map.of("outcome", "anonymous-rate", "anonymousRateAccepted", true)));

  @Autowired protected JdbcClient jdbc;

  protected ProcessInstance journey;
  protected String reference;

  /** The tasks that were done so far. */
  protected final Set<String> done = new HashSet<>();

  @BeforeEach
  void givenANomination() {
    onMorningOf(NOMINATED);
    journey = nominate(Forms.nomination("utrecht", NOMINATED));
    reference = follow(journey.getBusinessKey());
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
        String earlier = reference;
        journey = nominate(Forms.nomination("utrecht", NOMINATED));
        reference = follow(journey.getBusinessKey());
        endCase(earlier);
      }
      case "sign-addendum" -> {
        reach("notify-uwv");
        doIt("draft-contract", Map.of());
        doIt("sign-contract", Map.of());
        untilMorningOf(reference, START.minusDays(1));
        doIt("notify-uwv", Map.of());
      }
      case "settle-late-notice" -> {
        reach("send-end-notice");
        untilMorningOf(reference, END.minusWeeks(1));
      }
      case "timer_officialLeaves" -> announce("official-resigned");
      case "timer_municipalityLeaves" -> announce("municipality-left");
      case "timer_mentorLeaves" -> announce("mentor-left");
      default -> {
        // The usual way, or another answer, leads there.
      }
    }
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

  /** Somebody does the oldest open task of this kind. */
  protected void doIt(String key, Map<String, Object> otherwise) {
    Task task = tasks(reference, key).get(0);
    Map<String, Object> answers = otherwise.isEmpty() ? answers(key) : otherwise;
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
    report(user, Map.of("caseReference", reference, "change", change, "effectiveOn", effectiveOn));
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
        .param("case", reference)
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  /** The keys of the processes of the case that run. */
  protected List<String> running() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference)
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
  protected static String worker(Task task) {
    if (task.getAssignee() != null) {
      return task.getAssignee();
    }
    return switch (task.getTaskDefinitionKey()) {
      case "assign-mentor", "decide-appointment", "decide-after-vog", "decide-follow-up" ->
          "manager-utrecht";
      default -> task.getTenantId() == null ? "ro3kvit" : "hr-" + task.getTenantId();
    };
  }

  private Map<String, Object> answers(String task) {
    LocalDate today = clock.today();
    return switch (task) {
      case "confirm-willingness" -> Map.of("outcome", "willing");
      case "review-nomination" -> Map.of("outcome", "suitable");
      case "record-interview" -> Map.of("outcome", "positive", "interviewDate", today);
      case "prepare-offer" -> Forms.offer(START);
      case "decide-appointment" -> Map.of("outcome", "approve", "decisionReference", "M-1");
      case "record-offer-reply" -> Map.of("outcome", "accepted");
      case "assign-mentor" -> Map.of("mentor", "mentor-utrecht", "deputyMentor", "mentor2-utrecht");
      case "accept-mentorship" -> Map.of("outcome", "accept");
      case "collect-right-to-work" -> facts("temporary-protection", true);
      case "apply-permit" -> Map.of("appliedOn", today, "applicationNumber", "UWV-2");
      case "notify-uwv" -> Map.of("notifiedOn", today, "receiptNumber", "UWV-1");
      case "draft-contract" -> Map.of("trialPeriod", "1");
      case "sign-contract" -> Map.of("signedByOfficialOn", today, "signedByMunicipalityOn", today);
      case "sign-addendum" -> Map.of("signedByOfficialOn", today, "signedByMunicipalityOn", today);
      case "check-identity" -> Map.of("identityCheckedOn", today);
      case "register-bsn" -> Map.of("bsn", "111222333");
      case "request-vog" -> Map.of("outcome", "received", "vogReceivedOn", today);
      case "arrange-workplace" -> Map.of("officialUser", "official-utrecht");
      case "arrange-practical-help" -> Map.of("outcome", "done");
      case "give-core-terms", "give-other-terms" -> Map.of("givenOn", today);
      case "confirm-start" -> Map.of("outcome", "started", "startedOn", START);
      case "take-oath" -> Map.of("oathTakenOn", today);
      case "make-intake-plan" -> Map.of("goals", "Learn");
      case "log-check-in" ->
          Map.of("checkInDate", today, "wellbeing", "good", "progress", "Well", "concern", false);
      case "log-hours" -> hours(72, 72);
      case "discuss-time-split" -> Map.of("plan", "More for Ukraine");
      case "mid-year-evaluation" ->
          Map.of("rating", "4", "strengths", "Quick", "improvements", "Dutch");
      case "self-evaluation" -> Map.of("reflection", "I learnt", "wishNextYear", "To go home");
      case "mentor-evaluation" ->
          Map.of("rating", "4", "strengths", "Quick", "improvements", "Dutch", "advice", "Go on");
      case "ro3kvit-evaluation" -> Map.of("contribution", "A plan", "advice", "Go on");
      case "decide-follow-up" -> Map.of("outcome", "end", "reason", "The year is full");
      case "send-end-notice" ->
          Map.of("noticeSentOn", today, "noticeReceivedOn", today, "deliveryProof", "Copy");
      case "settle-late-notice" -> Map.of("payrollInformedOn", today);
      case "complete-offboarding" ->
          Map.of(
              "uwvInformedOn", today,
              "accessRevokedOn", today,
              "handoverDone", true,
              "contractEndedOn", today,
              "permitWithdrawnOn", today,
              "vogReturnedOn", today);
      default -> throw new AssertionError("Nobody knows what to answer in " + task);
    };
  }

  protected static Map<String, Object> facts(String residenceStatus, boolean proofSeen) {
    return Map.of(
        "nationality", "Ukrainian",
        "residenceStatus", residenceStatus,
        "birthDate", "1985-05-05",
        "documentNumber", "TEST-1",
        "documentValidUntil", "2030-01-01",
        "proofSeen", proofSeen,
        "monthlyPay", 4500);
  }

  private static Map<String, Object> hours(int local, int ukraine) {
    return Map.of("hoursLocal", local, "hoursUkraine", ukraine, "themes", List.of("water"));
  }
}
