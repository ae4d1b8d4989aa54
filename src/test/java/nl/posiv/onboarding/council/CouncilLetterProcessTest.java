package nl.posiv.onboarding.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.figures.CountedYears;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.SameMoment;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter to the council on its way: by hand, by itself, back, not sent, corrected, erased. */
class CouncilLetterProcessTest extends CaseTest {

  private static final String HR = "hr-utrecht";
  private static final String MANAGER = "manager-utrecht";
  private static final String CLERK = "clerk-utrecht";
  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final MunicipalityId ARNHEM = new MunicipalityId("arnhem");
  private static final LocalDate LAST_YEAR = LocalDate.parse("2025-03-01");
  private static final String READY = "# Raadsinformatiebrief\n\nHet gaat goed.";

  @Autowired private CouncilLetters letters;
  @Autowired private CouncilTexts texts;
  @Autowired private YearlyLetters yearly;
  @Autowired private LettersThatAreOver over;
  @Autowired private CouncilTextsThatAreOver textsOver;
  @Autowired private Municipalities municipalities;
  @Autowired private JdbcClient jdbc;

  private Officials officials;
  private ProcessInstance journey;
  private CaseReference reference;

  @BeforeEach
  void nobodyWorksYet() {
    officials = new Officials(jdbc);
  }

  @Test
  void letterIsWrittenAgreedToAndSent() {
    begin("2025");
    assertThat(reference).hasToString("RIB-2026-0001");
    assertThat(letters.of(reference).stage()).isEqualTo(LetterStage.DRAFT);
    assertThat(openTasks(reference)).containsExactly("draft-council-letter");
    assertThat(task(reference, "draft-council-letter").getTenantId()).isEqualTo("utrecht");

    write(READY);
    handIn();
    assertThat(letters.of(reference).stage()).isEqualTo(LetterStage.HANDED_IN);
    approve();
    send(clock.today());

    assertThat(journey).isEnded().hasPassed("end_sent");
    assertThat(letters.of(reference))
        .returns(LetterStage.SENT, CouncilLetter::stage)
        .returns(clock.today(), CouncilLetter::sentOn);
    assertThat(letters.written(reference)).contains(READY);
    assertThat(letters.steps(reference))
        .extracting(LetterStep::outcome)
        .containsExactly("hand-in", "approve", "sent");
    assertThat(told("council-letter-sent")).containsExactlyInAnyOrder(HR, MANAGER);
  }

  @Test
  void whoseTurnItIsIsToldByMail() {
    begin("2025");
    write(READY);
    handIn();
    assertThat(asked("approve-council-letter")).containsExactly(MANAGER);
    approve();
    assertThat(asked("send-council-letter")).containsExactly(CLERK);
  }

  @Deviation(
      of = "The municipal executive (college) wants the letter to the council otherwise",
      when = Deviation.When.ANY_TIME,
      learns = "HR, with the reason",
      undone = "the letter can be changed again")
  @Test
  void sentBackWithAReasonItIsWrittenAndDecidedAnew() {
    begin("2025");
    write(READY);
    handIn();
    submit(
        MANAGER,
        reference,
        "approve-council-letter",
        Map.of("outcome", "send-back", "reason", "Te kort."));

    assertThat(openTasks(reference)).containsExactly("draft-council-letter");
    assertThat(values(HR, "draft-council-letter")).containsEntry("sentBackShown", "Te kort.");
    write(READY + " Heel goed.");
    handIn();
    approve();
    send(clock.today());
    assertThat(letters.written(reference)).contains(READY + " Heel goed.");
  }

  @Test
  void whatIsNotFilledInIsNotHandedInAndTheTextStaysOpen() {
    begin("2025");

    assertThat(refusal(HR, reference, "draft-council-letter", Map.of("outcome", "hand-in")))
        .contains("[bedrag]", "[begrotingspost]", "[naam]");

    assertThat(letters.of(reference).stage()).isEqualTo(LetterStage.DRAFT);
    write(READY);
    handIn();
  }

