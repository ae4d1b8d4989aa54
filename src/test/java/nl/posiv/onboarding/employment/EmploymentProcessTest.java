package nl.posiv.onboarding.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.AcceptedOffers;
import nl.posiv.onboarding.support.CaseTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmploymentProcessTest extends CaseTest {

  private static final String HR = "hr-utrecht";
  private static final String OFFICIAL = "official-utrecht";

  /** Passes the eleven test; given to nobody. */
  private static final String BSN = "999990019";

  @Autowired private Employments employments;
  @Autowired private Appointments appointments;
  @Autowired private JdbcClient jdbc;

  private AcceptedOffers offers;
  private CaseReference reference;
  private LocalDate start;
  private ProcessInstance process;

  @BeforeEach
  void givenAnAcceptedOfferAtUtrecht() {
    offers = new AcceptedOffers(appointments);
    reference = nominatedCase("utrecht");
    start = clock.today().plusDays(60);
    offers.accept(reference, start, start.plusMonths(12).minusDays(1));
    process = startPhase("employment", reference, Map.of());
  }

  @AfterEach
  void endRunningProcesses() {
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("employment")
        .list()
        .forEach(
            running ->
                engine
                    .getRuntimeService()
                    .deleteProcessInstance(running.getProcessInstanceId(), "end of the test"));
  }

  @Test
  void everythingIsArrangedForTheStart() {
    assertThat(process)
        .isWaitingAt(
            "draft-contract", "check-identity", "register-bsn", "request-vog", "arrange-workplace");

    draft("1");
    daysPass(2);
    sign(clock.today().minusDays(2), clock.today());
    checkIdentity();
    registerBsn(BSN);
    arrangeWorkplace(OFFICIAL);
    assertThat(process).isNotEnded();
    receiveVog();

    assertThat(process)
        .isEnded()
        .hasPassed(
            "start_employment",
            "gateway_split",
            "draft-contract",
            "sign-contract",
            "check-identity",
            "register-bsn",
            "arrange-workplace",
            "request-vog",
            "gateway_vog",
            "gateway_join",
            "end_ready")
        .hasNotPassed("decide-after-vog", "sendTask_anonymous-rate", "end_stopped");
    assertThat(process).variables().containsOnlyKeys("caseReference", "municipality");
    assertThat(employments.officialUser(reference)).contains(new UserId(OFFICIAL));
    assertThat(employments.bothSignaturesOn(reference)).contains(clock.today());
    assertThat(employments.identityCheckedOn(reference)).contains(clock.today());
    assertThat(employments.conductCertificateReceivedOn(reference)).contains(clock.today());
    assertThat(employments.isBsnRegistered(reference)).isTrue();
    assertThat(employments.trialPeriodMonths(contractOf(reference))).contains(1);
    assertThat(employments.endNoticeInContract(contractOf(reference))).isFalse();
  }

  @Test
  void stopAfterARefusedVogClosesTheRest() {
    draft("0");
    checkIdentity();
    submit(HR, reference, "request-vog", Map.of("outcome", "refused"));
    submit("manager-utrecht", reference, "decide-after-vog", Map.of("outcome", "stop"));

    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "start_employment",
            "gateway_split",
            "request-vog",
            "gateway_vog",
            "decide-after-vog",
            "gateway_afterVog",
            "sendTask_start-cancelled",
            "end_stopped")
        .hasNotPassed("end_ready", "sendTask_vog-continued");
    assertThat(cancelled())
        .contains("sign-contract", "register-bsn", "arrange-workplace")
        .doesNotContain("draft-contract", "check-identity", "request-vog");
    assertThat(process).variables().containsOnlyKeys("caseReference", "municipality");
    assertThat(openTasks(reference)).isEmpty();
    assertThat(employments.conductCertificateReceivedOn(reference)).isEmpty();
  }

  @Test
  void nothingIsKnownBeforeItIsRecorded() {
    assertThat(employments.officialUser(reference)).isEmpty();
    assertThat(employments.bothSignaturesOn(reference)).isEmpty();
    assertThat(employments.identityCheckedOn(reference)).isEmpty();
    assertThat(employments.trialPeriodMonths(contractOf(reference))).isEmpty();
    assertThat(employments.isBsnRegistered(reference)).isFalse();
    assertThat(employments.endNoticeInContract(contractOf(reference))).isFalse();
  }

  @Test
  void noticeOfTheEndCanStandInTheContract() {
    submit(
        HR,
        reference,
        "draft-contract",
        Map.of("trialPeriod", "0", "earlyNoticeClause", true, "endNoticeInContract", true));

    assertThat(employments.endNoticeInContract(contractOf(reference))).isTrue();
  }

  @Test
  void contractOfSixMonthsHasNoTrialPeriod() {
    contracts.giveUp(reference);
    offers.accept(reference, start, start.plusMonths(6).minusDays(1));
    String sentence =
        refusal(
            HR,
            reference,
            "draft-contract",
            Map.of("trialPeriod", "1", "earlyNoticeClause", false));
    assertThat(sentence).contains("Proeftijd").contains("7:652 BW");

    draft("0");
    assertThat(employments.trialPeriodMonths(contractOf(reference))).contains(0);
  }

  @Test
  void contractOfADayMoreThanSixMonthsMayHaveOne() {
    contracts.giveUp(reference);
    offers.accept(reference, start, start.plusMonths(6));
    draft("1");

    assertThat(employments.trialPeriodMonths(contractOf(reference))).contains(1);
  }

  @Test
  void laterSignatureCountsWhoeverPutIt() {
    draft("0");
    daysPass(1);
    sign(clock.today(), clock.today().minusDays(1));

    assertThat(employments.bothSignaturesOn(reference)).contains(clock.today());
  }

  @Test
  void factsCannotLieInTheFuture() {
    LocalDate today = clock.today();
    LocalDate tomorrow = today.plusDays(1);
    draft("0");
    refusal(
        HR,
        reference,
        "sign-contract",
        Map.of("signedByOfficialOn", tomorrow, "signedByMunicipalityOn", today));
    refusal(
        HR,
        reference,
        "sign-contract",
        Map.of("signedByOfficialOn", today, "signedByMunicipalityOn", tomorrow));
    refusal(HR, reference, "check-identity", Map.of("identityCheckedOn", tomorrow));
    refusal(HR, reference, "request-vog", Map.of("outcome", "received", "vogReceivedOn", tomorrow));
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789", "999990018", "12345678", "9999900190", "999 990 19"})
  void numberThatIsNoBsnIsRefused(String digits) {
    String sentence = refusal(HR, reference, "register-bsn", Map.of("bsn", digits));

    assertThat(sentence).contains("BSN").doesNotContain(digits);
    assertThat(employments.isBsnRegistered(reference)).isFalse();
  }

  @Test
  void bsnIsInTheRecordsOnly() {
    registerBsn(BSN);

    assertThat(
            jdbc.sql("select bsn from posiv.bsn_registration where case_reference = :reference")
                .param("reference", reference.value())
                .query(String.class)
                .single())
        .isEqualTo(BSN);
    assertThat(
            engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process.getId())
                .list())
        .extracting(HistoricVariableInstance::getName)
        .containsOnly("caseReference", "municipality");
  }

  @Test
  void bsnAndIdentityWaitForTheAcceptedOffer() {
    CaseReference applicant = nominatedCase("utrecht");
    offers.make(applicant, start, start.plusMonths(12));
    startPhase("employment", applicant, Map.of());

    assertThatThrownBy(() -> submit(HR, applicant, "register-bsn", Map.of("bsn", BSN)))
        .hasMessageContaining("no accepted offer");
    assertThatThrownBy(
            () ->
                submit(HR, applicant, "check-identity", Map.of("identityCheckedOn", clock.today())))
        .hasMessageContaining("no accepted offer");
    assertThat(employments.isBsnRegistered(applicant)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ro3kvit", "posiv", "manager-utrecht", "mentor-utrecht", "hr-arnhem"})
  void onlyHrOfTheMunicipalityWorksOnIt(String user) {
    assertThat(process.getTenantId()).isEqualTo("utrecht");
    String task = task(reference, "register-bsn").getId();
    assertThatThrownBy(() -> as(user, () -> engine.getFormService().getTaskFormVariables(task)))
        .isInstanceOf(ProcessEngineException.class);
    assertThatThrownBy(() -> submit(user, reference, "register-bsn", Map.of("bsn", BSN)))
        .isInstanceOf(ProcessEngineException.class);
    assertThat(employments.isBsnRegistered(reference)).isFalse();
  }

  @Test
  void accountsOfferedAreFreeOfficialsOfTheMunicipality() {
    assertThat(accountsOffered(reference)).contains(OFFICIAL).doesNotContain("official-arnhem");
    refusal(HR, reference, "arrange-workplace", Map.of("officialUser", "official-arnhem"));
    refusal(HR, reference, "arrange-workplace", Map.of("officialUser", "mentor-utrecht"));
  }

  @Test
  void accountBelongsToOnePersonForGood() {
    arrangeWorkplace(OFFICIAL);
    submit(HR, reference, "request-vog", Map.of("outcome", "refused"));
    submit("manager-utrecht", reference, "decide-after-vog", Map.of("outcome", "stop"));
    CaseReference other = anotherCase();

    assertThat(accountsOffered(other)).doesNotContain(OFFICIAL).contains("official2-utrecht");
    refusal(HR, other, "arrange-workplace", Map.of("officialUser", OFFICIAL));
    assertThatThrownBy(
            () -> employments.arrangeWorkplace(other, new UserId(OFFICIAL), new UserId(HR)))
        .isInstanceOf(IllegalStateException.class);
    submit(HR, other, "arrange-workplace", Map.of("officialUser", "official2-utrecht"));
    assertThat(employments.casesOf(new UserId(OFFICIAL))).containsExactly(reference);
  }

  @Test
  void whoComesBackGetsTheirOwnAccount() {
    arrangeWorkplace(OFFICIAL);
    CaseReference later = anotherCase();
    isSamePerson(later, reference);

    assertThat(accountsOffered(later)).containsExactly(OFFICIAL);
    submit(HR, later, "arrange-workplace", Map.of("officialUser", OFFICIAL));
    assertThat(employments.casesOf(new UserId(OFFICIAL))).contains(reference, later);
  }

  private CaseReference anotherCase() {
    CaseReference other = nominatedCase("utrecht");
    offers.accept(other, start, start.plusMonths(12));
    startPhase("employment", other, Map.of());
    return other;
  }

  private List<String> cancelled() {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(process.getId())
        .canceled()
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private void daysPass(int days) {
    clock.setOffset(clock.offset().plus(Duration.ofDays(days)));
  }

  private void draft(String trialPeriod) {
    submit(
        HR,
        reference,
        "draft-contract",
        Map.of("trialPeriod", trialPeriod, "earlyNoticeClause", true));
  }

  private void sign(LocalDate byOfficial, LocalDate byMunicipality) {
    submit(
        HR,
        reference,
        "sign-contract",
        Map.of("signedByOfficialOn", byOfficial, "signedByMunicipalityOn", byMunicipality));
  }

  private void checkIdentity() {
    submit(HR, reference, "check-identity", Map.of("identityCheckedOn", clock.today()));
  }

  private void registerBsn(String bsn) {
    submit(HR, reference, "register-bsn", Map.of("bsn", bsn));
  }

  private void arrangeWorkplace(String user) {
    submit(HR, reference, "arrange-workplace", Map.of("officialUser", user));
  }

  private void receiveVog() {
    submit(
        HR,
        reference,
        "request-vog",
        Map.of("outcome", "received", "vogReceivedOn", clock.today()));
  }

  /** The user ids in the list that the form is served with. */
  private List<String> accountsOffered(CaseReference caseReference) {
    String id = task(caseReference, "arrange-workplace").getId();
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    as(
        HR,
        () -> {
          try (InputStream file = engine.getFormService().getDeployedTaskForm(id)) {
            file.transferTo(form);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    JsonNode components = JsonMapper.shared().readTree(form.toByteArray()).path("components");
    return components
        .valueStream()
        .filter(component -> component.path("key").asString("").equals("officialUser"))
        .flatMap(component -> component.path("values").valueStream())
        .map(choice -> choice.path("value").asString())
        .toList();
  }
}
