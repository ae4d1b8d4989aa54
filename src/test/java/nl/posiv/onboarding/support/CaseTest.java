package nl.posiv.onboarding.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.demo.DemoProgramme;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What tests of processes share: acting as somebody, starting a case or one phase, and handing in
 * forms the way Tasklist does.
 */
@PosivTest
public abstract class CaseTest {

  @Autowired protected Contracts contracts;
  @Autowired protected ProcessEngine engine;
  @Autowired protected ProgrammeClock clock;
  @Autowired protected Nominations nominations;
  @Autowired protected DemoProgramme programme;
  @Autowired private People everybody;
  @Autowired private JsonMapper json;
  @Autowired private JdbcClient records;

  @BeforeEach
  void startWithAnEmptyProgramme() {
    programme.reset();
    BpmnAwareTests.init(engine);
  }

  @AfterEach
  void signOutAndGoBackToTheFirstDay() {
    engine.getIdentityService().clearAuthentication();
    ClockOfTests.backTo(clock, Duration.ZERO);
  }

  /** Does something as a user, with the groups and municipality that the user has. */
  protected void as(String user, Runnable action) {
    List<String> groups =
        engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
            .map(group -> group.getId())
            .toList();
    List<String> tenants =
        engine.getIdentityService().createTenantQuery().userMember(user).list().stream()
            .map(tenant -> tenant.getId())
            .toList();
    engine.getIdentityService().setAuthentication(user, groups, tenants);
    try {
      action.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** Ro3kvit nominates a candidate; the answers are those of {@link Forms#nomination}. */
  protected ProcessInstance nominate(Map<String, Object> answers) {
    ProcessInstance[] started = new ProcessInstance[1];
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("onboarding")
            .latestVersion()
            .singleResult()
            .getId();
    as(
        "ro3kvit",
        () ->
            started[0] =
                engine.getFormService().submitStartForm(definition, asTasklistSends(answers)));
    return started[0];
  }

  /**
   * Somebody whom Utrecht has no place for, and who wants to wait for another one since that day.
   */
  protected ProcessInstance inPool(Map<String, Object> nomination, LocalDate consent) {
    ProcessInstance journey = nominate(nomination);
    CaseReference reference = new CaseReference(journey.getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    submit(
        "hr-utrecht",
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", "No vacancy"));
    submit(
        "ro3kvit",
        reference,
        "choose-municipality",
        Map.of("outcome", "keep-in-pool", "poolConsentGivenOn", consent));
    return journey;
  }

  /** Both cases are from now on of one person, as if somebody had said so at the nomination. */
  protected void isSamePerson(CaseReference later, CaseReference earlier) {
    records
        .sql(
            """
            update posiv.candidate set person_id =
              (select c.person_id from posiv.candidate c
               join posiv.nomination n on n.candidate_id = c.id where n.case_reference = :earlier)
            where id = (select candidate_id from posiv.nomination where case_reference = :later)
            """)
        .param("earlier", earlier.value())
        .param("later", later.value())
        .update();
  }

  /** A nominated case in the records, without its process: for tests of one phase. */
  protected CaseReference nominatedCase(String municipality) {
    LocalDate today = clock.today();
    return nominations.nominate(
        new Nominations.NewNomination(
            "Olena",
            "Testenko",
            "olena.testenko@example.org",
            "+380 50 000 00 00",
            "uk",
            "Testove",
            "Testska",
            "Head of water supply",
            List.of("water"),
            List.of("uk", "en"),
            "nl-temporary-protection",
            null,
            "I want to learn how a delta city keeps its feet dry.",
            new MunicipalityId(municipality),
            today.plusDays(14),
            today,
            null,
            null,
            false),
        new UserId("ro3kvit"));
  }

  /** Starts one phase alone for a case that is in the records. */
  protected ProcessInstance startPhase(
      String process, CaseReference caseReference, Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("caseReference", caseReference.value());
    variables.put("municipality", nominations.find(caseReference).municipality().value());
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(process, caseReference.value(), variables);
  }

  /** A case under a permanent contract, after the time in which the programme guides it. */
  protected CaseReference permanentCase(CaseReference caseReference, LocalDate firstDay) {
    contracts.giveUp(caseReference);
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    Contract contract =
        contracts.plan(
            caseReference,
            municipality,
            ContractKind.PERMANENT,
            firstDay,
            null,
            null,
            new UserId("hr-utrecht"));
    contracts.begin(contract.storedId(), firstDay);
    engine
        .getRuntimeService()
        .createProcessInstanceByKey("onboarding")
        .businessKey(caseReference.value())
        .setVariable("caseReference", caseReference.value())
        .setVariable("municipality", municipality.value())
        .startBeforeActivity("message_contractEnded")
        .execute();
    return caseReference;
  }

  /** The open task of a case with this key. */
  protected Task task(CaseReference caseReference, String key) {
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(caseReference.value())
            .taskDefinitionKey(key)
            .singleResult();
    assertThat(task).as("open task %s of %s", key, caseReference).isNotNull();
    return task;
  }

  /** The keys of all open tasks of a case. */
  protected List<String> openTasks(CaseReference caseReference) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(caseReference.value())
        .list()
        .stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  /** A user hands in the form of an open task. */
  protected void submit(
      String user, CaseReference caseReference, String task, Map<String, Object> answers) {
    String id = task(caseReference, task).getId();
    as(user, () -> engine.getFormService().submitTaskForm(id, asTasklistSends(answers)));
  }

  /** The sentence with which a form is refused; the task must still be open afterwards. */
  protected String refusal(
      String user, CaseReference caseReference, String task, Map<String, Object> answers) {
    FormFieldValidationException refused =
        catchThrowableOfType(
            FormFieldValidationException.class, () -> submit(user, caseReference, task, answers));
    assertThat(refused).as("%s must be refused", answers).isNotNull();
    assertThat(openTasks(caseReference)).contains(task);
    return refused.getMessage();
  }

  /** A multiple choice travels as a JSON document, a date as text. */
  protected Map<String, Object> asTasklistSends(Map<String, Object> answers) {
    Map<String, Object> sent = new HashMap<>();
    answers.forEach(
        (key, value) -> {
          if (value instanceof List<?> list) {
            sent.put(key, SpinValues.jsonValue(json.writeValueAsString(list)).create());
          } else {
            sent.put(key, value instanceof LocalDate date ? date.toString() : value);
          }
        });
    return sent;
  }

  /** The contract that a case is about now. */
  protected Contract contractOf(CaseReference reference) {
    return contracts.present(reference).orElseThrow();
  }

  /** Has every demo user read a language, until the programme is reset. */
  protected void everybodyReads(Language language) {
    for (DemoUser user : DemoUser.all()) {
      Person person = everybody.find(new UserId(user.id())).orElseThrow();
      everybody.save(new Person(person.userId(), person.name(), person.email(), language));
    }
  }
}
