package nl.posiv.onboarding.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.participation.MunicipalityWithdrew;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.Deviation;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Money that municipalities look for together, from the call to the last report, and otherwise. */
class JointFundingProcessTest extends CaseTest {

  private static final String POSIV = "posiv";
  private static final String RO3KVIT = "ro3kvit";
  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final MunicipalityId ARNHEM = new MunicipalityId("arnhem");
  private static final LocalDate ANSWER_BY = LocalDate.parse("2026-12-22");
  private static final LocalDate DEADLINE = LocalDate.parse("2027-02-01");

  @Autowired private FundingCalls calls;
  @Autowired private Grants grants;
  @Autowired private FundingRuns runs;
  @Autowired private FundingThatIsOver over;
  @Autowired private Municipalities municipalities;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  private ProcessInstance journey;
  private CaseReference reference;

  @Test
  void callBecomesAGrantWhoseLastReportIsAccepted() {
    begin();
    assertThat(reference).hasToString("FIN-2026-0001");
    assertThat(questions()).extracting(Task::getTenantId).contains("utrecht", "arnhem");
    assertThat(questions()).hasSameSizeAs(municipalities.participating());
    assertThat(dayOf(question("utrecht").getDueDate())).isEqualTo(ANSWER_BY);
    answer("utrecht", "80000.00", true);
    answer("arnhem", "40000.00", false);
    answersClose();

    assertThat(answered("enschede").answer()).isEqualTo(AnswerKind.SILENT);
    assertThat(task(reference, "compose-funding-application").getTenantId()).isNull();
    compose("utrecht", "arnhem");
    assertThat(told("funding-prepared"))
        .containsExactlyInAnyOrder(
            "hr-utrecht", "manager-utrecht", "hr-arnhem", "manager-arnhem", RO3KVIT);
    handIn("120000.00");
    assertThat(told("funding-handed-in")).contains("hr-arnhem");
    assertThat(dayOf(task(reference, "record-funding-result").getDueDate()))
        .as("no sooner than the fund decides")
        .isAfter(LocalDate.parse("2027-04-01"));
    grantPartly("100000.00");
    assertThat(told("funding-granted")).contains("hr-utrecht", "manager-arnhem");

    assertThat(calls.of(reference))
        .returns(FundingStage.GRANTED, FundingCall::stage)
        .returns(UTRECHT, FundingCall::lead);
    assertThat(grants.ledger(reference).orElseThrow().shares())
        .containsExactly(
            Map.entry(ARNHEM, new BigDecimal("33333.33")),
            Map.entry(UTRECHT, new BigDecimal("66666.67")));
    assertThat(calls.reports(reference))
        .extracting(FundingReport::due)
        .containsExactly(
            LocalDate.parse("2027-07-01"),
            LocalDate.parse("2027-10-01"),
            LocalDate.parse("2027-12-15"));

    assertThat(openTasks(reference)).isEmpty();
    report(LocalDate.parse("2027-06-03"));
    assertThat(dayOf(task(reference, "hand-in-funding-report").getDueDate()))
        .isEqualTo("2027-07-01");
    handInReport();
    improve(LocalDate.parse("2027-07-20"));
    fire("timer_reportOpens");
    handInReport();
    accept();
    report(LocalDate.parse("2027-09-03"));
    handInReport();
    accept();
    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.GRANTED);
    report(LocalDate.parse("2027-11-17"));
    handInReport();
    accept();

