package nl.posiv.onboarding.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.employment.BsnStatus;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.placement.HoursEntry;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.placement.WorkMonth;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody works at a municipality already: the case is entered where it stands. */
class EntryTest extends JourneyTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate LAST = LocalDate.parse("2027-08-31");

  @LocalServerPort private int port;
  @Autowired private Chains chains;
  @Autowired private Placements placements;

  @BeforeEach
  void givenSomebodyWhoWorksAlready() {
    endCase(reference);
    journey = nominate(somebody("utrecht"));
    reference = follow(new CaseReference(journey.getBusinessKey()));
  }

  @Test
  void whoFindsNoFreeAccountReadsHowThereComesOne() {
    String task =
        "/camunda/api/engine/engine/default/task/" + task(reference, "complete-entry").getId();

    assertThat(TasklistUser.signIn(port, HR).get(task + "/deployed-form").body())
        .contains("Nodig de ambtenaar dan eerst uit, op de pagina Mensen");
  }

  @Deviation(
      of = "Somebody works at the municipality already, from before the programme’s system",
      when = Deviation.When.ANY_TIME,
      learns =
          "HR, who says how it stands; then the official, Ro3kvit, the programme leads, HR, the"
              + " manager and the mentor",
      undone = "nothing; no step from before is said to have been taken")
  @Test
  void caseBeginsInTheMiddleOfTheWorkOnceBothHaveSpoken() {
    assertThat(openTasks(reference)).containsExactly("complete-entry");
    assertThat(task(reference, "complete-entry").getTenantId()).isEqualTo("utrecht");
    assertThat(told("candidate-nominated")).isEmpty();
    assertThat(contracts.ofCase(reference)).isEmpty();

    complete(Map.of("residenceStatus", "temporary-protection"));

    assertThat(openTasks(reference)).containsExactly("make-intake-plan", "record-new-proof");
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo("mentor-utrecht");
    assertThat(running()).containsExactly("onboarding", "placement", "residence-watch");
    assertThat(readers("entry-completed"))
        .containsExactlyInAnyOrder(
            "official-utrecht",
            "ro3kvit",
            "posiv",
            "hr-utrecht",
            "manager-utrecht",
            "mentor-utrecht");
    assertThat(readers("contract-begun")).isEmpty();
    Contract contract = contractOf(reference);
    assertThat(contract.is()).isEqualTo(ContractKind.ENTERED);
    assertThat(contract.firstDay()).isEqualTo(FIRST);
    assertThat(contract.lastDay()).contains(LAST);
    assertThat(journey)
        .hasPassed("callActivity_entry")
        .hasNotPassed("callActivity_approval", "subProcess_preparation", "timer_start");
    assertThat(appointments.findOffer(reference)).isEmpty();
    assertThat(appointments.decidedOn(reference)).isEmpty();
    assertThat(mentorships.acceptedOn(reference)).as("nobody was asked").isEmpty();
    assertThat(mentorships.mentorOf(reference)).contains(new UserId("mentor-utrecht"));
    assertThat(employments.bothSignaturesOn(reference)).isEmpty();
    assertThat(rightToWork.uwvNotifiedOn(reference)).isEmpty();
    assertThat(appointments.officials(nominations.find(reference).municipality())).isEqualTo(1);
  }

  @Test
  void yearIsGuidedFromTheDayOfTheEntryAndEvaluatedByTheEndOfTheContract() {
    complete(Map.of());

    assertThat(placements.schedule(reference).start()).isEqualTo(NOMINATED);
    assertThat(placements.schedule(reference).end()).isEqualTo(LAST);
    assertThat(placements.isEndNoticeNeeded(contractOf(reference))).isTrue();
    reach("decide-follow-up");
    doIt(
        "decide-follow-up",
        Map.of("outcome", "extend", "newEndDate", LAST.plusMonths(6), "reason", "Good work"));
    doIt(
        "send-end-notice",
        Forms.with(
            script.step("send-end-notice").answers(clock.today()), "conditions", "Scale 10"));
    doIt("collect-right-to-work", Forms.rightToWork("eu-citizen", true));
    does("sign-addendum");
    untilMorningOf(reference, LAST.plusDays(1));
    assertThat(contractOf(reference).is()).isEqualTo(ContractKind.EXTENSION);
    assertThat(openTasks(reference)).contains("make-intake-plan").doesNotContain("take-oath");
  }

  @ParameterizedTest(name = "until {0}: the decision by {1}, the notice by {2}")
  @CsvSource({
    // The usual day for the decision is still ahead: the views are asked, each for a part of that.
    "2027-03-22, , ",
    "2027-02-28, , ",
    // It is over: at once, but no later than the notice can be in time.
    "2027-02-09, 2026-12-03, 2026-12-08",
    "2027-01-05, 2026-12-03, 2026-12-04",
    "2027-01-03, 2026-12-03, 2026-12-03",
    "2027-01-02, 2026-12-02, 2026-12-02",
    "2027-01-01, 2026-12-01, 2026-12-01",
    // The notice is late already.
    "2026-12-31, 2026-12-03, 2026-12-01",
    "2026-12-02, 2026-12-02, 2026-12-01",
    "2026-12-01, 2026-12-01, 2026-12-01"
  })
  void contractThatEndsSoonIsDecidedInTimeForTheNotice(
      LocalDate last, LocalDate decision, LocalDate notice) {
    complete(Map.of("lastDay", last));
    untilMorningOf(reference, NOMINATED);

    if (decision == null) {
      assertThat(openTasks(reference)).contains("self-evaluation", "mentor-evaluation");
      assertThat(placements.schedule(reference).followUpDecision()).isEqualTo(last.minusWeeks(10));
      return;
    }
    assertThat(openTasks(reference)).contains("decide-follow-up");
    assertThat(day(task(reference, "decide-follow-up"))).isEqualTo(decision);
    doIt("decide-follow-up", Map.of("outcome", "end", "reason", "The project is done"));
    assertThat(day(task(reference, "send-end-notice"))).isEqualTo(notice);
  }

  @ParameterizedTest(name = "until {0}: warned {1}, late {2}")
  @CsvSource({
    "2027-01-13, false, false",
    "2027-01-12, true, false",
    "2027-01-01, true, false",
    "2026-12-31, false, true",
    "2026-12-01, false, true"
  })
  void hrHearsAtOnceThatTheNoticeIsDueOrLate(LocalDate last, boolean warned, boolean late) {
    complete(Map.of("lastDay", last));
    untilMorningOf(reference, NOMINATED);

    List<String> both = List.of("hr-utrecht", "manager-utrecht");
    assertThat(readers("end-notice-due"))
        .containsExactlyInAnyOrderElementsOf(warned ? both : List.of());
    assertThat(readers("end-notice-overdue"))
        .containsExactlyInAnyOrderElementsOf(late ? both : List.of());
  }

  @Test
  void noNoticeIsAskedWhereTheLawAsksForNone() {
    complete(Map.of("firstDay", "2026-09-01", "lastDay", "2026-12-31"));
    untilMorningOf(reference, NOMINATED);

    assertThat(told("end-notice-due", "end-notice-overdue")).isEmpty();
    doIt("decide-follow-up", Map.of("outcome", "end", "reason", "The project is done"));
    assertThat(openTasks(reference)).doesNotContain("send-end-notice");
  }

  @Test
  void notificationToUwvThatWasMadeIsReadable() {
    complete(Map.of("residenceStatus", "temporary-protection"));

    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work", "notify-uwv");
    assertThat(page(HR)).contains("Bij UWV gemeld op 22 februari 2026");
  }

  @Test
  @Deviation(
      of = "Somebody under temporary protection works already, and UWV was never notified",
      when = Deviation.When.ANY_TIME,
      learns = "HR, by the task to look at the proof again and then to notify UWV",
      undone = "nothing; the work goes on")
  void notificationToUwvThatWasNotMadeIsAskedFor() {
    Map<String, Object> answers = answers();
    answers.putAll(Map.of("residenceStatus", "temporary-protection", "uwvNotified", "no"));
    answers.remove("uwvNotifiedOn");
    submit(HR, reference, "complete-entry", answers);

    assertThat(openTasks(reference)).contains("collect-right-to-work", "make-intake-plan");
    doIt("collect-right-to-work", Forms.rightToWork("temporary-protection", true));
    does("notify-uwv");
    assertThat(rightToWork.uwvNotifiedOn(reference)).contains(NOMINATED);
    assertThat(journey).hasPassed("end_residenceChanged").isNotEnded();
    assertThat(page(HR)).doesNotContain("Bij UWV gemeld op");
  }

  @Test
  void notificationWithATransitionDocumentIsAskedForAsLongAsTheRuleWantsIt() {
    Map<String, Object> answers = answers();
    answers.put("residenceStatus", "transition-document");
    answers.keySet().removeAll(List.of("transitionNotified", "transitionNotifiedOn"));
    assertThat(refusal(HR, reference, "complete-entry", answers)).contains("bij UWV gemeld");
    answers.put("transitionNotified", "yes");
    assertThat(refusal(HR, reference, "complete-entry", answers)).contains("Gemeld op");
    answers.put("transitionNotified", "no");
    submit(HR, reference, "complete-entry", answers);

    assertThat(openTasks(reference)).contains("collect-right-to-work");
  }

  @Test
  void notificationWithATransitionDocumentIsNotAskedForWhileNoRuleWantsIt() {
    Map<String, Object> answers = answers();
    answers.put("residenceStatus", "transition-document");
    answers.keySet().removeAll(List.of("transitionNotified", "transitionNotifiedOn"));
    setTransitionDocumentNotified("no");
    try {
      submit(HR, reference, "complete-entry", answers);
    } finally {
      setTransitionDocumentNotified("yes");
    }

    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work");
  }

  private void setTransitionDocumentNotified(String value) {
    jdbc.sql("update posiv.rule set value = :value where id = 'transition-document-notified'")
        .param("value", value)
        .update();
  }

  @ParameterizedTest(name = "the notice given on {0}: {1}")
  @CsvSource({"2026-03-01, ''", "2026-02-28, eerste dag van het contract", "2026-11-30, ''"})
  void noticeThatWasGivenBeforeTheEntryHasItsRealDay(String day, String refusal) {
    complete(Map.of("lastDay", LocalDate.parse("2027-01-05")));
    untilMorningOf(reference, NOMINATED);
    doIt("decide-follow-up", Map.of("outcome", "end", "reason", "The project is done"));
    Map<String, Object> notice =
        Map.of("noticeSentOn", day, "noticeReceivedOn", day, "deliveryProof", "Registered letter");

    if (refusal.isEmpty()) {
      submit(HR, reference, "send-end-notice", notice);
      assertThat(openTasks(reference)).doesNotContain("send-end-notice", "settle-late-notice");
    } else {
      assertThat(refusal(HR, reference, "send-end-notice", notice)).contains(refusal);
    }
  }

  @ParameterizedTest(name = "UWV notified on {0}: {1}")
  @CsvSource({"2026-02-20, ''", "2024-03-01, ''", "2024-02-29, 1 maart 2024"})
  void notificationThatIsFoundLaterHasItsRealDay(String day, String refusal) {
    complete(Map.of("residenceStatus", "temporary-protection", "uwvNotified", "no"));
    doIt("collect-right-to-work", Forms.rightToWork("temporary-protection", true));
    Map<String, Object> notified = Map.of("notifiedOn", day, "receiptNumber", "UWV-1");

    if (refusal.isEmpty()) {
      submit(HR, reference, "notify-uwv", notified);
      assertThat(rightToWork.uwvNotifiedOn(reference)).contains(LocalDate.parse(day));
    } else {
      assertThat(refusal(HR, reference, "notify-uwv", notified)).contains(refusal);
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-12-02, toekomst", "'', Gemeld op"})
  void notificationToUwvHasADayThatCanBe(String day, String sentence) {
    Map<String, Object> answers = answers();
    answers.putAll(Map.of("residenceStatus", "temporary-protection", "uwvNotifiedOn", day));

    assertThat(refusal(HR, reference, "complete-entry", answers)).contains(sentence);
  }

  @Test
  void whatIsStillOpenBecomesATask() {
    complete(Map.of("stillOpen", List.of("oath", "core-terms", "other-terms", "bsn")));
    untilMorningOf(reference, NOMINATED);

    assertThat(openTasks(reference))
        .containsExactlyInAnyOrder(
            "make-intake-plan",
            "take-oath",
            "give-core-terms",
            "give-other-terms",
            "follow-up-bsn");
    assertThat(employments.bsnStatus(reference)).as("nobody said anything of a rate").isEmpty();
    doIt("follow-up-bsn", Map.of("outcome", "registered", "bsn", "111222333"));
    assertThat(employments.bsnStatus(reference)).contains(BsnStatus.REGISTERED);
    assertThat(openTasks(reference)).doesNotContain("follow-up-bsn");
  }

  @Test
  void fileSaysNothingOfStepsThatNobodyTook() {
    complete(Map.of());

    assertThat(page(HR))
        .contains("Voorwaarden van het contract, vastgelegd zoals ze waren")
        .contains("Account, vastgelegd zoals het was")
        .doesNotContain("Contract opgesteld", "Werkplek geregeld")
        .doesNotContain("Antwoord van de mentor", "Begeleidt al");
  }

  @Test
  void managerDecidesWithPositionHoursAndPay() {
    complete(Map.of());
    reach("decide-follow-up");

    assertThat((String) shown(MANAGER, reference, "decide-follow-up").get("moneyShown"))
        .contains("Adviser on water management", "32", "Loon: €");
  }

  @Test
  void permanentContractIsGuidedForAYearFromTheEntry() {
    Map<String, Object> answers = answers();
    answers.put("contractKind", "permanent");
    answers.put("firstDay", LocalDate.parse("2022-06-01"));
    answers.remove("lastDay");
    submit(HR, reference, "complete-entry", answers);

    assertThat(contractOf(reference).isPermanent()).isTrue();
    assertThat(placements.schedule(reference).end()).isEqualTo(NOMINATED.plusYears(1).minusDays(1));
    assertThat(openTasks(reference)).containsExactly("make-intake-plan");
  }

  @Test
  void contractsBeforeItCountInTheChain() {
    LocalDate last = LocalDate.parse("2027-02-28");
    complete(
        Map.of(
            "lastDay", last,
            "earlierFirstDay", LocalDate.parse("2025-03-01"),
            "earlierLastDay", LocalDate.parse("2026-02-28"),
            "earliestFirstDay", LocalDate.parse("2024-03-01"),
            "earliestLastDay", LocalDate.parse("2025-02-28")));

    assertThat(contracts.ofCase(reference)).hasSize(3);
    assertThat(chains.mayAddContract(reference, last.plusDays(1))).isFalse();
    assertThat(contractOf(reference).firstDay()).isEqualTo(FIRST);
    assertThat(page(HR)).doesNotContain("Ontbrekende maanden", "Gemist", "maart 2025 –");
    assertThat(myYear()).contains("Договір з 1 березня 2026").doesNotContain("березня 2025");
  }

  @ParameterizedTest(name = "until {0}: {1} months, the last from {2}")
  @CsvSource({
    "2026-12-31, 1, 1 грудня 2026",
    "2027-01-31, 2, 1 січня 2027",
    "2027-11-30, 12, 1 листопада 2027",
    "2028-02-29, 15, 1 лютого 2028",
    ", 12, 1 листопада 2027"
  })
  void yearInALineHasTheMonthsThatAreGuided(LocalDate last, int months, String from) {
    Map<String, Object> answers = answers();
    answers.put("contractKind", last == null ? "permanent" : "temporary");
    answers.put("lastDay", last);
    answers.values().removeIf(Objects::isNull);
    submit(HR, reference, "complete-entry", answers);

    assertThat(lineOfMonths())
        .hasSize(months)
        .first(InstanceOfAssertFactories.STRING)
        .contains("<span>1 грудня 2026 року</span>");
    assertThat(lineOfMonths().get(months - 1)).contains("<span>" + from + " року</span>");
  }

  @Test
  void whatIsKnownOfAMonthStandsInItsOwnPlaceInTheLine() {
    complete(Map.of());
    onMorningOf(NOMINATED.plusMonths(2));
    Contract contract = contractOf(reference);
    WorkMonth second = placements.schedule(contract).months().get(1).month();
    hours.log(
        contract,
        second,
        new HoursEntry(
            new BigDecimal("110"), new BigDecimal("30.5"), List.of("water"), "Pumps", null),
        new UserId("official-utrecht"));

    List<String> line = lineOfMonths();
    assertThat(line.get(0)).contains("<span>1 грудня 2026 року</span>", "годин немає");
    assertThat(line.get(1)).contains("<span>1 січня 2027 року</span>", "години: 140,5");
    assertThat(line.get(2)).contains("<span>1 лютого 2027 року</span>", "години: згодом");
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Alone: as long as a chain may be, and a day more.
        "2026-11-01 | 2029-10-31 | | |",
        "2026-11-01 | 2029-11-01 | | | 31 oktober 2029",
        // After another, without a gap that begins a new chain, and with one.
        "2026-06-01 | 2028-05-31 | 2025-06-01 | 2026-05-31 |",
        "2026-06-01 | 2028-06-01 | 2025-06-01 | 2026-05-31 | 31 mei 2028",
        "2026-06-01 | 2029-05-31 | 2025-06-01 | 2025-11-29 |"
      })
  void temporaryContractIsAsLongAsTheChainAllows(
      String first, String last, String earlierFirst, String earlierLast, String refused) {
    Map<String, Object> answers = answers();
    answers.putAll(Map.of("firstDay", first, "lastDay", last));
    if (earlierFirst != null) {
      answers.putAll(Map.of("earlierFirstDay", earlierFirst, "earlierLastDay", earlierLast));
    }

    if (refused == null) {
      submit(HR, reference, "complete-entry", answers);
      assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse(last));
    } else {
      assertThat(refusal(HR, reference, "complete-entry", answers)).contains(refused, "vast");
      assertThat(contracts.ofCase(reference)).isEmpty();
    }
  }

  @Test
  void contractThatIsKnownAlreadyIsNotCountedTwice() {
    complete(Map.of("lastDay", "2026-12-31"));
    contracts.complete(contractOf(reference).storedId());
    endCase(reference);
    CaseReference again = follow(new CaseReference(nominate(somebody("utrecht")).getBusinessKey()));
    submit(
        "ro3kvit",
        again,
        "resolve-duplicate",
        Map.of("outcome", "same-person", "samePersonAs", reference.value()));
    untilMorningOf(again, LocalDate.parse("2027-01-02"));
    Map<String, Object> answers =
        Forms.with(
            Forms.entry("utrecht", LocalDate.parse("2027-01-01"), LAST),
            "residenceStatus",
            "transition-document");
    answers.putAll(Map.of("earlierFirstDay", "2025-12-01", "earlierLastDay", FIRST));

    assertThat(refusal(HR, again, "complete-entry", answers)).contains("1 maart 2026");
    answers.put("earlierLastDay", FIRST.minusDays(1));
    answers.putAll(Map.of("earliestFirstDay", "2025-06-01", "earliestLastDay", "2025-11-30"));
    assertThat(refusal(HR, again, "complete-entry", answers)).contains("geldt als vast");
    answers.keySet().removeAll(List.of("earliestFirstDay", "earliestLastDay"));
    submit(HR, again, "complete-entry", answers);
    assertThat(chains.mayAddContract(again, LAST.plusDays(1))).isFalse();
  }

  @Deviation(
      of = "Somebody was entered by mistake as working at the municipality",
      when = Deviation.When.ANY_TIME,
      learns = "Ro3kvit, and why on the page of the case; nobody else",
      undone = "nothing was set in motion; the case ends")
  @Test
  void mistakeEndsTheCaseAndOnlyRo3kvitHearsOfIt() {
    submit(
        HR,
        reference,
        "complete-entry",
        Map.of("outcome", "mistake", "reason", "Works in Amersfoort"));

    assertThat(journey).isEnded().hasPassed("end_entryMistaken").hasNotPassed("subProcess_year");
    assertThat(readers("entry-mistaken")).containsExactly("ro3kvit");
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.CLOSED);
    assertThat(contracts.ofCase(reference)).isEmpty();
    assertThat(running()).isEmpty();
    assertThat(page("ro3kvit")).contains("Works in Amersfoort");
    assertThat(page("posiv")).doesNotContain("Works in Amersfoort");
  }

  @ParameterizedTest
  @CsvSource({
    "firstDay, 2026-12-02, toekomst",
    "firstDay, 1990-01-01, jonger",
    "lastDay, 2026-11-30, ''",
    "documentValidUntil, 2026-11-30, voorbij",
    "deputyMentor, mentor-utrecht, ''",
    "earlierFirstDay, 2025-01-01, laatste dag",
    "officialUser, official-arnhem, ''"
  })
  void whatCannotBeIsRefused(String field, String answer, String sentence) {
    Map<String, Object> answers = answers();
    answers.put(field, answer);

    assertThat(refusal(HR, reference, "complete-entry", answers)).contains(sentence);
    assertThat(contracts.ofCase(reference)).isEmpty();
  }

  @Test
  void withoutProofOfTheRightToWorkNothingBegins() {
    assertThat(refusal(HR, reference, "complete-entry", Forms.with(answers(), "proofSeen", false)))
        .contains("bewijs");
  }

  @Test
  void earlierContractEndsBeforeTheNextBegins() {
    Map<String, Object> answers = answers();
    answers.put("earlierFirstDay", LocalDate.parse("2025-03-01"));
    answers.put("earlierLastDay", FIRST);

    assertThat(refusal(HR, reference, "complete-entry", answers)).contains("1 maart 2026");
  }

  @Test
  void nobodyHasAnotherEmployerOnTheSameDays() {
    complete(Map.of());
    ProcessInstance second = nominate(somebody("arnhem"));
    CaseReference elsewhere = follow(new CaseReference(second.getBusinessKey()));
    submit(
        "ro3kvit",
        elsewhere,
        "resolve-duplicate",
        Map.of("outcome", "same-person", "samePersonAs", reference.value()));

    String refused =
        refusal(
            "hr-arnhem",
            elsewhere,
            "complete-entry",
            Forms.entry("arnhem", FIRST, LAST.plusYears(1)));
    assertThat(refused).contains("31 augustus 2027");
  }

  @RepeatedTest(3)
  void ofTwoEntriesAtTheSameMomentOneGetsTheAccount() {
    CaseReference other = follow(new CaseReference(nominate(somebody("utrecht")).getBusinessKey()));
    submit("ro3kvit", other, "resolve-duplicate", Map.of("outcome", "different-person"));
    TasklistUser hr = TasklistUser.signIn(port, HR);

    List<HttpResponse<String>> handedIn =
        SameMoment.of(
            Stream.of(reference, other)
                .map(it -> hr.task(it, "complete-entry"))
                .<Callable<HttpResponse<String>>>map(task -> () -> hr.handIn(task, answers()))
                .toList());

    assertThat(handedIn).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 400);
    assertThat(handedIn)
        .filteredOn(answer -> answer.statusCode() == 400)
        .allSatisfy(answer -> assertThat(answer.body()).contains("dit account is van iemand"));
    assertThat(employments.casesOf(new UserId("official-utrecht"))).hasSize(1);
  }

  @Test
  void changedResidenceAsksTheRightToWorkAndTheWorkGoesOn() {
    complete(Map.of());
    report(HR, "residence-changed");
    doIt("collect-right-to-work", Forms.rightToWork("temporary-protection", true));
    assertThat(shown(HR, reference, "notify-uwv"))
        .containsEntry("position", "Adviser on water management");
    does("notify-uwv");

    assertThat(journey).hasPassed("end_residenceChanged").isNotEnded();
    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work");
  }

  @Test
  void whoResignsIsLetGoLikeEverybodyElse() {
    complete(Map.of("residenceStatus", "temporary-protection"));
    report("official-utrecht", "official-resigned");

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(shown(HR, reference, "complete-offboarding").get("inMotionShown").toString())
        .contains("UWV", "contract");
    does("complete-offboarding");
    assertThat(journey).isEnded().hasPassed("end_endedEarly");
  }

  @Test
  void mentorOfSomebodyEnteredCanLeave() {
    complete(Map.of());
    report(HR, "mentor-left");

    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo("mentor2-utrecht");
    assertThat(shown(MANAGER, reference, "assign-mentor")).containsKey("startDate");
  }

  @Test
  void nothingFromBeforeIsSaidToBeDone() {
    assertThat(page(HR)).contains("Wordt vastgelegd").doesNotContain("Voorbereiding");
    complete(Map.of());

    assertThat(page(HR))
        .contains("van vóór het systeem van het programma", "1 december 2026")
        .doesNotContain("Voorbereiding");
  }

  @Test
  void whoIsInUkraineWorksAtNoMunicipalityYet() {
    Map<String, Object> answers = somebody("utrecht");
    answers.put("whereNow", "ukraine");
    answers.put("exitBasis", "leave");

    FormFieldValidationException refused =
        catchThrowableOfType(FormFieldValidationException.class, () -> nominate(answers));
    assertThat(refused).hasMessageContaining("not in Ukraine");
  }

  private static LocalDate day(Task task) {
    return LocalDate.ofInstant(task.getDueDate().toInstant(), ProgrammeClock.ZONE);
  }

  private void complete(Map<String, Object> more) {
    Map<String, Object> answers = answers();
    answers.putAll(more);
    submit(HR, reference, "complete-entry", answers);
  }

  private static Map<String, Object> answers() {
    return Forms.with(
        Forms.entry("utrecht", FIRST, LAST), "residenceStatus", "transition-document");
  }

  private static Map<String, Object> somebody(String municipality) {
    Map<String, Object> answers = Forms.somebodyElse(municipality, NOMINATED);
    answers.putAll(Map.of("worksAlready", true));
    answers.remove("motivation");
    answers.remove("availableFrom");
    return answers;
  }

  private String myYear() {
    return TasklistUser.signIn(port, "official-utrecht").page("/my-year").body();
  }

  /** The months of the year in a line, as they stand on the page. */
  private List<String> lineOfMonths() {
    String glance = myYear().split("id=\"glance\"")[1].split("</ol>")[0];
    return Stream.of(glance.split("<li")).skip(1).toList();
  }

  private String page(String user) {
    return TasklistUser.signIn(port, user).page("/cases/" + reference).body();
  }
}
