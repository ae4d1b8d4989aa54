package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.nomination.NominationResult.Result;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Outboxes;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person is put forward to two municipalities; the first accepted offer wins. */
class TwoNominationsAtOnceTest extends CaseTest {

  private static final String LISTENER = "listens-to-withdrawals";
  private static final Map<String, Object> ACCEPTED = Map.of("outcome", "accepted");

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private CaseReference atUtrecht;
  private CaseReference atArnhem;
  private CaseReference stranger;
  private String deployment;

  @BeforeEach
  void givenTwoOffersToOnePersonAndOneToAnother() {
    atUtrecht =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    atArnhem =
        new CaseReference(nominate(Forms.nomination("arnhem", clock.today())).getBusinessKey());
    submit("ro3kvit", atArnhem, "resolve-duplicate", Map.of("outcome", "same-person"));
    stranger =
        new CaseReference(
            nominate(Forms.somebodyElse("eindhoven", clock.today())).getBusinessKey());
    offer(atUtrecht, "utrecht");
    offer(atArnhem, "arnhem");
    deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addModelInstance(
                "listener.bpmn",
                Bpmn.createExecutableProcess(LISTENER)
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .intermediateCatchEvent()
                    .message("candidate-withdrew")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
  }

  @AfterEach
  void removeTheListener() {
    engine.getRepositoryService().deleteDeployment(deployment, true);
  }

  @Test
  void firstAcceptanceWithdrawsTheOtherCaseOfThePersonOnly() {
    listen(atUtrecht);
    listen(atArnhem);
    listen(stranger);

    submit("hr-arnhem", atArnhem, "record-offer-reply", ACCEPTED);

    assertThat(openTasks(atArnhem)).contains("assign-mentor", "collect-right-to-work");
    assertThat(withdrawn()).containsExactly(atUtrecht.value());
    assertThat(reasons()).containsExactly("placed-elsewhere");
    assertThat(openTasks(stranger)).containsExactly("confirm-willingness");
  }

  @Test
  void caseOfSomebodyWhoWorkedThereIsLeftInPeaceWhileItIsSettled() {
    listen(atUtrecht);
    LocalDate last = clock.today().minusDays(1);
    Contract worked =
        contracts.plan(
            atUtrecht,
            new MunicipalityId("utrecht"),
            ContractKind.FIRST,
            last.minusMonths(3),
            last,
            null,
            new UserId("hr-utrecht"));
    contracts.begin(worked.storedId(), worked.plannedFirstDay());
    contracts.complete(worked.storedId());

    submit("hr-arnhem", atArnhem, "record-offer-reply", ACCEPTED);

    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void secondAcceptanceIsRefusedUntilTheFirstCaseIsOver() {
    // In the records only, as if the word had not reached the other case yet.
    LocalDate first = clock.today().plusDays(10);
    contracts.plan(
        atArnhem,
        new MunicipalityId("arnhem"),
        ContractKind.FIRST,
        first,
        first.plusMonths(3),
        null,
        new UserId("hr-arnhem"));

    assertThat(refusal("hr-utrecht", atUtrecht, "record-offer-reply", ACCEPTED))
        .contains("een ander contract")
        .doesNotContain("Arnhem");

    contracts.giveUp(atArnhem);
    submit("hr-utrecht", atUtrecht, "record-offer-reply", ACCEPTED);
    assertThat(openTasks(atUtrecht)).contains("assign-mentor");
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The candidate accepts an offer while another municipality considers them too",
      learns = "The other municipality and Ro3kvit",
      undone = "the other case: it ends, and its open tasks are closed")
  void otherCaseEndsAndItsMunicipalityAndRo3kvitAreTold() {
    Outboxes outboxes = new Outboxes(jdbc);
    int toHr = outboxes.to("hr-utrecht", atUtrecht).size();
    int toRo3kvit = outboxes.to("ro3kvit", atUtrecht).size();

    submit("hr-arnhem", atArnhem, "record-offer-reply", ACCEPTED);

    assertThat(openTasks(atUtrecht)).doesNotContain("record-offer-reply");
    assertThat(openTasks(atArnhem)).contains("assign-mentor");
    assertThat(outboxes.to("hr-utrecht", atUtrecht)).hasSizeGreaterThan(toHr);
    assertThat(outboxes.to("ro3kvit", atUtrecht)).hasSizeGreaterThan(toRo3kvit);
  }

  @RepeatedTest(3)
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "Two municipalities record that the candidate accepts, in the same moment",
      learns = "HR of the one that was later, by the refusal")
  void ofTwoAcceptancesInTheSameMomentOneWins() {
    TasklistUser utrecht = TasklistUser.signIn(port, "hr-utrecht");
    TasklistUser arnhem = TasklistUser.signIn(port, "hr-arnhem");
    Map<TasklistUser, String> replies =
        Map.of(
            utrecht, utrecht.task(atUtrecht, "record-offer-reply"),
            arnhem, arnhem.task(atArnhem, "record-offer-reply"));

    List<Integer> answers =
        Stream.of(utrecht, arnhem)
            .parallel()
            .map(hr -> hr.handIn(replies.get(hr), ACCEPTED).statusCode())
            .sorted()
            .toList();

    assertThat(answers.get(0)).isIn(200, 204);
    assertThat(answers.get(1)).isEqualTo(400);
    assertThat(Stream.of(atUtrecht, atArnhem).filter(this::isAccepted)).hasSize(1);
    assertThat(
            Stream.of(atUtrecht, atArnhem)
                .filter(reference -> openTasks(reference).contains("assign-mentor")))
        .hasSize(1);
  }

  private void offer(CaseReference reference, String municipality) {
    String hr = "hr-" + municipality;
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    submit(hr, reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        hr,
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
    submit(hr, reference, "prepare-offer", Forms.offer(clock.today().plusDays(30)));
    submit(
        "manager-" + municipality,
        reference,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "M-1"));
  }

  /** Something beside the case that hears what the root of the case hears. */
  private void listen(CaseReference reference) {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(LISTENER, reference.value(), new HashMap<>());
  }

  private List<String> withdrawn() {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(LISTENER)
        .finished()
        .list()
        .stream()
        .map(listener -> listener.getBusinessKey())
        .toList();
  }

  private List<String> reasons() {
    return engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .processDefinitionKey(LISTENER)
        .variableName("earlyEnd")
        .list()
        .stream()
        .map(HistoricVariableInstance::getValue)
        .map(String.class::cast)
        .toList();
  }

  private boolean isAccepted(CaseReference reference) {
    return nominations.results(reference).stream()
        .anyMatch(result -> result.result() == Result.ACCEPTED);
  }
}
