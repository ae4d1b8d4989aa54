package nl.posiv.onboarding.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.Invitation;
import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a municipality joins, by each way, and how it does not. */
class ParticipationProcessTest extends CaseTest {

  private static final String LEAD = "posiv";
  private static final UserId BY = new UserId(LEAD);
  private static final MunicipalityId GRONINGEN = new MunicipalityId("groningen");
  private static final int LARGE = 243_768;

  @Autowired private Participations participations;
  @Autowired private JoiningDesk desk;
  @Autowired private Inhabitants inhabitants;
  @Autowired private Municipalities municipalities;
  @Autowired private People people;
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;

  private ProcessInstance journey;
  private CaseReference reference;

  @Test
  void councilInvestigatesThenTakesPartAndTheMunicipalityOpensAtOnce() {
    register(Joining.interest("Groningen", LARGE));
    assertThat(participations.of(reference).listed()).isFalse();
    council("investigate");
    assertThat(stage()).isEqualTo(Stage.INVESTIGATION);
    submit(LEAD, reference, "report-investigation", Map.of("outcome", "propose"));
    council("take-part");
    finish();

    assertThat(journey).isEnded().hasPassed("end_takesPart");
    assertThat(stage()).isEqualTo(Stage.TAKES_PART);
    assertThat(municipalities.participating())
        .filteredOn(it -> it.id().equals(GRONINGEN))
        .singleElement()
        .returns("Groningen", Municipality::name)
        .returns(clock.today(), Municipality::participatingSince);
    assertThat(engine.getIdentityService().createTenantQuery().tenantId("groningen").count())
        .isOne();
    for (Role role : List.of(Role.HR, Role.MANAGER, Role.MENTOR)) {
      assertThat(people.withRole(role, GRONINGEN)).as(role.group()).hasSize(1);
    }
    assertThat(told("municipality-opened"))
        .as("its people are invited instead")
        .containsExactlyInAnyOrder("contact", "posiv", "ro3kvit");
    assertThat(
            jdbc.sql("select count(*) from posiv.participation_person").query(Long.class).single())
        .as("they are in the directory now")
        .isZero();
  }

  @Test
  void whoWasNamedIsInvitedAndJoinedAsEverybodyElse() {
    register(Joining.byTheCollege("Groningen", LARGE));
    Map<String, Object> named =
        Forms.with(Joining.people(), "managerEmail", "Hanna.Tester@example.org");
    finish(named);

    UserId hr = people.withRole(Role.HR, GRONINGEN).get(0).userId();
    assertThat(people.withRole(Role.MANAGER, GRONINGEN))
        .extracting(Person::userId)
        .as("one address is one person")
        .containsExactly(hr);
    assertThat(invitations.find(hr)).map(Invitation::invitedBy).contains(BY);
    assertThat(invitedMailsTo(hr)).isOne();
    assertThat(
            engine.getIdentityService().createGroupQuery().groupMember(hr.value()).list().stream()
                .map(Group::getId))
        .containsExactlyInAnyOrder("hr", "manager");
    assertThat(
            engine
                .getIdentityService()
                .createTenantQuery()
                .userMember(hr.value())
                .singleResult()
                .getId())
        .isEqualTo("groningen");
  }

  @Test
  void nameThatNobodyCanReadIsRefusedBeforeAnybodyIsInvitedUnderIt() {
    register(Joining.byTheCollege("Groningen", LARGE));
    submit(LEAD, reference, "record-college-decision", Joining.college("take-part", clock.today()));
    submit(LEAD, reference, "confirm-financing", Joining.financing(2, clock.today()));

    assertThat(
            refusal(
                LEAD, reference, "name-people", Forms.with(Joining.people(), "mentorName", "123")))
        .isNotBlank();
  }

  @Test
  void nominationToANewMunicipalityReachesItsHrBeforeAnybodyHasSignedIn() {
    register(Joining.byTheCollege("Groningen", LARGE));
    finish();
    ProcessInstance nominated = nominate(Forms.nomination("groningen", clock.today()));
    CaseReference candidate = new CaseReference(nominated.getBusinessKey());
    submit("ro3kvit", candidate, "confirm-willingness", Map.of("outcome", "willing"));

    assertThat(task(candidate, "review-nomination").getTenantId()).isEqualTo("groningen");
    assertThat(
            jdbc.sql(
                    "select recipient from posiv.outbox"
                        + " where case_reference = :case and task_key = 'review-nomination'")
                .param("case", candidate.value())
                .query(String.class)
                .list())
        .containsExactly(people.withRole(Role.HR, GRONINGEN).get(0).userId().value());
  }

