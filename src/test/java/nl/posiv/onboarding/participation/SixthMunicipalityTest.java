package nl.posiv.onboarding.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A municipality that joins while the program runs: over HTTP, and walled off at once. */
class SixthMunicipalityTest extends CaseTest {

  private static final MunicipalityId GRONINGEN = new MunicipalityId("groningen");
  private static final String TASK = "/camunda/api/engine/engine/default/task/";

  @LocalServerPort private int port;
  @Autowired private Participations participations;
  @Autowired private People people;
  @Autowired private JoiningDesk desk;
  @Autowired private StepsFollow follow;
  @Autowired private ContactsThatAreOver contacts;

  @Test
  void leadBringsAMunicipalityAllTheWayOverHttp() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    LocalDate today = clock.today();
    CaseReference reference =
        new CaseReference(lead.start("participation", Joining.interest("Groningen", 243_768)));
    assertThat(lead.page("/municipalities").body()).contains("Groningen");
    lead.complete(reference, "record-council-decision", Joining.council("investigate", today));
    lead.complete(reference, "report-investigation", Map.of("outcome", "propose"));
    lead.complete(reference, "record-council-decision", Joining.council("take-part", today));
    lead.complete(reference, "record-college-decision", Joining.college("take-part", today));
    lead.complete(reference, "confirm-financing", Joining.financing(2, today));
    lead.complete(reference, "name-people", Joining.people());
    lead.complete(reference, "sign-agreement", Map.of("signedOn", today));