  @Test
  void nobodyChangesTheTextOnceItIsHandedIn() {
    begin("2025");
    write(READY);
    handIn();

    for (Runnable step : List.<Runnable>of(() -> {}, this::approve, () -> send(clock.today()))) {
      step.run();
      assertThatThrownBy(() -> write("# Anders")).isInstanceOf(CouncilTextRefusedException.class);
    }
    assertThat(letters.written(reference)).contains(READY);
  }

  @Test
  void whoWroteInItDoesNotDecideWhicheverGroupsThatPersonIsIn() {
    engine.getIdentityService().createMembership(HR, "manager");
    try {
      begin("2025");
      write(READY);
      handIn();

      assertThat(letters.isWriter(reference, new UserId(HR))).isTrue();
      assertThat(letters.isWriter(reference, new UserId(MANAGER))).isFalse();
      String task = task(reference, "approve-council-letter").getId();
      assertThatThrownBy(() -> as(HR, () -> engine.getTaskService().claim(task, HR)))
          .isInstanceOf(ProcessEngineException.class);
      assertThat(
              refusal(
                  HR,
                  reference,
                  "approve-council-letter",
                  Map.of("outcome", "approve", "decidedOn", clock.today())))
          .isNotBlank();
    } finally {
      engine.getIdentityService().deleteMembership(HR, "manager");
    }
  }

  @Deviation(
      of = "HR says that no letter to the council is needed",
      when = Deviation.When.ANY_TIME,
      learns = "HR and the managers of the municipality",
      undone = "nothing; another letter can be begun")
  @Test
  void letterThatNobodyNeedsIsStoppedAndAnotherCanBegin() {
    begin("2025");
    submit(
        HR,
        reference,
        "draft-council-letter",
        Map.of("outcome", "withdraw", "reason", "Er is niets te melden."));

    assertThat(journey).isEnded().hasPassed("end_notSent");
    assertThat(letters.of(reference).stage()).isEqualTo(LetterStage.STOPPED);
    assertThat(told("council-letter-stopped")).containsExactlyInAnyOrder(HR, MANAGER);
    assertThatThrownBy(() -> write(READY)).isInstanceOf(CouncilTextRefusedException.class);
    begin("2025");
    assertThat(openTasks(reference)).containsExactly("draft-council-letter");
  }

  @Deviation(
      of = "A letter to the council that was agreed to is not sent",
      when = Deviation.When.ANY_TIME,
      learns = "HR and the managers of the municipality",
      undone = "nothing; another letter can be begun")
  @Test
  void clerkDoesNotSendWhatIsWrong() {
    begin("2025");
    write(READY);
    handIn();
    approve();
    submit(
        CLERK,
        reference,
        "send-council-letter",
        Map.of("outcome", "not-sent", "reason", "Verkeerd jaar."));

    assertThat(journey).isEnded().hasPassed("end_notSent");
    assertThat(told("council-letter-stopped")).containsExactlyInAnyOrder(HR, MANAGER);
  }

  @Test
  void letterIsSentOnTheDayOfTheDecisionOrLaterAndNotAhead() {
    begin("2025");
    write(READY);
    handIn();
    approve();

    for (LocalDate day : List.of(clock.today().minusDays(1), clock.today().plusDays(1))) {
      assertThat(
              refusal(
                  CLERK,
                  reference,
                  "send-council-letter",
                  Map.of("outcome", "sent", "sentOn", day)))
          .isNotBlank();
    }
    send(clock.today());
  }