  @Test
  void motionToTakePartNeedsNoInvestigation() {
    register(Joining.interest("Groningen", LARGE));
    council("take-part");

    assertThat(openTasks(reference)).containsExactly("record-college-decision");
    assertThat(told("participation-registered")).containsExactlyInAnyOrder("contact", "posiv");
  }

  @Test
  void collegeDecidesByItself() {
    register(Joining.byTheCollege("Groningen", LARGE));

    assertThat(openTasks(reference)).containsExactly("record-college-decision");
  }

  @Test
  void reportIsRemindedOfHalfwayAndDueOnTheDayThatTheCouncilNamed() {
    register(Joining.interest("Groningen", LARGE));
    council("investigate");
    LocalDate wanted = clock.today().plusWeeks(4);
    LocalDate due =
        LocalDate.ofInstant(
            task(reference, "report-investigation").getDueDate().toInstant(), ProgrammeClock.ZONE);
    assertThat(due).isEqualTo(wanted);

    submit(LEAD, reference, "report-investigation", Map.of("outcome", "propose"));
    assertThat(
            LocalDate.ofInstant(
                task(reference, "record-council-decision").getDueDate().toInstant(),
                ProgrammeClock.ZONE))
        .as("the day of the report is no term of what follows")
        .isAfter(wanted);
  }

  @Deviation(
      of = "The council rejects the motion",
      when = Deviation.When.ANY_TIME,
      learns = "the contact of the municipality; the programme leads",
      undone = "nothing; it can be taken up again")
  @Test
  void rejectedMotionEndsAndCanBeTakenUpAgain() {
    register(Joining.interest("Groningen", LARGE));
    council("rejected");
    hasEnded(EndReason.REJECTED);
    assertThat(told("participation-ended")).containsExactlyInAnyOrder("contact", "posiv");

    assertThat(desk.takeUpAgain(reference, Route.COLLEGE, "A new council", BY)).isTrue();
    assertThat(openTasks(reference)).containsExactly("record-college-decision");
    assertThat(desk.takeUpAgain(reference, Route.COLLEGE, "A new council", BY))
        .as("the second time")
        .isFalse();
    finish();
    assertThat(stage()).isEqualTo(Stage.TAKES_PART);
    assertThat(participations.steps(reference)).extracting(Step::step).contains("taken-up");
  }

  @Deviation(
      of = "A municipality chooses its own approach",
      when = Deviation.When.ANY_TIME,
      learns = "the contact of the municipality; the programme leads")
  @Test
  void ownApproachEndsWell() {
    register(Joining.interest("Groningen", LARGE));
    council("own-approach");
    hasEnded(EndReason.OWN_APPROACH);
  }

  @Deviation(
      of = "The investigation advises against taking part",
      when = Deviation.When.ANY_TIME,
      learns = "the contact of the municipality; the programme leads")
  @Test
  void adviceAgainstEndsWell() {
    register(Joining.interest("Groningen", LARGE));
    council("investigate");
    submit(LEAD, reference, "report-investigation", Map.of("outcome", "advise-against"));
    hasEnded(EndReason.ADVISE_AGAINST);
  }

  @Deviation(
      of = "The municipal executive does not take part now",
      when = Deviation.When.ANY_TIME,
      learns = "the contact of the municipality; the programme leads")
  @Test
  void notNowEndsWell() {
    register(Joining.byTheCollege("Groningen", LARGE));
    submit(LEAD, reference, "record-college-decision", Joining.college("not-now", clock.today()));
    hasEnded(EndReason.NOT_NOW);
  }

  @Test
  void smallerMunicipalityJoinsAsAnExceptionThatIsRecorded() {
    register(Joining.byTheCollege("Zwolle", 99_999));
    assertThat(openTasks(reference)).containsExactly("allow-exception");
    submit(
        LEAD,
        reference,
        "allow-exception",
        Map.of("outcome", "allow", "reason", "It has received many Ukrainians"));
    finish();

    assertThat(municipalities.participating()).extracting(Municipality::name).contains("Zwolle");
  }