    String page = lead.page("/municipalities/" + reference).body();
    assertThat(page).contains("Doet mee", "Trijntje Tester", "B-7", "UA-1");
    String ofRo3kvit =
        TasklistUser.signIn(port, "ro3kvit").page("/municipalities/" + reference).body();
    assertThat(ofRo3kvit).contains("Groningen").doesNotContain("Tester", "UA-1");
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page("/municipalities").statusCode())
        .isEqualTo(403);
  }

  @Test
  void itIsWalledOffAtOnce() {
    enter("Groningen");
    Colleagues colleagues = new Colleagues(people, engine.getIdentityService());
    TasklistUser theirs =
        TasklistUser.signIn(port, colleagues.add("hr-groningen", Role.HR, "groningen"));
    TasklistUser utrecht = TasklistUser.signIn(port, "hr-utrecht");
    CaseReference here = willing(Forms.nomination("groningen", clock.today()));
    CaseReference there = willing(Forms.somebodyElse("utrecht", clock.today()));

    for (List<Object> each :
        List.<List<Object>>of(List.of(theirs, here, there), List.of(utrecht, there, here))) {
      TasklistUser reader = (TasklistUser) each.get(0);
      CaseReference own = (CaseReference) each.get(1);
      CaseReference other = (CaseReference) each.get(2);
      assertThat(reader.tasks(own)).isNotEmpty();
      assertThat(reader.tasks(other)).isEmpty();
      assertThat(reader.page("/cases/" + own).statusCode()).isEqualTo(200);
      assertThat(reader.page("/cases/" + other).statusCode()).isEqualTo(404);
      assertThat(reader.page("/overview").body())
          .contains(own.value())
          .doesNotContain(other.value());
      String task = task(other, "review-nomination").getId();
      for (HttpResponse<String> refused :
          List.of(
              reader.get(TASK + task + "/form-variables"),
              reader.post(TASK + task + "/claim", Map.of("userId", "hr-groningen")),
              reader.page("/tasks/" + task))) {
        assertThat(refused.statusCode()).as(refused.uri().toString()).isIn(403, 404);
      }
    }
  }

  @Test
  void itsOwnPeopleDoTheirStepsOnceTheyAreInvitedAndNobodyElsesPeopleSeeThem() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    LocalDate today = clock.today();
    CaseReference reference = onItsWay(lead);
    assertThat(lead.page("/municipalities/" + reference).body())
        .contains("Er is niemand uitgenodigd");
    assertThat(openTasks(reference)).containsExactly("record-council-decision");

    TasklistUser clerk = invited(lead, "Griet Griffier", "council-clerk");
    TasklistUser hr = invited(lead, "Hanna Haar", "hr");

    assertThat(openTasks(reference))
        .containsExactly("record-council-decision", "record-council-decision");
    assertThat(lead.page("/municipalities/" + reference).body())
        .contains("ligt ook bij mensen van de gemeente");
    assertThat(clerk.tasks(reference)).hasSize(1);
    assertThat(hr.page("/tasks").body()).doesNotContain(reference.value());
    for (String other : List.of("clerk-utrecht", "hr-utrecht", "manager-utrecht", "ro3kvit")) {
      assertThat(TasklistUser.signIn(port, other).tasks(reference)).as(other).isEmpty();
    }
    String own = ofMunicipality(reference);
    assertThat(TasklistUser.signIn(port, "clerk-utrecht").page("/tasks/" + own).statusCode())
        .isIn(403, 404);
    assertThat(hr.page("/tasks/" + own).statusCode()).isIn(403, 404);

    clerk.complete(reference, "record-council-decision", Joining.council("take-part", today));
    assertThat(openTasks(reference))
        .containsExactly("record-college-decision", "record-college-decision");
    hr.complete(reference, "record-college-decision", Joining.college("take-part", today));
    lead.complete(reference, "confirm-financing", Joining.financing(2, today));
    assertThat(openTasks(reference))
        .as("done for both")
        .containsExactly("name-people", "name-people");
    hr.complete(reference, "name-people", Joining.people());
    assertThat(openTasks(reference)).containsExactly("sign-agreement");
    lead.complete(reference, "sign-agreement", Map.of("signedOn", today));

    assertThat(participations.of(reference).stage()).isEqualTo(Stage.TAKES_PART);
    assertThat(participations.steps(reference))
        .extracting(step -> people.nameOf(step.recordedBy()))
        .startsWith("Griet Griffier", "Hanna Haar");
  }

  @Test
  void stepIsTheLeadsAloneOnceNobodyThereCouldDoItAndEndsWithTheWay() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    CaseReference reference = onItsWay(lead);
    invited(lead, "Griet Griffier", "council-clerk");
    UserId clerk = people.withRole(Role.COUNCIL_CLERK, GRONINGEN).get(0).userId();
    assertThat(openTasks(reference)).hasSize(2);

    people.leave(clerk, clock.today());
    follow.workOff();
    assertThat(openTasks(reference)).containsExactly("record-council-decision");

    people.comeBack(clerk);
    follow.workOff();
    assertThat(openTasks(reference)).hasSize(2);
    desk.withdraw(reference, "No money", new UserId("posiv"));
    assertThat(openTasks(reference)).isEmpty();
  }

  @Test
  void whoWasInvitedToAMunicipalityThatDoesNotJoinHasNoAccessAfterTheTerm() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    CaseReference reference = onItsWay(lead);
    invited(lead, "Griet Griffier", "council-clerk");
    desk.withdraw(reference, "No money", new UserId("posiv"));
    assertThat(people.withRole(Role.COUNCIL_CLERK, GRONINGEN)).hasSize(1);

    ClockOfTests.backTo(clock, Duration.ofDays(366));
    contacts.workOff();

    assertThat(people.withRole(Role.COUNCIL_CLERK, GRONINGEN)).isEmpty();
  }

  private CaseReference onItsWay(TasklistUser lead) {
    CaseReference reference =
        new CaseReference(lead.start("participation", Joining.interest("Groningen", 243_768)));
    PageForm button =
        PageForm.in(lead.page("/municipalities/" + reference).body()).stream()
            .filter(form -> form.action().endsWith("/own-people"))
            .findFirst()
            .orElseThrow();
    assertThat(lead.sendForm(button.action(), button.fields()).statusCode()).isEqualTo(302);
    return reference;
  }

  private TasklistUser invited(TasklistUser lead, String name, String role) {
    PageForm form =
        PageForm.in(lead.page("/people").body()).stream()
            .filter(it -> it.action().equals("/people"))
            .findFirst()
            .orElseThrow()
            .with(
                Map.of(
                    "name",
                    name,
                    "email",
                    role + "@groningen.example",
                    "place",
                    "groningen",
                    "role",
                    role,
                    "language",
                    "nl"));
    assertThat(lead.sendForm(form.action(), form.fields()).statusCode()).isEqualTo(302);
    return TasklistUser.signIn(
        port, people.withRole(Role.ofGroup(role), GRONINGEN).get(0).userId().value());
  }

  private String ofMunicipality(CaseReference reference) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reference.value())
        .tenantIdIn("groningen")
        .singleResult()
        .getId();
  }

  @Test
  void mistakesAreSaidAndWhatWasTypedStays() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    PageForm form =
        PageForm.in(lead.page("/municipalities").body())
            .get(0)
            .with(Map.of("municipalityName", "Groningen", "inhabitants", "many"));
    HttpResponse<String> refused = lead.sendForm(form.action(), form.fields());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("many", "vul een heel getal in");
    assertThat(participations.all()).isEmpty();
  }

  @Test
  void whatIsKnownIsCorrectedAndWhatStoodThereStaysReadable() {
    CaseReference reference = enter("Gronngen");
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    String page = "/municipalities/" + reference;
    PageForm form =
        PageForm.in(lead.page(page).body())
            .get(0)
            .with(Map.of("municipalityName", "Groningen", "reason", "A typing error"));
    assertThat(lead.sendForm(form.action(), form.fields()).statusCode()).isEqualTo(302);

    assertThat(participations.of(reference).name()).isEqualTo("Groningen");
    assertThat(lead.page(page).body()).contains("A typing error", "Gronngen");
  }

  @Test
  void listOfInhabitantsIsLookedAtBeforeItReplacesTheOneOfBefore() {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    PageForm form =
        PageForm.in(lead.page("/inhabitants").body())
            .get(0)
            .with(Map.of("countedOn", "2026-01-01", "source", "CBS 70748ned, 30 November 2026"));
    HttpResponse<String> wrong =
        lead.sendFile(form.action(), form.fields(), "list.csv", "Groningen,many".getBytes());
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Regel 1");

    String seen =
        lead.sendFile(form.action(), form.fields(), "list.csv", "Groningen;243768".getBytes())
            .body();
    PageForm replace = PageForm.in(seen).get(0);
    assertThat(lead.sendForm(replace.action(), replace.fields()).statusCode()).isEqualTo(302);
    assertThat(lead.page("/municipalities").body()).contains("CBS 70748ned");
  }

  private CaseReference enter(String name) {
    return participations
        .enter(
            new Interest(name, 243_768, Joining.COUNTED, "T. Tester", "t.tester@example.org"),
            Joining.COUNTED,
            "A-1",
            new UserId("posiv"))
        .orElseThrow()
        .caseReference();
  }

  private CaseReference willing(Map<String, Object> nomination) {
    CaseReference reference = new CaseReference(nominate(nomination).getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    return reference;
  }
}
