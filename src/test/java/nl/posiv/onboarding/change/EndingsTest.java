package nl.posiv.onboarding.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractCorrection;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.contracts.CorrectedContracts;
import nl.posiv.onboarding.farewell.Alumni;
import nl.posiv.onboarding.farewell.Farewells;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How work ends before its time: in the trial period, by mutual consent, by death. */
class EndingsTest extends JourneyTest {

  /** The trial period of a month from the first day on. */
  private static final LocalDate TRIAL_ENDS = START.plusMonths(1).minusDays(1);

  private static final String OFFICIAL = "official-utrecht";

  @Autowired private Changes changes;
  @Autowired private CorrectedContracts corrected;
  @Autowired private CandidateLinks links;
  @Autowired private People people;
  @Autowired private Farewells farewells;
  @Autowired private Alumni alumni;
  @Autowired private Mailroom mailroom;
  @LocalServerPort private int port;

  @Deviation(
      of = "One side ends the work in the trial period",
      when = When.YEAR,
      learns =
          "the person, Ro3kvit, the programme leads, HR, the manager and the mentor: the fact and"
              + " the day, never the reason",
      undone = "on that day all open tasks close and HR gets a task to undo")
  @ParameterizedTest
  @ValueSource(strings = {HR, OFFICIAL})
  void workEndsInTheTrialPeriod(String reporter) {
    reach("take-oath");
    LocalDate leaves = START.plusWeeks(2);
    report(reporter, "trial-period-ended", leaves);

    assertThat(readers("trial-period-ends")).containsExactlyInAnyOrder(all());
    untilMorningOf(reference, leaves);
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(readers("trial-period-ended")).containsExactlyInAnyOrder(all());
    assertThat(contractOf(reference))
        .returns(ContractEnd.TRIAL_PERIOD.id(), Contract::endedBy)
        .returns(leaves.minusDays(1), Contract::endedOn);
    does("complete-offboarding");
    assertThat(journey).isEnded().hasPassed("end_trialPeriodEnded", "end_endedEarly");
  }

  @Test
  void lastDayOfWorkLiesInTheTrialPeriod() {
    reach("take-oath");
    assertThat(refused(HR, "trial-period-ended", TRIAL_ENDS.plusDays(2)))
        .contains("3 februari 2027", "4 februari 2027");
    assertThat(refused(HR, "trial-period-ended", START.minusDays(1))).contains("4 januari 2027");
    report(HR, "trial-period-ended", TRIAL_ENDS.plusDays(1));

    assertThat(changes.announcedEnd(reference)).contains(TRIAL_ENDS.plusDays(1));
  }

  @Test
  void nothingEndsInATrialPeriodThatIsOver() {
    reach("take-oath");
    untilMorningOf(reference, TRIAL_ENDS.plusDays(1));

    assertThat(refused(HR, "trial-period-ended", clock.today())).isNotBlank();
  }

  @Test
  void nothingEndsInATrialPeriodThatWasNotAgreed() {
    script = script.answering("draft-contract", Map.of("trialPeriod", "0"));
    reach("take-oath");

    assertThat(refused(HR, "trial-period-ended", clock.today())).isNotBlank();
  }

  @Test
  void endInTheTrialPeriodThatIsCancelledDoesNotHappen() {
    reach("take-oath");
    report(HR, "trial-period-ended", START.plusWeeks(2));
    report(HR, Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));
    untilMorningOf(reference, START.plusWeeks(2));