  @Test
  void municipalityOfTheSmallestNumberNeedsNoException() {
    register(Joining.byTheCollege("Zwolle", 100_000));
    assertThat(openTasks(reference)).containsExactly("record-college-decision");
  }

  @Deviation(
      of = "A municipality is too small, and there is no exception",
      when = Deviation.When.ANY_TIME,
      learns = "the contact of the municipality; the programme leads")
  @Test
  void withoutAnExceptionASmallerMunicipalityDoesNotJoin() {
    register(Joining.interest("Zwolle", 99_999));
    submit(LEAD, reference, "allow-exception", Map.of("outcome", "decline", "reason", "Too small"));
    hasEnded(EndReason.TOO_SMALL);
  }

  @Test
  void numberOfTheListCountsBeforeTheOneThatWasTyped() {
    inhabitants.replace(
        List.of(new Inhabitants.Count("Groningen", 99_000, Joining.COUNTED)), "CBS");
    register(Joining.interest("GRONINGEN", LARGE));

    assertThat(participations.of(reference).listed()).isTrue();
    assertThat(participations.of(reference).inhabitants()).isEqualTo(99_000);
    assertThat(openTasks(reference)).containsExactly("allow-exception");
  }

  @Test
  void fewerThanTwoOfficialsOnlyKnowingly() {
    register(Joining.byTheCollege("Groningen", LARGE));
    submit(LEAD, reference, "record-college-decision", Joining.college("take-part", clock.today()));
    Map<String, Object> one = Joining.financing(1, clock.today());

    assertThat(refusal(LEAD, reference, "confirm-financing", one)).contains("2");
    submit(LEAD, reference, "confirm-financing", Forms.with(one, "fewerKnown", true));
    assertThat(stage()).isEqualTo(Stage.PEOPLE);
    assertThat(
            refusal(
                LEAD, reference, "name-people", Forms.with(Joining.people(), "clerkName", "C.")))
        .isNotBlank();
  }

  @Test
  void councilThatInvestigatesSaysByWhenItWantsTheReport() {
    register(Joining.interest("Groningen", LARGE));
    Map<String, Object> answers = Joining.council("investigate", clock.today());

    assertThat(
            refusal(
                LEAD,
                reference,
                "record-council-decision",
                Forms.with(answers, "reportBackOn", null)))
        .isNotBlank();
    assertThat(
            refusal(
                LEAD,
                reference,
                "record-council-decision",
                Forms.with(answers, "decidedOn", clock.today().plusDays(1))))
        .isNotBlank();
  }

  @Test
  void nobodyIsRegisteredTwiceHoweverTheNameIsSpelled() {
    register(Joining.interest("Súdwest-Fryslân", LARGE));

    assertThatThrownBy(() -> register(Joining.interest("sudwest fryslan", LARGE)))
        .isInstanceOf(FormFieldValidationException.class);
    assertThatThrownBy(() -> register(Joining.interest("Utrecht", LARGE)))
        .isInstanceOf(FormFieldValidationException.class);
    assertThatThrownBy(() -> register(Joining.interest("123", LARGE)))
        .isInstanceOf(FormFieldValidationException.class);
  }

  @Deviation(
      of = "A municipality stops on its way to take part",
      when = Deviation.When.ANY_TIME,
      learns = "the contact of the municipality; the programme leads",
      undone = "the open task; it can be taken up again")
  @Test
  void municipalityStopsOnItsWay() {
    register(Joining.interest("Groningen", LARGE));

    assertThat(desk.withdraw(reference, "Elections", BY)).isTrue();
    assertThat(journey).isEnded().hasPassed("end_withdrawn");
    assertThat(participations.of(reference).endReason()).isEqualTo(EndReason.WITHDRAWN);
    assertThat(told("participation-withdrawn")).containsExactlyInAnyOrder("contact", "posiv");
    assertThat(desk.withdraw(reference, "Elections", BY)).as("the second time").isFalse();
  }