    assertThat(journey).isEnded().hasPassed("end_over");
    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.CLOSED);
    assertThat(told("funding-closed")).contains("hr-utrecht", "hr-arnhem", RO3KVIT);
  }

  @Deviation(
      of = "No municipality takes part in a joint application",
      when = Deviation.When.ANY_TIME,
      learns = "Ro3kvit and the programme leads",
      undone = "nothing; the call can be found again")
  @Test
  void nobodyTakesPart() {
    begin();
    decline("utrecht");
    answersClose();

    assertThat(journey).isEnded().hasPassed("end_nobody");
    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.NOBODY);
    assertThat(told("funding-nobody")).containsExactlyInAnyOrder(RO3KVIT, POSIV);
    assertThat(answered("utrecht").reason()).isEqualTo("Geen tijd");
    begin();
    assertThat(reference).as("the second call").hasToString("FIN-2026-0002");
  }

  @Deviation(
      of = "There is no joint application after all",
      when = Deviation.When.ANY_TIME,
      learns = "the municipalities that wanted to take part, and Ro3kvit",
      undone = "nothing")
  @Test
  void applicationIsNotWritten() {
    begin();
    answer("utrecht", "80000.00", true);
    answersClose();
    submit(
        POSIV,
        reference,
        "compose-funding-application",
        Map.of("outcome", "stop", "reason", "Het past niet."));

    assertThat(journey).isEnded();
    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.STOPPED);
    assertThat(told("funding-stopped"))
        .containsExactlyInAnyOrder("hr-utrecht", "manager-utrecht", RO3KVIT);
  }

  @Test
  void applicationThatWasPreparedIsNotHandedIn() {
    prepared();
    submit(
        POSIV,
        reference,
        "hand-in-funding-application",
        Map.of("outcome", "withdraw", "reason", "Te weinig tijd."));

    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.STOPPED);
    assertThat(told("funding-stopped")).contains("hr-arnhem");
  }

  @Deviation(
      of = "The deadline of a fund passes",
      when = Deviation.When.ANY_TIME,
      learns = "the partners, Ro3kvit and the programme leads",
      undone = "nothing; until some days later one can still record that it was in time")
  @Test
  void deadlinePasses() {
    prepared();
    assertThat(dayOf(timer("timer_deadlineHandIn").getDuedate())).isEqualTo("2027-02-09");
    to(LocalDate.parse("2027-02-03"));
    assertThat(
            refusal(
                POSIV,
                reference,
                "hand-in-funding-application",
                handedIn("120000.00", LocalDate.parse("2027-02-02"))))
        .contains("1 februari 2027");
    fire("timer_deadlineHandIn");

    assertThat(journey).isEnded();
    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.MISSED);
    assertThat(told("funding-missed")).contains("hr-utrecht", RO3KVIT, POSIV);
  }

  @Test
  void correctedDaysMoveTheTimersAndTheTasks() {
    prepared();
    transactions.executeWithoutResult(
        status -> {
          FundingCall call = calls.of(reference);
          calls.correct(
              reference,
              new Correction(
                  call.fund(),
                  call.subject(),
                  null,
                  null,
                  call.amount(),
                  DEADLINE.plusDays(14),
                  null,
                  null,
                  null),
              "The fund gave more time",
              new UserId(POSIV));
          runs.daysMoved(reference);
        });
    assertThat(dayOf(timer("timer_deadlineHandIn").getDuedate())).isEqualTo("2027-02-23");
    assertThat(dayOf(task(reference, "hand-in-funding-application").getDueDate()))
        .isEqualTo("2027-02-15");

    handIn("120000.00");
    grantPartly("100000.00");
    FundingReport first = calls.reports(reference).get(0);
    calls.moveReport(
        reference, first.id(), first.due().plusDays(7), "The fund said so", new UserId(POSIV));
    runs.daysMoved(reference);
    assertThat(dayOf(timer("timer_reportOpens").getDuedate())).isEqualTo("2027-06-10");
  }

  @Test
  void deadlinePassesBeforeALeadWasChosen() {
    begin();
    answer("utrecht", "80000.00", true);
    answersClose();
    fire("timer_deadlineCompose");

    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.MISSED);
  }

  @Deviation(
      of = "A fund refuses a joint application",
      when = Deviation.When.ANY_TIME,
      learns = "the partners and Ro3kvit",
      undone = "nothing")
  @Test
  void fundRefuses() {
    handedIn();
    submit(
        POSIV,
        reference,
        "record-funding-result",
        Map.of("outcome", "refused", "decidedOn", clock.today(), "reason", "Te veel aanvragen."));

    assertThat(journey).isEnded();
    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.REFUSED);
    assertThat(told("funding-refused")).contains("hr-arnhem", RO3KVIT);
    assertThat(grants.ledger(reference)).isEmpty();
  }

  @Deviation(
      of = "A joint application or a grant is taken back",
      when = Deviation.When.ANY_TIME,
      learns = "the partners and Ro3kvit",
      undone = "nothing: the ledger stays readable")
  @Test
  void applicationAndGrantAreTakenBack() {
    handedIn();
    submit(
        POSIV,
        reference,
        "record-funding-result",
        Map.of("outcome", "withdrawn", "reason", "Wij doen het zelf."));
    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.WITHDRAWN);
    assertThat(told("funding-withdrawn")).contains("hr-arnhem");

    granted();
    report(LocalDate.parse("2027-06-03"));
    submit(
        POSIV,
        reference,
        "hand-in-funding-report",
        Map.of("outcome", "withdraw", "reason", "Het fonds stopt."));
    assertThat(journey).isEnded();
    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.WITHDRAWN);
    assertThat(grants.ledger(reference)).isPresent();
  }

  @Deviation(
      of = "The lead of a joint application leaves the programme",
      when = Deviation.When.ANY_TIME,
      learns = "programme leads by a task, then the partners and Ro3kvit",
      undone = "nothing: a partner takes its place")
  @Test
  void leadLeavesAndAPartnerTakesItsPlace() {
    granted();
    leaves(UTRECHT);

    assertThat(openTasks(reference)).containsExactly("replace-funding-lead");
    submit(
        POSIV, reference, "replace-funding-lead", Map.of("outcome", "replace", "lead", "arnhem"));
    assertThat(calls.of(reference).lead()).isEqualTo(ARNHEM);
    assertThat(told("funding-lead-changed")).contains("hr-arnhem", RO3KVIT);
    assertThat(journey).isNotEnded();
    leaves(UTRECHT);
    assertThat(openTasks(reference)).as("it is the lead no more").isEmpty();
  }

  @Deviation(
      of = "No partner can lead a joint application any more",
      when = Deviation.When.ANY_TIME,
      learns = "the partners and Ro3kvit",
      undone = "the tasks that were open")
  @Test
  void leadLeavesAndNobodyTakesItsPlace() {
    handedIn();
    leaves(UTRECHT);
    submit(
        POSIV,
        reference,
        "replace-funding-lead",
        Map.of("outcome", "withdraw", "reason", "Arnhem kan het niet."));

    assertThat(journey).isEnded().hasPassed("end_noLead");
    assertThat(calls.of(reference).stage()).isEqualTo(FundingStage.WITHDRAWN);
    assertThat(openTasks(reference)).isEmpty();
    assertThat(told("funding-no-lead")).contains("hr-arnhem", RO3KVIT);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(startRefusal(call("answerBy", DEADLINE))).contains("before the last day");
    assertThat(startRefusal(call("link", "http://fund.example"))).contains("secure address");
    assertThat(startRefusal(call("contactEmail", "nobody"))).contains("must be an e-mail address");
    begin();
    assertThat(startRefusal(call("amount", 1))).contains("on its way already");
    Map<String, Object> tooMuch = Map.of("outcome", "join", "wanted", "200000.01");
    assertThat(questionRefusal("utrecht", tooMuch)).contains("meer dan u samen");
    answer("utrecht", "80000.00", true);
    answersClose();
    assertThat(
            refusal(
                POSIV,
                reference,
                "compose-funding-application",
                Map.of("outcome", "prepare", "lead", "arnhem")))
        .isNotBlank();
    compose("utrecht");
    assertThat(
            refusal(
                POSIV,
                reference,
                "hand-in-funding-application",
                handedIn("200000.01", clock.today())))
        .contains("meer dan u samen");
    handIn("80000.00");
    Map<String, Object> result = result("partly", "80000.00");
    assertThat(refusal(POSIV, reference, "record-funding-result", result)).contains("minder");
    result = result("granted", null);
    result.put("lastReportOn", LocalDate.parse("2027-06-30"));
    assertThat(refusal(POSIV, reference, "record-funding-result", result)).contains("eerste");
    result = result("granted", null);
    result.put("decidedOn", clock.today().minusDays(1));
    assertThat(refusal(POSIV, reference, "record-funding-result", result)).contains("verstuurd");
  }

  @Test
  void municipalityAnswersOnlyForItselfAndOthersBeginNone() {
    begin();
    String ofArnhem = question("arnhem").getId();
    assertThatThrownBy(
            () ->
                as(
                    "hr-utrecht",
                    () ->
                        engine
                            .getFormService()
                            .submitTaskForm(ofArnhem, Map.of("outcome", "decline"))))
        .isInstanceOf(RuntimeException.class);
    assertThat(question("arnhem")).isNotNull();
    assertThatThrownBy(() -> start("hr-utrecht", call("amount", 1)))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void ownMoneyIsKeptAndAllAnswersEndTheWaiting() {
    begin();
    municipalities
        .participating()
        .forEach(
            each -> {
              if (!List.of("utrecht", "arnhem").contains(each.id().value())) {
                fire(each.id().value());
              }
            });
    Map<String, Object> answers =
        Map.of("outcome", "join", "wanted", "10000", "own", "2500.50", "leads", true);
    handInAnswer("manager-utrecht", "utrecht", answers);
    assertThat(answered("utrecht").own()).isEqualByComparingTo("2500.50");
    decline("arnhem");

    assertThat(openTasks(reference)).containsExactly("compose-funding-application");
  }

  @Test
  void contactIsErasedThreeMonthsAfterTheEndAndAllOfItAfterSevenYears() {
    begin();
    answersClose();
    assertThat(calls.of(reference).contactName()).isEqualTo("T. Tester");
    LocalDate end = clock.today();

    to(end.plusMonths(3));
    over.workOff();
    assertThat(calls.of(reference).contactName()).isNotNull();
    to(end.plusMonths(3).plusDays(1));
    over.workOff();
    assertThat(calls.of(reference))
        .returns(null, FundingCall::contactName)
        .returns(null, FundingCall::contactEmail);
    to(end.plusYears(7));
    over.workOff();
    assertThat(calls.find(reference)).isPresent();
    to(end.plusYears(7).plusDays(1));
    over.workOff();
    assertThat(calls.find(reference)).isEmpty();
    assertThat(calls.answers(reference)).isEmpty();
  }

  @Test
  void resetLeavesNoCall() {
    granted();
    programme.reset();

    assertThat(calls.all()).isEmpty();
    begin();
    assertThat(reference).hasToString("FIN-2026-0001");
  }

  private void begin() {
    ClockOfTests.backTo(clock, Duration.ZERO);
    journey = start(RO3KVIT, call("amount", "200000.00"));
    reference = new CaseReference(journey.getBusinessKey());
  }

  private void prepared() {
    begin();
    answer("utrecht", "80000.00", true);
    answer("arnhem", "40000.00", true);
    answersClose();
    compose("utrecht", "arnhem");
  }

  private void handedIn() {
    prepared();
    handIn("120000.00");
  }

  private void granted() {
    handedIn();
    grantPartly("100000.00");
  }

  private ProcessInstance start(String user, Map<String, Object> answers) {
    ProcessInstance[] started = new ProcessInstance[1];
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("joint-funding")
            .latestVersion()
            .singleResult()
            .getId();
    as(
        user,
        () ->
            started[0] =
                engine.getFormService().submitStartForm(definition, asTasklistSends(answers)));
    return started[0];
  }

  private String startRefusal(Map<String, Object> answers) {
    FormFieldValidationException refused =
        catchThrowableOfType(FormFieldValidationException.class, () -> start(RO3KVIT, answers));
    assertThat(refused).isNotNull();
    return refused.getMessage();
  }

  private static Map<String, Object> call(String field, Object value) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("fund", "Test fund");
    answers.put("subject", "Water works");
    answers.put("about", "Two municipalities at least.");
    answers.put("link", "https://fund.example/water");
    answers.put("amount", "200000.00");
    answers.put("answerBy", ANSWER_BY);
    answers.put("deadline", DEADLINE);
    answers.put("contactName", "T. Tester");
    answers.put("contactEmail", "t.tester@fund.example");
    answers.put(field, value);
    return answers;
  }

  private List<Task> questions() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reference.value())
        .taskDefinitionKey("answer-funding-call")
        .list();
  }

  private Task question(String municipality) {
    return questions().stream()
        .filter(task -> municipality.equals(task.getTenantId()))
        .findFirst()
        .orElseThrow();
  }

  private void answer(String municipality, String wanted, boolean leads) {
    handInAnswer(
        "hr-" + municipality,
        municipality,
        Map.of("outcome", "join", "wanted", wanted, "leads", leads));
  }

  private void decline(String municipality) {
    handInAnswer(
        "hr-" + municipality, municipality, Map.of("outcome", "decline", "reason", "Geen tijd"));
  }

  private void handInAnswer(String user, String municipality, Map<String, Object> answers) {
    String id = question(municipality).getId();
    as(user, () -> engine.getFormService().submitTaskForm(id, asTasklistSends(answers)));
  }

  private String questionRefusal(String municipality, Map<String, Object> answers) {
    FormFieldValidationException refused =
        catchThrowableOfType(
            FormFieldValidationException.class,
            () -> handInAnswer("hr-" + municipality, municipality, answers));
    assertThat(refused).isNotNull();
    return refused.getMessage();
  }

  private FundingAnswer answered(String municipality) {
    return calls.answer(reference, new MunicipalityId(municipality)).orElseThrow();
  }

  /** Whoever said nothing says nothing any more. */
  private void answersClose() {
    to(ANSWER_BY.plusDays(1));
    questions().forEach(question -> fire(question.getTenantId()));
  }

  private void compose(String lead, String... partners) {
    submit(
        POSIV,
        reference,
        "compose-funding-application",
        Map.of("outcome", "prepare", "lead", lead, "partners", List.of(partners)));
  }

  private void handIn(String amount) {
    submit(POSIV, reference, "hand-in-funding-application", handedIn(amount, clock.today()));
  }

  private static Map<String, Object> handedIn(String amount, LocalDate on) {
    return Map.of(
        "outcome",
        "handed-in",
        "handedInOn",
        on,
        "amountAsked",
        amount,
        "resultExpectedOn",
        LocalDate.parse("2027-04-01"));
  }

  private void grantPartly(String amount) {
    submit(POSIV, reference, "record-funding-result", result("partly", amount));
  }

  private Map<String, Object> result(String outcome, String amount) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("outcome", outcome);
    answers.put("decidedOn", clock.today());
    answers.put("decisionReference", "G-1");
    answers.put("firstReportOn", LocalDate.parse("2027-07-01"));
    answers.put("reportEvery", "3");
    answers.put("lastReportOn", LocalDate.parse("2027-12-15"));
    if (amount != null) {
      answers.put("amountGranted", amount);
    }
    return answers;
  }

  /** The task of the next report opens on a day. */
  private void report(LocalDate day) {
    assertThat(dayOf(timer("timer_reportOpens").getDuedate())).isEqualTo(day);
    to(day);
    fire("timer_reportOpens");
  }

  private void handInReport() {
    submit(
        POSIV,
        reference,
        "hand-in-funding-report",
        Map.of("outcome", "handed-in", "handedInOn", clock.today()));
  }

  private void accept() {
    submit(
        POSIV,
        reference,
        "record-report-reply",
        Map.of("outcome", "accepted", "repliedOn", clock.today()));
  }

  private void improve(LocalDate by) {
    submit(
        POSIV,
        reference,
        "record-report-reply",
        Map.of("outcome", "improve", "improveBy", by, "reason", "De cijfers ontbreken."));
  }

  private void leaves(MunicipalityId municipality) {
    municipalities.leave(municipality);
    transactions.executeWithoutResult(
        status ->
            events.publishEvent(
                new MunicipalityWithdrew(reference, municipality, "left " + UUID.randomUUID())));
  }

  /** The timer with this id, or that of the question to this municipality. */
  private Job timer(String idOrMunicipality) {
    List<String> runs =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(reference.value())
            .list()
            .stream()
            .map(ProcessInstance::getId)
            .toList();
    return Stream.concat(
            engine
                .getManagementService()
                .createJobQuery()
                .activityId(idOrMunicipality)
                .list()
                .stream(),
            engine
                .getManagementService()
                .createJobQuery()
                .tenantIdIn(idOrMunicipality)
                .list()
                .stream())
        .filter(job -> runs.contains(job.getProcessInstanceId()))
        .findFirst()
        .orElseThrow();
  }

  private void fire(String idOrMunicipality) {
    engine.getManagementService().executeJob(timer(idOrMunicipality).getId());
  }

  private static LocalDate dayOf(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ProgrammeClock.ZONE);
  }

  private void to(LocalDate day) {
    ClockOfTests.backTo(
        clock, Duration.ofDays(ChronoUnit.DAYS.between(ClockOfTests.FIRST_DAY, day)));
  }

  private List<String> told(String notice) {
    return jdbc.sql(
            "select recipient from posiv.outbox where case_reference = :case and notice = :notice")
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }
}
