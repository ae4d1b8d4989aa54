package nl.posiv.onboarding.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which mentors a manager is offered, and whom the manager cannot choose. */
class MentorSuggestionTest extends YearTest {

  private static final String MANAGER = "manager-arnhem";
  private static final String MENTOR = "mentor-arnhem";
  private static final String MENTOR2 = "mentor2-arnhem";

  @LocalServerPort private int port;
  @Autowired private MentorProfiles profiles;
  @Autowired private JsonMapper json;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private ProcessInstance mentorship;

  @BeforeEach
  void givenAnAcceptedOffer() {
    reference = acceptedCase("arnhem");
    mentorship = startPhase("mentorship", reference, Map.of());
  }

  @Test
  void whoSharesThemesAndLanguagesIsSuggestedFirstAndTheReasonStandsThere() {
    assertThat(offered(reference))
        .containsExactly(
            "Mentor Arnhem: gedeelde thema’s: Water; gedeelde talen: Oekraïens, Engels;"
                + " begeleidt er 0 van hoogstens 2",
            "Mentor two Arnhem: gedeelde thema’s: Water; gedeelde talen: Engels;"
                + " begeleidt er 0 van hoogstens 2");

    profiles.save(new UserId(MENTOR), new MentorProfile(List.of("finance"), List.of("nl")));
    assertThat(offered(reference))
        .containsExactly(
            "Mentor two Arnhem: gedeelde thema’s: Water; gedeelde talen: Engels;"
                + " begeleidt er 0 van hoogstens 2",
            "Mentor Arnhem: begeleidt er 0 van hoogstens 2");
  }

  @Test
  void amongEqualsWhoGuidesFewestIsSuggestedFirst() {
    MentorProfile same = new MentorProfile(List.of("water"), List.of("uk"));
    profiles.save(new UserId(MENTOR), same);
    profiles.save(new UserId(MENTOR2), same);
    anotherCaseOf(MENTOR);

    assertThat(offered(reference))
        .containsExactly(
            "Mentor two Arnhem: gedeelde thema’s: Water; gedeelde talen: Oekraïens;"
                + " begeleidt er 0 van hoogstens 2",
            "Mentor Arnhem: gedeelde thema’s: Water; gedeelde talen: Oekraïens;"
                + " begeleidt er 1 van hoogstens 2");
  }

  @Test
  void managerIsFreeToChooseAnother() {
    assign(reference, MENTOR2, MENTOR);

    assertThat(task(reference, "accept-mentorship").getAssignee()).isEqualTo(MENTOR2);
  }

  @Test
  void mentorWhoDeclinedIsNotAskedAgainWhileSomebodyElseCanBe() {
    assign(reference, MENTOR, MENTOR2);
    decline(reference, MENTOR);

    assertThat(mentorship).hasPassed("sendTask_mentor-declined").isWaitingAt("assign-mentor");
    assertThat(offered(reference).get(1))
        .startsWith("Mentor Arnhem: zei nee tegen deze zaak, of is ermee gestopt");
    assertThat(
            refusal(
                MANAGER,
                reference,
                "assign-mentor",
                Map.of("mentor", MENTOR, "deputyMentor", MENTOR2)))
        .contains("Mentor Arnhem zei nee tegen deze zaak");

    assign(reference, MENTOR2, MENTOR);
    decline(reference, MENTOR2);
    assign(reference, MENTOR, MENTOR2);
    assertThat(task(reference, "accept-mentorship").getAssignee()).isEqualTo(MENTOR);
  }

  @Test
  void mentorWithoutTimeCannotBeChosenButCanStandIn() {
    CaseReference first = anotherCaseOf(MENTOR);
    anotherCaseOf(MENTOR);

    assertThat(offered(reference)).singleElement().asString().startsWith("Mentor two Arnhem: ");
    assertThat(offered(reference, "deputyMentor")).contains("Mentor Arnhem");
    assertThat(shown(MANAGER, reference, "assign-mentor").get("mentorsWithoutTime"))
        .isEqualTo("Mentor Arnhem: begeleidt er 2 van hoogstens 2");
    assertThat(
            refusal(
                MANAGER,
                reference,
                "assign-mentor",
                Map.of("mentor", MENTOR, "deputyMentor", MENTOR2)))
        .contains("Kies een van de mogelijkheden");
    assign(reference, MENTOR2, MENTOR);
    decline(reference, MENTOR2);

    endCase(first);
    assertThat(offered(reference).get(0)).startsWith("Mentor Arnhem: ").contains("1 van");
    assign(reference, MENTOR, MENTOR2);
  }

  @Test
  void whoHasLeftTakesNoPlaceWhileTheOffboardingIsStillOpen() {
    CaseReference left = anotherCaseOf(MENTOR);
    endCase(left);
    sign(left);
    startPhase("offboarding", left, Map.of());

    assertThat(openTasks(left)).containsExactly("complete-offboarding");
    assertThat(offered(reference).get(0)).startsWith("Mentor Arnhem: ").contains("0 van");
  }