    assertThat(journey).isNotEnded().hasPassed("end_trialPeriodEndedOther");
    assertThat(openTasks(reference)).contains("take-oath");
  }

  @Deviation(
      of = "Both sides agree in writing that the work ends",
      when = When.YEAR,
      learns =
          "the person, Ro3kvit, the programme leads, HR, the manager and the mentor: the day at"
              + " once, and until when the official may come back on it",
      undone = "nothing until that day; then all open tasks close and HR gets a task to undo")
  @Test
  void workEndsOnTheDayThatBothSidesAgreedOn() {
    reach("take-oath");
    LocalDate leaves = clock.today().plusDays(15);
    agreeToEnd(leaves);

    assertThat(readers("mutual-consent-agreed")).containsExactlyInAnyOrder(all());
    assertThat(changes.reflectionUntil(reference)).contains(leaves.minusDays(1));
    untilMorningOf(reference, leaves.minusDays(1));
    assertThat(openTasks(reference)).contains("take-oath");
    untilMorningOf(reference, leaves);
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(readers("mutual-consent")).containsExactlyInAnyOrder(all());
    assertThat(contractOf(reference))
        .returns(ContractEnd.MUTUAL_CONSENT.id(), Contract::endedBy)
        .returns(leaves.minusDays(1), Contract::endedOn);
    does("complete-offboarding");
    assertThat(journey).isEnded().hasPassed("end_mutualConsent");
  }

  @Test
  void workCanEndSoonAndTheTermForReflectionRunsBeside() {
    reach("take-oath");
    LocalDate leaves = clock.today().plusDays(4);
    agreeToEnd(leaves);
    untilMorningOf(reference, leaves);
    mailroom.sendDue();

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(contractOf(reference).endedOn()).isEqualTo(leaves.minusDays(1));
    assertThat(changes.reflectionUntil(reference)).contains(START.plusDays(14));
    assertThat(text("mutual-consent", HR))
        .contains("Tot en met 18 januari 2027")
        .contains("alsof het niet is geëindigd");
  }

  /** The text of a mail as it was sent. */
  private String text(String notice, String reader) {
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    return posiv.read(posiv.get("/demo/mail")).values().stream()
        .filter(mail -> mail.path("caseReference").asString().equals(reference.value()))
        .filter(mail -> mail.path("notice").asString().equals(notice))
        .filter(mail -> mail.path("to").asString().startsWith(reader))
        .findFirst()
        .orElseThrow()
        .path("text")
        .asString();
  }

  @Test
  void agreementEndsNothingBeforeItWasMade() {
    reach("take-oath");
    LocalDate early = clock.today().minusDays(1);
    FormFieldValidationException refused =
        catchThrowableOfType(FormFieldValidationException.class, () -> agreeToEnd(early));

    assertThat(refused).isNotNull();
    assertThat(refused(OFFICIAL, "mutual-consent", clock.today())).isNotBlank();
    assertThat(
            refused(
                HR,
                Map.of(
                    "caseReference", reference.value(),
                    "change", "mutual-consent",
                    "effectiveOn", clock.today().plusWeeks(4))))
        .contains("Schriftelijk afgesproken");
  }

  @Deviation(
      of = "The official comes back on the agreement to end the work",
      when = When.YEAR,
      learns = "the person, Ro3kvit, the programme leads, HR, the manager and the mentor",
      undone = "the agreement: the year goes on")
  @Test
  void officialComesBackOnTheAgreementInTime() {
    reach("take-oath");
    LocalDate leaves = clock.today().plusWeeks(3);
    agreeToEnd(leaves);
    untilMorningOf(reference, START.plusDays(14));
    report(OFFICIAL, Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));

    assertThat(readers("leaving-cancelled")).containsExactlyInAnyOrder(all());
    untilMorningOf(reference, leaves);
    assertThat(journey).isNotEnded().hasPassed("end_mutualConsentOther");
    assertThat(contractOf(reference).isUnderWay()).isTrue();
  }

  @Test
  void anotherEndStaysAnnouncedWhenTheOfficialComesBackOnTheAgreement() {
    reach("take-oath");
    LocalDate agreed = clock.today().plusWeeks(3);
    LocalDate resigned = clock.today().plusWeeks(5);
    report(OFFICIAL, "official-resigned", resigned);
    agreeToEnd(agreed);
    report(OFFICIAL, Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));

    assertThat(changes.announcedEnd(reference)).contains(resigned);
    assertThat(readers("leaving-cancelled")).isEmpty();
    assertThat(readers("consent-taken-back")).containsExactlyInAnyOrder(all());
    untilMorningOf(reference, agreed);
    assertThat(journey).isNotEnded().hasPassed("end_mutualConsentOther", "end_consentTakenBack");
    untilMorningOf(reference, resigned);
    assertThat(contractOf(reference).endedBy()).isEqualTo(ContractEnd.OFFICIAL_RESIGNED.id());
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
  }

  @Test
  void hrCancelsEveryEndThatWasAnnounced() {
    reach("take-oath");
    report(OFFICIAL, "official-resigned", clock.today().plusWeeks(5));
    agreeToEnd(clock.today().plusWeeks(3));
    report(HR, Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));

    assertThat(changes.announcedEnd(reference)).isEmpty();
    assertThat(readers("leaving-cancelled")).containsExactlyInAnyOrder(all());
  }

  @Test
  void whoResignedTalksWithHrAndReadsOfNoAgreement() {
    reach("take-oath");
    report(OFFICIAL, "official-resigned", clock.today().plusWeeks(5));

    assertThat(
            refused(
                OFFICIAL,
                Map.of("caseReference", reference.value(), "change", "leaving-cancelled")))
        .contains("скасовує кадрова служба")
        .doesNotContain("домовленост");
  }

  @Test
  void afterTheTermForReflectionTheOfficialTalksWithHr() {
    reach("take-oath");
    agreeToEnd(clock.today().plusWeeks(3));
    untilMorningOf(reference, START.plusDays(15));

    assertThat(
            refused(
                OFFICIAL,
                Map.of("caseReference", reference.value(), "change", "leaving-cancelled")))
        .isNotBlank();
    assertThat(changes.announcedEnd(reference)).isPresent();
  }

  @Deviation(
      of = "The person of a case has died",
      when = When.ANY_TIME,
      learns =
          "Ro3kvit, the programme leads, HR, the manager and the mentor, with care; nobody writes to"
              + " the person",
      undone =
          "all open tasks close, in every case of the person; links and account are closed; HR tells"
              + " payroll, and UWV if it was notified")
  @Test
  void nobodyWritesToSomebodyWhoHasDied() {
    reach("take-oath");
    String link = links.issue(reference).orElseThrow();
    int written = toThePerson();
    LocalDate day = clock.today().minusDays(1);
    onMorningOf(START.plusDays(1));
    report(HR, "death", day.plusDays(1));

    assertThat(readers("death")).containsExactlyInAnyOrder("ro3kvit", "posiv", HR, MANAGER, MENTOR);
    assertThat(contractOf(reference))
        .returns(ContractEnd.DEATH.id(), Contract::endedBy)
        .returns(START, Contract::endedOn);
    assertThat(links.caseOf(link)).isEmpty();
    assertThat(people.hasLeft(new UserId(OFFICIAL))).isTrue();
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(shown(HR, reference, "complete-offboarding").get("careNote").toString())
        .contains("Wij leven met u mee");
    assertThat(refusal(HR, reference, "complete-offboarding", Map.of("uwvInformedOn", START)))
        .contains("salarisadministratie");
    submit(
        HR,
        reference,
        "complete-offboarding",
        Map.of("uwvInformedOn", clock.today(), "payrollToldOn", clock.today()));
    assertThat(journey).isEnded().hasPassed("sendTask_death", "end_endedEarly");
    assertThat(readers("offboarding-completed")).doesNotContain("candidate", OFFICIAL);
    assertThat(toThePerson()).isEqualTo(written);
    people.comeBack(new UserId(OFFICIAL));
  }

  @Test
  void deathBeforeTheWorkEndsEveryCaseOfThePerson() {
    reach("record-interview");
    ProcessInstance second = nominate(Forms.nomination("arnhem", clock.today()));
    CaseReference other = follow(new CaseReference(second.getBusinessKey()));
    submit(
        "ro3kvit",
        other,
        "resolve-duplicate",
        Map.of("outcome", "same-person", "samePersonAs", reference.value()));
    assertThat(refused(HR, "death", clock.today().plusDays(1))).contains("toekomst");
    report("ro3kvit", "death");

    assertThat(journey).isEnded().hasPassed("end_endedEarly");
    assertThat(second).isEnded();
    assertThat(changes.hasDied(other)).isTrue();
    assertThat(readers("death")).containsExactlyInAnyOrder("ro3kvit", "posiv", HR, MANAGER);
    assertThat(nominations.find(other).status().name()).isEqualTo("CLOSED");
  }

  @Test
  void deathIsReportedWhileHrUndoesAnotherEnd() {
    reach("take-oath");
    report(HR, "official-resigned");
    String link = links.issue(reference).orElseThrow();
    int written = toThePerson();
    assertThat(refused(HR, "emergency", clock.today())).contains("beëindigd");
    report(HR, "death");

    assertThat(links.caseOf(link)).isEmpty();
    assertThat(people.hasLeft(new UserId(OFFICIAL))).isTrue();
    assertThat(readers("death")).containsExactlyInAnyOrder("ro3kvit", "posiv", HR, MANAGER, MENTOR);
    assertThat(shown(HR, reference, "complete-offboarding").get("careNote").toString())
        .contains("Wij leven met u mee");
    submit(
        HR,
        reference,
        "complete-offboarding",
        Map.of("uwvInformedOn", clock.today(), "payrollToldOn", clock.today()));
    assertThat(journey).isEnded();
    assertThat(farewells.isOver(reference)).isFalse();
    assertThat(toThePerson()).isEqualTo(written);
    people.comeBack(new UserId(OFFICIAL));
  }

  @Deviation(
      of = "Somebody has died whose case is over",
      when = When.ANY_TIME,
      learns = "Ro3kvit, the programme leads, HR, the manager and the mentor, with care",
      undone =
          "links and account are closed, consent to keep in touch ends, nobody is asked how it was")
  @Test
  void deathIsReportedAsLongAsSomethingComesToThePersonOrIsKeptOfThem() {
    reach("take-oath");
    untilMorningOf(reference, START.plusWeeks(1));
    report(HR, "official-resigned");
    does("complete-offboarding");
    farewells.answer(reference, true);
    String link = links.issue(reference).orElseThrow();
    CaseReference over = reference;
    onMorningOf(clock.today().plusMonths(8));
    assertThat(links.caseOf(link)).as("too old").isEmpty();
    assertThat(refused("ro3kvit", "official-resigned", clock.today())).contains("ended");
    report(HR, "death");

    assertThat(alumni.since(over)).isEmpty();
    assertThat(readers("death")).containsExactlyInAnyOrder("ro3kvit", "posiv", HR, MANAGER, MENTOR);
    assertThat(people.hasLeft(new UserId(OFFICIAL))).isTrue();
    assertThat(refused("ro3kvit", "death", clock.today())).contains("report nothing on this case");
    people.comeBack(new UserId(OFFICIAL));
  }

  @Test
  void deathInOneCaseReachesTheCaseThatIsOver() {
    reach("take-oath");
    untilMorningOf(reference, START.plusWeeks(1));
    report(HR, "official-resigned");
    does("complete-offboarding");
    farewells.answer(reference, true);
    CaseReference over = reference;
    String link = links.issue(over).orElseThrow();
    ProcessInstance second = nominate(Forms.nomination("arnhem", clock.today()));
    reference = follow(new CaseReference(second.getBusinessKey()));
    submit(
        "ro3kvit",
        reference,
        "resolve-duplicate",
        Map.of("outcome", "same-person", "samePersonAs", over.value()));
    report("ro3kvit", "death");

    assertThat(second).isEnded();
    assertThat(links.caseOf(link)).isEmpty();
    assertThat(alumni.since(over)).isEmpty();
    assertThat(farewells.isOver(over)).as("nobody is asked how it was").isFalse();
    reference = over;
    assertThat(readers("death")).contains(HR, MANAGER);
    people.comeBack(new UserId(OFFICIAL));
  }

  @Deviation(
      of = "Somebody died before the last day of a contract, and it is reported after that day",
      when = When.ANY_TIME,
      learns = "HR and the managers: that pay and plans for days after it are to be looked at",
      undone =
          "the end of the contract: it is the day of death, and what stood there stays readable")
  @Test
  void deathBeforeTheLastDayIsTheRealEnd() {
    reach("take-oath");
    LocalDate last = START.plusWeeks(2);
    report(HR, "official-resigned", last.plusDays(1));
    untilMorningOf(reference, last.plusDays(3));
    assertThat(contractOf(reference))
        .returns(ContractEnd.OFFICIAL_RESIGNED.id(), Contract::endedBy)
        .returns(last, Contract::endedOn);

    report(HR, "death", last.minusDays(1));

    assertThat(contractOf(reference))
        .returns(ContractEnd.DEATH.id(), Contract::endedBy)
        .returns(last.minusDays(1), Contract::endedOn);
    assertThat(corrected.of(contractOf(reference)))
        .singleElement()
        .returns(last, ContractCorrection::lastDay)
        .returns(ContractEnd.OFFICIAL_RESIGNED.id(), ContractCorrection::endedBy);
    assertThat(readers("died-before-the-end")).containsExactlyInAnyOrder(HR, MANAGER);
    people.comeBack(new UserId(OFFICIAL));
  }

  @ParameterizedTest(name = "died {0} days after the last day: nothing changes")
  @ValueSource(ints = {0, 1})
  void deathOnTheLastDayOrLaterLeavesTheEndAsItWas(int later) {
    reach("take-oath");
    LocalDate last = START.plusWeeks(2);
    report(HR, "official-resigned", last.plusDays(1));
    untilMorningOf(reference, last.plusDays(3));

    report(HR, "death", last.plusDays(later));

    assertThat(contractOf(reference))
        .returns(ContractEnd.OFFICIAL_RESIGNED.id(), Contract::endedBy)
        .returns(last, Contract::endedOn);
    assertThat(readers("died-before-the-end")).isEmpty();
    people.comeBack(new UserId(OFFICIAL));
  }

  @Test
  void contractThatBeganAfterTheDeathNeverBegan() {
    reach("timer_nextStart");
    Contract first = contracts.ofCase(reference).get(0);
    untilMorningOf(reference, END.plusDays(3));
    Contract second = contractOf(reference);
    assertThat(second.is()).isEqualTo(ContractKind.EXTENSION);

    report(HR, "death", END.minusDays(1));

    assertThat(contracts.of(second.storedId()))
        .returns(ContractEnd.NEVER_BEGAN.id(), Contract::endedBy)
        .returns(null, Contract::endedOn);
    assertThat(contracts.of(first.storedId()))
        .returns(ContractEnd.DEATH.id(), Contract::endedBy)
        .returns(END.minusDays(1), Contract::endedOn);
    assertThat(readers("died-before-the-end")).containsExactlyInAnyOrder(HR, MANAGER);
    people.comeBack(new UserId(OFFICIAL));
  }

  @Test
  void officialAnnouncesLeavingOnAnyDayOfTheContractThatRunsNow() {
    reach("timer_nextStart");
    untilMorningOf(reference, END.plusDays(3));
    Contract second = contractOf(reference);
    assertThat(second.is()).isEqualTo(ContractKind.EXTENSION);
    LocalDate last = second.lastDay().orElseThrow();

    assertThat(refused(OFFICIAL, "official-resigned", last.plusDays(1))).isNotBlank();
    report(OFFICIAL, "official-resigned", last);
    assertThat(changes.announcedEnd(reference)).contains(last);
    report(OFFICIAL, "official-resigned", clock.today());
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
  }

  @Test
  void officialWithAPermanentContractAnnouncesAnyDay() {
    reach("message_contractEnded");
    untilMorningOf(reference, END.plusYears(1));
    LocalDate leaves = clock.today().plusMonths(3);
    report(OFFICIAL, "official-resigned", leaves);

    untilMorningOf(reference, leaves);
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(contractOf(reference)).returns(leaves.minusDays(1), Contract::endedOn);
  }

  /** How many mails there are to the person, whatever became of them. */
  private int toThePerson() {
    return jdbc.sql(
            """
            select count(*) from posiv.outbox
            where case_reference = :case and (recipient is null or recipient = :official)
            """)
        .param("case", reference.value())
        .param("official", OFFICIAL)
        .query(Integer.class)
        .single();
  }

  private static String[] all() {
    return new String[] {OFFICIAL, "ro3kvit", "posiv", HR, MANAGER, MENTOR};
  }

  private String refused(String user, String change, LocalDate effectiveOn) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("caseReference", reference.value());
    answers.put("change", change);
    answers.put("effectiveOn", effectiveOn);
    if (change.equals("mutual-consent")) {
      answers.put("agreedOn", clock.today());
    }
    return refused(user, answers);
  }

  private String refused(String user, Map<String, Object> answers) {
    FormFieldValidationException refused =
        catchThrowableOfType(FormFieldValidationException.class, () -> report(user, answers));
    assertThat(refused).as("%s of %s must be refused", answers, user).isNotNull();
    return refused.getMessage();
  }
}