  @Deviation(
      of = "A municipality leaves while cases run",
      when = Deviation.When.ANY_TIME,
      learns = "HR, the managers, Ro3kvit, the programme leads and the contact",
      undone = "nothing: its cases go on to their end, and nobody is nominated to it any more")
  @Test
  void municipalityThatLeavesFinishesItsCases() {
    register(Joining.byTheCollege("Groningen", LARGE));
    finish();
    ProcessInstance running = nominate(Forms.nomination("groningen", clock.today()));
    CaseReference candidate = new CaseReference(running.getBusinessKey());
    submit("ro3kvit", candidate, "confirm-willingness", Map.of("outcome", "willing"));

    assertThat(desk.withdraw(reference, "No money", BY)).isTrue();

    assertThat(municipalities.participating())
        .extracting(Municipality::id)
        .doesNotContain(GRONINGEN);
    assertThat(openTasks(candidate)).contains("review-nomination");
    assertThat(told("municipality-withdrew")).hasSize(5).contains("contact", "ro3kvit", "posiv");
    assertThat(desk.takeUpAgain(reference, Route.COLLEGE, "Money", BY)).isTrue();
    finish();
    assertThat(municipalities.participating()).extracting(Municipality::id).contains(GRONINGEN);
    assertThat(people.withRole(Role.HR, GRONINGEN)).as("named twice").hasSize(1);
    assertThat(invitedMailsTo(people.withRole(Role.HR, GRONINGEN).get(0).userId())).isOne();
  }

  @Test
  void municipalityThatJoinedLongAgoIsEnteredWithoutMadeUpSteps() {
    Participation entered =
        participations
            .enter(
                new Interest("Groningen", LARGE, Joining.COUNTED, "T. Tester", "t@example.org"),
                LocalDate.parse("2024-05-01"),
                "A-24",
                BY)
            .orElseThrow();

    assertThat(entered.stage()).isEqualTo(Stage.TAKES_PART);
    assertThat(participations.steps(entered.caseReference()))
        .extracting(Step::step)
        .containsExactly("entered");
    assertThat(municipalities.find(GRONINGEN).orElseThrow().participatingSince())
        .isEqualTo("2024-05-01");
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void nothingOfTheContactIsInTheEngine() {
    register(Joining.interest("Groningen", LARGE));
    finishFromCouncil();

    assertThat(
            engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue())))
        .noneMatch(value -> value.contains("Tester") || value.contains("example.org"));
  }

  private void register(Map<String, Object> answers) {
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("participation")
            .latestVersion()
            .singleResult()
            .getId();
    as(
        LEAD,
        () ->
            journey =
                engine.getFormService().submitStartForm(definition, asTasklistSends(answers)));
    reference = new CaseReference(journey.getBusinessKey());
  }

  private void council(String outcome) {
    submit(LEAD, reference, "record-council-decision", Joining.council(outcome, clock.today()));
  }

  private void finishFromCouncil() {
    council("take-part");
    finish();
  }

  private void finish() {
    finish(Joining.people());
  }

  private void finish(Map<String, Object> named) {
    LocalDate today = clock.today();
    lead("record-college-decision", Joining.college("take-part", today));
    lead("confirm-financing", Joining.financing(2, today));
    lead("name-people", named);
    lead("sign-agreement", Map.of("signedOn", today));
  }

  /** Of a municipality that took part before, its own people have the same tasks. */
  private void lead(String task, Map<String, Object> answers) {
    String id =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(reference.value())
            .taskDefinitionKey(task)
            .withoutTenantId()
            .singleResult()
            .getId();
    as(LEAD, () -> engine.getFormService().submitTaskForm(id, asTasklistSends(answers)));
  }

  private void hasEnded(EndReason reason) {
    assertThat(journey).isEnded().hasPassed("end_notTakingPart");
    assertThat(participations.of(reference).endReason()).isEqualTo(reason);
    assertThat(stage()).isEqualTo(Stage.ENDED);
  }

  private Stage stage() {
    return participations.of(reference).stage();
  }

  private int invitedMailsTo(UserId user) {
    return jdbc.sql(
            "select count(*) from posiv.outbox where recipient = :user and notice = 'invited'"
                + " and dropped_at is null")
        .param("user", user.value())
        .query(Integer.class)
        .single();
  }

  /** Who is told something; whoever has no account is the contact. */
  private List<String> told(String notice) {
    return jdbc.sql(
            """
            select coalesce(recipient, 'contact') from posiv.outbox
            where case_reference = :case and notice = :notice
            """)
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }
}