  @Test
  void twoManagersAtOnceCannotBothGiveTheLastPlace() throws Exception {
    anotherCaseOf(MENTOR);
    CaseReference other = acceptedCase("arnhem");
    startPhase("mentorship", other, Map.of());
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService managers = Executors.newFixedThreadPool(2);
    List<Future<Boolean>> assignments = new ArrayList<>();
    for (CaseReference wanted : List.of(reference, other)) {
      Callable<Boolean> assignment =
          () -> {
            together.await();
            try {
              assign(wanted, MENTOR, MENTOR2);
              return true;
            } catch (FormFieldValidationException refused) {
              return false;
            }
          };
      assignments.add(managers.submit(assignment));
    }
    List<Boolean> succeeded = new ArrayList<>();
    for (Future<Boolean> assignment : assignments) {
      succeeded.add(assignment.get());
    }
    managers.shutdown();

    assertThat(succeeded).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void mentorCorrectsOwnThemesAndLanguagesWhenAsked() {
    assign(reference, MENTOR, MENTOR2);
    submit(
        MENTOR,
        reference,
        "accept-mentorship",
        Map.of(
            "outcome",
            "decline",
            "reason",
            "Ill",
            "ownThemes",
            List.of("finance"),
            "ownLanguages",
            List.of("nl", "pl")));
    assertThat(profiles.find(new UserId(MENTOR)))
        .contains(new MentorProfile(List.of("finance"), List.of("nl", "pl")));

    assign(reference, MENTOR2, MENTOR);
    MentorProfile before = profiles.find(new UserId(MENTOR2)).orElseThrow();
    submit(MENTOR2, reference, "accept-mentorship", Map.of("outcome", "accept"));
    assertThat(profiles.find(new UserId(MENTOR2))).contains(before);
  }

  private void assign(CaseReference reference, String mentor, String deputy) {
    submit(MANAGER, reference, "assign-mentor", Map.of("mentor", mentor, "deputyMentor", deputy));
  }

  private void decline(CaseReference reference, String mentor) {
    submit(mentor, reference, "accept-mentorship", Map.of("outcome", "decline", "reason", "Busy"));
  }

  /** On their own page; what they guide already is not touched by it. */
  @Test
  void aMentorSaysHowManyAndUntilWhenNobodyNew() {
    TasklistUser mentor = TasklistUser.signIn(port, MENTOR);
    PageForm form = PageForm.in(mentor.page("/mentoring").body()).get(0);
    for (Map<String, String> wrong :
        List.of(
            Map.of("places", "3"),
            Map.of("pausedUntil", "soon"),
            Map.of("pausedUntil", clock.today().minusDays(1).toString()))) {
      assertThat(mentor.sendForm(form.action(), form.with(wrong).fields()).statusCode())
          .as("%s", wrong)
          .isEqualTo(400);
    }

    String until = clock.today().plusDays(30).toString();
    Map<String, String> answers = Map.of("places", "1", "pausedUntil", until, "themes", "water");
    assertThat(mentor.sendForm(form.action(), form.with(answers).fields()).statusCode())
        .isEqualTo(302);

    assertThat(offered(reference)).singleElement().asString().startsWith("Mentor two Arnhem: ");
    assertThat((String) shown(MANAGER, reference, "assign-mentor").get("mentorsWithoutTime"))
        .startsWith("Mentor Arnhem: begeleidt niemand extra tot en met");
    assertThat(
            refusal(
                MANAGER,
                reference,
                "assign-mentor",
                Map.of("mentor", MENTOR, "deputyMentor", MENTOR2)))
        .contains("Kies een van de mogelijkheden");
    form = PageForm.in(mentor.page("/mentoring").body()).get(0);
    mentor.sendForm(form.action(), form.with(Map.of("pausedUntil", "")).fields());
    submit(MANAGER, reference, "assign-mentor", Map.of("mentor", MENTOR, "deputyMentor", MENTOR2));
  }

  @Test
  void whoIsAwayOrWillBeIsSaidInBothLists() {
    CaseReference reference = acceptedCase("arnhem");
    startPhase("mentorship", reference, Map.of());
    assertThat(offered(reference, "deputyMentor")).noneMatch(label -> label.contains("afwezig"));
    jdbc.sql(
            """
            insert into posiv.absence (user_id, from_on, until_on, entered_by)
            values ('mentor2-arnhem', '2027-01-04', '2027-01-08', 'mentor2-arnhem')
            """)
        .update();

    for (String field : List.of("mentor", "deputyMentor")) {
      assertThat(offered(reference, field))
          .filteredOn(label -> label.contains("afwezig van 4 januari 2027 tot en met 8 januari"))
          .hasSize(1);
    }
  }

  /** A running case in which a mentor is asked, and has not answered. */
  private CaseReference anotherCaseOf(String mentor) {
    CaseReference other = acceptedCase("arnhem");
    startPhase("mentorship", other, Map.of());
    assign(other, mentor, MENTOR2.equals(mentor) ? MENTOR : MENTOR2);
    return other;
  }

  /** The list of mentors as the manager reads it. */
  private List<String> offered(CaseReference reference) {
    return offered(reference, "mentor");
  }

  private List<String> offered(CaseReference reference, String field) {
    String id = task(reference, "assign-mentor").getId();
    List<String> labels = new ArrayList<>();
    as(
        MANAGER,
        () -> {
          try {
            byte[] form = engine.getFormService().getDeployedTaskForm(id).readAllBytes();
            for (JsonNode component : json.readTree(form).path("components")) {
              if (component.path("key").asString("").equals(field)) {
                component
                    .path("values")
                    .forEach(value -> labels.add(value.path("label").asString()));
              }
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return labels;
  }
}