  @Deviation(
      of = "A letter to the council that was sent has a mistake in it",
      when = Deviation.When.ANY_TIME,
      learns = "the council, by another letter that says so",
      undone = "nothing: what was sent stays as it was")
  @Test
  void mistakeIsPutRightByAnotherLetterThatSaysSo() {
    sent();
    CaseReference wrong = reference;

    assertThatThrownBy(() -> begin(Map.of("year", "2025", "corrects", wrong.value())))
        .isInstanceOf(FormFieldValidationException.class);
    assertThatThrownBy(
            () -> begin(Map.of("year", "2026", "corrects", wrong.value(), "wrong", "Het bedrag.")))
        .isInstanceOf(FormFieldValidationException.class);
    begin(Map.of("year", "2025", "corrects", wrong.value(), "wrong", "Het bedrag."));

    assertThat(letters.of(reference).corrects()).isEqualTo(wrong);
    assertThat(letters.written(reference).orElseThrow())
        .contains(
            "Deze brief komt in de plaats van onze brief van 8 december 2026 met kenmerk"
                + " RIB-2026-0001. Daarin klopte iets niet: Het bedrag.");
    assertThat(letters.written(wrong)).contains(READY);
  }

  @Test
  void anotherLetterAboutTheSameYearWaitsUntilTheFirstIsOver() {
    begin("2025");

    assertThatThrownBy(() -> begin("2025")).isInstanceOf(FormFieldValidationException.class);
    begin("2026");
    assertThat(letters.written(reference).orElseThrow())
        .contains("Cijfers over 2026 volgen na het einde van dat jaar.");
  }

