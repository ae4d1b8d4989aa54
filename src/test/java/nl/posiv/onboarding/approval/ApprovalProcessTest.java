package nl.posiv.onboarding.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApprovalProcessTest extends CaseTest {

  @LocalServerPort private int port;
  @Autowired private Appointments appointments;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private ProcessInstance approval;

  @BeforeEach
  void givenANominationAtUtrecht() {
    reference = nominatedCase("utrecht");
    approval = startPhase("approval", reference, Map.of());
  }

  @Test
  void suitableCandidateIsInterviewedOfferedAppointedAndAccepts() {
    review("suitable");
    interview();
    offer();
    decide("approve");
    submit("hr-utrecht", reference, "record-offer-reply", Map.of("outcome", "accepted"));

    assertThat(approval)
        .isEnded()
        .hasPassedInOrder(
            "start_received",
            "review-nomination",
            "record-interview",
            "prepare-offer",
            "decide-appointment",
            "sendTask_offer-made",
            "record-offer-reply",
            "sendTask_offer-accepted",
            "end_accepted")
        .hasNotPassed("sendTask_candidate-not-selected", "sendTask_offer-declined");
    assertThat(approval).variables().containsEntry("approvalResult", "accepted");
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "A day is agreed on for the interview, and it moves",
      learns = "The candidate and HR, with the day for their calendar",
      undone =
          "the entry in their calendar moves along; it is cancelled when the case stops before"
              + " that day")
  void dayOfTheInterviewIsToldAndTheTaskStaysUntilItWasHeld() {
    LocalDate day = clock.today().plusDays(20);
    review("suitable");

    plan(day.minusDays(6));
    plan(day);

    Task open = task(reference, "record-interview");
    assertThat(LocalDate.ofInstant(open.getDueDate().toInstant(), ProgrammeClock.ZONE))
        .as("the term begins on that day")
        .isAfter(day);
    assertThat(appointments.plannedInterview(reference)).contains(day);
    assertThat(appointments.hasJudged(reference, new UserId("hr2-utrecht"))).isFalse();
    assertThat(
            refusal(
                "hr-utrecht",
                reference,
                "record-interview",
                Map.of(
                    "interviewNotHeldYet", true, "interviewPlannedOn", clock.today().minusDays(1))))
        .contains("verleden");
    interview();

    assertThat(approval)
        .isWaitingAtExactly("prepare-offer")
        .hasPassedInOrder("review-nomination", "sendTask_interview-planned", "record-interview")
        .hasNotPassed("sendTask_candidate-not-selected");
  }

  @Test
  void dayOfTheInterviewIsToldOnceHoweverOftenItIsSavedAndAgainWhenItMoves() {
    review("suitable");
    LocalDate day = clock.today().plusDays(5);
    plan(day);
    plan(day);
    assertThat(told("interview-planned", "candidate")).isEqualTo(1);
    assertThat(told("interview-planned", "hr-utrecht")).isEqualTo(1);

    plan(day.plusDays(1));
    plan(day);
    assertThat(told("interview-planned", "candidate")).isEqualTo(3);
    assertThat(appointments.plannedInterview(reference)).contains(day);
    interview();
    assertThat(approval).isWaitingAtExactly("prepare-offer");
  }

  @Test
  void whoAgreedOnADayIsNotAskedToHoldTheInterviewOnceMore() {
    String colleague =
        new Colleagues(people, engine.getIdentityService()).add("hr2-utrecht", Role.HR, "utrecht");
    review("suitable");
    plan(clock.today().plusDays(5));

    assertThat(asked("record-interview", "hr-utrecht")).as("who reviewed, and agreed").isZero();
    assertThat(asked("record-interview", colleague)).as("that there is another day").isEqualTo(2);
  }

  @Test
  void phaseRunsInTheTenantOfTheMunicipality() {
    assertThat(approval.getTenantId()).isEqualTo("utrecht");
    assertThat(task(reference, "review-nomination").getTenantId()).isEqualTo("utrecht");
  }

  @Test
  void whoDecidesReadsWhatTheWholeContractCostsAndHowThatWasReckoned() {
    review("suitable");
    interview();
    LocalDate start = nominations.find(reference).availableFrom();
    submit(
        "hr-utrecht",
        reference,
        "prepare-offer",
        Forms.with(
            Forms.with(Forms.offer(start), "endDate", start.plusMonths(6).minusDays(1)),
            "yearlyCost",
            84000.50));

    assertThat(costShown())
        .contains("€ 42.000: 6 maanden van € 84.000,50 per jaar", "36 uur per week", "reizen");
  }

  @Test
  void whoDecidesReadsThatHrEstimatedNoCost() {
    review("suitable");
    interview();
    offer();

    assertThat(costShown())
        .contains("HR schatte hiervoor geen bedrag", "36 uur per week en 12 maanden.");
  }

  private String costShown() {
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");
    return manager.open(manager.task(reference, "decide-appointment")).value("costShown");
  }

  @Test
  void contractLastsTwelveMonthsWhenNoEndIsGiven() {
    review("suitable");
    interview();
    offer();

    Offer offer = appointments.offerOf(reference);
    assertThat(offer.endDate()).isEqualTo(offer.startDate().plusMonths(12).minusDays(1));
    assertThat(offer.hoursPerWeek()).isEqualByComparingTo(new BigDecimal("36"));
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The municipality finds the candidate unsuitable",
      learns = "The candidate and Ro3kvit, not the reason",
      undone = "the sight that the municipality had of the candidate, once Ro3kvit has decided")
  void unsuitableCandidateIsNotSelected() {
    review("not-suitable");

    assertThat(approval)
        .isEnded()
        .hasPassedInOrder(
            "review-nomination", "sendTask_candidate-not-selected", "end_not-selected")
        .hasNotPassed("record-interview");
    assertThat(approval).variables().containsEntry("approvalResult", "not-selected");
  }

  @Test
  void moreInformationGoesBackToRo3kvitWithoutTellingTheCandidate() {
    review("more-information");

    assertThat(approval)
        .isEnded()
        .hasPassed("end_information-needed")
        .hasNotPassed("sendTask_candidate-not-selected");
    assertThat(approval).variables().containsEntry("approvalResult", "more-information");
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The interview is negative",
      learns = "The candidate and Ro3kvit, not the reason",
      undone = "the sight that the municipality had of the candidate, once Ro3kvit has decided")
  void negativeInterviewEndsTheApproval() {
    review("suitable");
    submit(
        "hr-utrecht",
        reference,
        "record-interview",
        Map.of("outcome", "negative", "interviewDate", clock.today(), "reason", "No match"));

    assertThat(approval).isEnded().hasPassed("end_not-selected").hasNotPassed("prepare-offer");
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The manager rejects the appointment",
      learns = "The candidate and Ro3kvit, not the reason",
      undone = "the offer that HR prepared: it is never made")
  void refusedAppointmentEndsTheApproval() {
    review("suitable");
    interview();
    offer();
    decide("reject");

    assertThat(approval)
        .isEnded()
        .hasPassed("decide-appointment", "end_not-selected")
        .hasNotPassed("sendTask_offer-made");
  }

  @Test
  void declinedOfferEndsTheApproval() {
    review("suitable");
    interview();
    offer();
    decide("approve");
    submit("hr-utrecht", reference, "record-offer-reply", Map.of("outcome", "declined"));

    assertThat(approval).isEnded().hasPassed("end_declined").hasNotPassed("end_accepted");
    assertThat(approval).variables().containsEntry("approvalResult", "declined");
  }

  @Test
  void refusalNeedsAReason() {
    String sentence =
        refusal("hr-utrecht", reference, "review-nomination", Map.of("outcome", "not-suitable"));

    assertThat(sentence).startsWith("Vul ").contains("\"");
  }

  @Test
  void offerMustStartAfterTodayAndNotBeforeTheCandidateIsAvailable() {
    review("suitable");
    interview();
    LocalDate available = nominations.find(reference).availableFrom();

    refusal("hr-utrecht", reference, "prepare-offer", Forms.offer(clock.today()));
    refusal("hr-utrecht", reference, "prepare-offer", Forms.offer(available.minusDays(1)));
    submit("hr-utrecht", reference, "prepare-offer", Forms.offer(available));
    assertThat(approval).isWaitingAt("decide-appointment");
  }

  @Test
  void contractOfMoreThan36MonthsIsRefused() {
    review("suitable");
    interview();
    LocalDate start = nominations.find(reference).availableFrom();
    Map<String, Object> offer = Forms.offer(start);

    refusal(
        "hr-utrecht",
        reference,
        "prepare-offer",
        Forms.with(offer, "endDate", start.plusMonths(36)));
    submit(
        "hr-utrecht",
        reference,
        "prepare-offer",
        Forms.with(offer, "endDate", start.plusMonths(36).minusDays(1)));
    assertThat(approval).isWaitingAt("decide-appointment");
  }

  @Test
  void hrCannotDecideAndTheOtherMunicipalityCannotTouchTheTask() {
    assertThatThrownBy(() -> review("manager-utrecht", "suitable"))
        .isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> review("hr-arnhem", "suitable"))
        .isInstanceOf(ProcessEngineException.class);
    assertThat(approval).isWaitingAt("review-nomination");
  }

  private void review(String outcome) {
    review("hr-utrecht", outcome);
  }

  private void review(String user, String outcome) {
    submit(
        user,
        reference,
        "review-nomination",
        Map.of("outcome", outcome, "reason", "Because of the experience"));
  }

  private void plan(LocalDate day) {
    submit(
        "hr-utrecht",
        reference,
        "record-interview",
        Map.of("interviewNotHeldYet", true, "interviewPlannedOn", day));
  }

  private int told(String notice, String reader) {
    return jdbc.sql(
            """
            select count(*) from posiv.outbox where case_reference = :case and notice = :notice
              and coalesce(recipient, 'candidate') = :reader
            """)
        .param("case", reference.value())
        .param("notice", notice)
        .param("reader", reader)
        .query(Integer.class)
        .single();
  }

  private int asked(String task, String reader) {
    return jdbc.sql(
            """
            select count(*) from posiv.outbox where case_reference = :case
              and notice = 'task-open' and task_key = :task and recipient = :reader
            """)
        .param("case", reference.value())
        .param("task", task)
        .param("reader", reader)
        .query(Integer.class)
        .single();
  }

  private void interview() {
    submit(
        "hr-utrecht",
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
  }

  private void offer() {
    submit(
        "hr-utrecht",
        reference,
        "prepare-offer",
        Forms.offer(nominations.find(reference).availableFrom()));
  }

  private void decide(String outcome) {
    submit(
        "manager-utrecht",
        reference,
        "decide-appointment",
        Map.of("outcome", outcome, "decisionReference", "M-2026-1", "reason", "No budget"));
  }
}