  @Test
  void nobodyElseBeginsALetterAndNobodyOfAnotherMunicipalityTouchesIt() {
    for (String other : List.of(MANAGER, CLERK, "posiv", "ro3kvit", "mentor-utrecht")) {
      assertThatThrownBy(() -> start(other, Map.of("year", "2025")))
          .as(other)
          .isInstanceOf(AuthorizationException.class);
    }
    begin("2025");
    String task = task(reference, "draft-council-letter").getId();
    assertThatThrownBy(
            () -> as("hr-arnhem", () -> engine.getTaskService().claim(task, "hr-arnhem")))
        .isInstanceOf(ProcessEngineException.class);
    start("hr-arnhem", Map.of("year", "2025"));
    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("draft-council-letter")
                .list())
        .extracting(Task::getTenantId)
        .containsExactlyInAnyOrder("utrecht", "arnhem");
  }

  @Test
  void letterBeginsByItselfOnceAYearWhereSomebodyWorked() {
    officials.work("utrecht", 1, LAST_YEAR, 72, 72);

    workOffOn(LocalDate.parse("2027-01-31"));
    assertThat(begun()).isEmpty();
    workOffOn(LocalDate.parse("2027-02-01"));
    assertThat(begun()).extracting(CouncilLetter::municipality).containsExactly(UTRECHT);
    yearly.workOff();
    workOffOn(LocalDate.parse("2027-12-31"));
    assertThat(begun()).hasSize(1);

    reference = begun().get(0).caseReference();
    assertThat(reference.value()).startsWith("RIB-2027-");
    assertThat(begun().get(0))
        .returns(2026, CouncilLetter::year)
        .returns(null, CouncilLetter::begunBy);
    assertThat(openTasks(reference)).containsExactly("draft-council-letter");
    assertThat(asked("draft-council-letter")).containsExactly(HR);
  }

  @Test
  void letterDoesNotBeginOutOfTheBlueLaterInTheYear() {
    officials.work("utrecht", 1, LAST_YEAR, 72, 72);

    workOffOn(LocalDate.parse("2027-03-02"));
    assertThat(begun()).isEmpty();
    workOffOn(LocalDate.parse("2027-03-01"));
    assertThat(begun()).hasSize(1);
  }

  @Test
  void twoNodesAtOnceBeginOneLetter() throws Exception {
    officials.work("utrecht", 1, LAST_YEAR, 72, 72);
    offset(LocalDate.parse("2027-02-01"));
    Callable<Void> node =
        () -> {
          yearly.workOff();
          return null;
        };

    SameMoment.of(Stream.generate(() -> node).limit(3).toList());

    assertThat(begun()).hasSize(1);
    assertThat(openTasks(begun().get(0).caseReference())).hasSize(1);
  }

  @Test
  void letterThatSomebodyWroteTakesThePlaceOfTheYearlyOne() {
    officials.work("utrecht", 1, LAST_YEAR, 72, 72);
    offset(LocalDate.parse("2027-01-15"));
    begin("2026");

    workOffOn(LocalDate.parse("2027-02-01"));

    assertThat(begun()).hasSize(1);
  }

  @Test
  void yearlyLetterThatWasStoppedDoesNotBeginAgain() {
    officials.work("utrecht", 1, LAST_YEAR, 72, 72);
    workOffOn(LocalDate.parse("2027-02-01"));
    reference = begun().get(0).caseReference();
    submit(
        HR,
        reference,
        "draft-council-letter",
        Map.of("outcome", "withdraw", "reason", "Niet nodig."));

    workOffOn(LocalDate.parse("2027-02-02"));

    assertThat(begun()).hasSize(1);
  }

  @Deviation(
      of = "A municipality leaves the programme before the letter of the year",
      when = Deviation.When.ANY_TIME,
      learns = "nobody: no letter begins by itself",
      undone = "nothing; a letter that is on its way goes on, and HR can begin one")
  @Test
  void municipalityThatLeftGetsNoYearlyLetterAndFinishesTheOneThatItHas() {
    officials.work("utrecht", 1, LAST_YEAR, 72, 72);
    begin("2025");
    municipalities.leave(UTRECHT);

    workOffOn(LocalDate.parse("2027-02-01"));

    assertThat(begun()).extracting(CouncilLetter::year).containsExactly(2025);
    write(READY);
    handIn();
    approve();
    send(clock.today());
    assertThat(letters.of(reference).stage()).isEqualTo(LetterStage.SENT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void ofFewOfficialsTheLetterSaysTheSameWhoeverTheyAre(int number) {
    officials.work("arnhem", 9, LAST_YEAR, 10, 140);
    officials.work("utrecht", number, LAST_YEAR, 10 * number, 100 - 20 * number);

    begin("2025");

    String text = letters.written(reference).orElseThrow();
    assertThat(text)
        .contains("In 2025 werkten er minder dan 5 Oekraïense ambtenaren bij onze gemeente.")
        .doesNotContain("Gemiddeld", "Thema", "ongeveer", "Arnhem", "Testenko");
    assertThat(text).isEqualTo(textOfTwoOfficialsElsewhere());
  }

  @Test
  void twoMunicipalitiesEachReadOnlyOfTheirOwn() {
    officials.work("utrecht", 6, LAST_YEAR, 72, 72);
    officials.work("arnhem", 13, LAST_YEAR, 10, 140);

    begin("2025");
    assertThat(letters.written(reference).orElseThrow())
        .contains("In 2025 werkten er ongeveer 5 Oekraïense", "ongeveer de helft", "Water")
        .doesNotContain("Arnhem");
    assertThat(letters.begin(ARNHEM, 2025, null, null, new UserId("hr-arnhem")))
        .map(CouncilLetter::caseReference)
        .flatMap(letters::written)
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .contains("ongeveer 15 Oekraïense", "meer van hun tijd dan afgesproken")
                    .doesNotContain("Utrecht"));
  }

  @Test
  void whoWorkedOnADayOfTheYearCounts() {
    LocalDate first = LocalDate.parse("2025-01-01");
    LocalDate last = LocalDate.parse("2025-12-31");
    officials.work("utrecht", first.minusYears(1), first.minusDays(1), 72, 72);
    officials.work("utrecht", last.plusDays(1), last.plusYears(1), 72, 72);
    assertThat(counted(2025)).isZero();

    officials.work("utrecht", first.minusYears(1), first, 72, 72);
    officials.work("utrecht", last, last.plusYears(1), 72, 72);
    officials.work("arnhem", first, last, 72, 72);
    assertThat(counted(2025)).isEqualTo(2);
  }

  @Test
  void personWithTwoCasesCountsOnce() {
    officials.work("utrecht", 3, LAST_YEAR, 72, 72);
    jdbc.sql(
            """
            update posiv.candidate set person_id = (select person_id from posiv.candidate order by id limit 1)
            where id in (select id from posiv.candidate order by id limit 2)
            """)
        .update();

    assertThat(counted(2025)).isEqualTo(2);
  }

  @Test
  void textIsErasedTwoYearsAfterTheEndAndThatThereWasALetterStays() {
    sent();
    begin("2026");
    CaseReference waiting = reference;

    offset(LocalDate.parse("2028-12-08"));
    over.workOff();
    assertThat(letters.written(new CaseReference("RIB-2026-0001"))).isPresent();
    offset(LocalDate.parse("2028-12-09"));
    over.workOff();
    textsOver.workOff();

    CouncilLetter erased = letters.of(new CaseReference("RIB-2026-0001"));
    assertThat(erased.councilText()).isNull();
    assertThat(erased.sentOn()).isNotNull();
    assertThat(letters.steps(erased.caseReference())).isEmpty();
    assertThat(letters.written(waiting)).as("somebody has to write on").isPresent();
  }

  private int counted(int year) {
    return new CountedYears(jdbc).of(UTRECHT, year).worked();
  }

  private String textOfTwoOfficialsElsewhere() {
    officials.work("enschede", 2, LAST_YEAR, 1, 1);
    return letters
        .begin(new MunicipalityId("enschede"), 2025, null, null, new UserId("hr-enschede"))
        .map(CouncilLetter::caseReference)
        .flatMap(letters::written)
        .orElseThrow()
        .replace("Enschede", "Utrecht");
  }

  private void sent() {
    begin("2025");
    write(READY);
    handIn();
    approve();
    send(clock.today());
  }

  private void begin(String year) {
    begin(Map.of("year", year));
  }

  private void begin(Map<String, Object> answers) {
    journey = start(HR, answers);
    reference = new CaseReference(journey.getBusinessKey());
  }

  private ProcessInstance start(String user, Map<String, Object> answers) {
    ProcessInstance[] started = new ProcessInstance[1];
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("council-letter")
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

  private void write(String text) {
    CouncilText now = letters.textOf(reference).orElseThrow();
    texts.write(now.id(), text, now.last().number(), new UserId(HR));
  }

  private void handIn() {
    submit(HR, reference, "draft-council-letter", Map.of("outcome", "hand-in"));
  }

  private void approve() {
    submit(
        MANAGER,
        reference,
        "approve-council-letter",
        Map.of("outcome", "approve", "decidedOn", clock.today(), "decisionReference", "B-12"));
  }

  private void send(LocalDate day) {
    submit(CLERK, reference, "send-council-letter", Map.of("outcome", "sent", "sentOn", day));
  }

  private Map<String, Object> values(String user, String task) {
    String id = task(reference, task).getId();
    Map<String, Object>[] values = new Map[1];
    as(user, () -> values[0] = engine.getFormService().getTaskFormVariables(id));
    return values[0];
  }

  private void workOffOn(LocalDate day) {
    offset(day);
    yearly.workOff();
  }

  private void offset(LocalDate day) {
    ClockOfTests.backTo(
        clock, Duration.ofDays(ChronoUnit.DAYS.between(ClockOfTests.FIRST_DAY, day)));
  }

  private List<CouncilLetter> begun() {
    return jdbc
        .sql("select case_reference from posiv.council_letter order by case_reference")
        .query(String.class)
        .list()
        .stream()
        .map(CaseReference::new)
        .map(letters::of)
        .toList();
  }

  private List<String> told(String notice) {
    return recipients("notice", notice);
  }

  private List<String> asked(String task) {
    return recipients("task_key", task);
  }

  private List<String> recipients(String column, String value) {
    return jdbc.sql(
            "select recipient from posiv.outbox where case_reference = :case and "
                + column
                + " = :value")
        .param("case", reference.value())
        .param("value", value)
        .query(String.class)
        .list();
  }
}
