package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.nomination.Duplicates;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.SimilarNomination;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Outboxes;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is nominated who may have been nominated before. */
class DuplicateNominationTest extends CaseTest {

  private static final Map<String, Object> SAME = Map.of("outcome", "same-person");
  private static final Map<String, Object> DIFFERENT = Map.of("outcome", "different-person");

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private Duplicates duplicates;

  private Outboxes outboxes;
  private CaseReference first;

  @BeforeEach
  void givenMykolaAtArnhem() {
    outboxes = new Outboxes(jdbc);
    first = new CaseReference(nominate(mykola("arnhem")).getBusinessKey());
  }

  @Test
  void personWhoLooksLikeNobodyElseIsNotPutToAnybody() {
    ProcessInstance other = nominate(Forms.somebodyElse("utrecht", clock.today()));

    assertThat(openTasks(new CaseReference(other.getBusinessKey())))
        .containsExactly("confirm-willingness");
    assertThat(outboxes.toCandidate(new CaseReference(other.getBusinessKey())))
        .containsExactly("candidate-nominated");
    assertThat(nominationOf(other))
        .hasPassedInOrder("serviceTask_findDuplicates", "sendTask_candidate-nominated")
        .hasNotPassed("resolve-duplicate");
  }

  @ParameterizedTest
  @CsvSource({
    "Микола, Ковальчук, other@example.org, 0671234567",
    "Nikolaj, Kovaltsjoek, other@example.org, 0671234567",
    "Ковальчук, Николай, other@example.org, 0671234567",
    "Somebody, Else, Mykola.KOVALCHUK@Example.org, 0671234567",
    "Somebody, Else, other@example.org, 050 123 45 67"
  })
  @Deviation(
      when = Deviation.When.NOMINATION,
      of = "The candidate looks like somebody nominated before, and is somebody else",
      learns = "Ro3kvit, by the task to decide; no municipality")
  void whoeverLooksTheSameIsPutToAPersonBeforeAnybodyIsTold(
      String given, String family, String email, String phone) {
    ProcessInstance second = nominate(person("utrecht", given, family, email, phone));
    CaseReference reference = new CaseReference(second.getBusinessKey());

    assertThat(openTasks(reference)).containsExactly("resolve-duplicate");
    assertThat(task(reference, "resolve-duplicate").getTenantId()).isNull();
    assertThat(outboxes.toCandidate(reference)).isEmpty();

    submit("ro3kvit", reference, "resolve-duplicate", DIFFERENT);

    assertThat(openTasks(reference)).containsExactly("confirm-willingness");
    assertThat(outboxes.toCandidate(reference)).containsExactly("candidate-nominated");
    assertThat(nominations.otherCasesOf(reference)).isEmpty();
  }

  @Test
  void formShowsSideBySideWhatIsTheSameAndWhatBecameOfTheOther() {
    CaseReference second = new CaseReference(nominateAgain("utrecht"));
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");

    TasklistUser.Form form = ro3kvit.open(ro3kvit.task(second, "resolve-duplicate"));

    assertThat(form.value("columns")).contains("This nomination", first.value());
    assertThat(form.value("comparison"))
        .contains("Mykola Kovalchuk", "Микола Ковальчук", "mykola.kovalchuk@example.org")
        .contains("name, perhaps in another spelling, phone number")
        .contains("to Arnhem", "to Utrecht", "is being put forward to Arnhem now");
    assertThat(form.file().toString()).doesNotContain("samePersonAs", "endThisCase");
  }

  @Test
  void likeliestStandsFirstWhateverItsAge() {
    CaseReference sameName =
        new CaseReference(
            nominate(person("utrecht", "Nikolaj", "Kovaltsjoek", "n@example.org", "0671234567"))
                .getBusinessKey());
    CaseReference samePhone =
        new CaseReference(
            nominate(person("utrecht", "Some", "Body", "s@example.org", "050 123 45 67"))
                .getBusinessKey());
    CaseReference again =
        new CaseReference(
            nominate(
                    person(
                        "utrecht",
                        "Mykola",
                        "Kovalchuk",
                        "mykola.kovalchuk@example.org",
                        "+380 50 123 45 67"))
                .getBusinessKey());

    assertThat(duplicates.similarTo(again))
        .extracting(SimilarNomination::caseReference)
        .containsExactly(first, sameName, samePhone);
  }

  /** A name in another spelling is likelier the nearer it is, and the latest only then. */
  @Test
  void nearestNameStandsFirstAmongOtherSpellings() {
    CaseReference near =
        new CaseReference(
            nominate(person("utrecht", "Olexander", "Shevchenko", "a@example.org", "0671234501"))
                .getBusinessKey());
    CaseReference far =
        new CaseReference(
            nominate(person("utrecht", "Aleksandr", "Sjevtsjenko", "b@example.org", "0671234502"))
                .getBusinessKey());
    CaseReference alsoNear =
        new CaseReference(
            nominate(person("utrecht", "Olexander", "Shevchenko", "c@example.org", "0671234503"))
                .getBusinessKey());
    CaseReference same =
        new CaseReference(
            nominate(person("utrecht", "Oleksandr", "Shevchenko", "d@example.org", "0671234504"))
                .getBusinessKey());
    CaseReference further =
        new CaseReference(
            nominate(person("utrecht", "Alexander", "Schewtschenko", "e@example.org", "0671234505"))
                .getBusinessKey());

    CaseReference again =
        new CaseReference(
            nominate(person("utrecht", "Олександр", "Шевченко", "f@example.org", "0671234506"))
                .getBusinessKey());

    assertThat(duplicates.similarTo(again))
        .extracting(SimilarNomination::caseReference)
        .startsWith(same, alsoNear, near)
        .containsExactlyInAnyOrder(same, alsoNear, near, far, further);
  }

  @Test
  void formSaysWhereTheOtherCaseWaits() {
    submit("ro3kvit", first, "confirm-willingness", Map.of("outcome", "willing"));
    refuse("arnhem", first);
    CaseReference second = new CaseReference(nominateAgain("utrecht"));
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");

    assertThat(ro3kvit.open(ro3kvit.task(second, "resolve-duplicate")).value("comparison"))
        .contains("not selected by Arnhem", "Ro3kvit is choosing how it goes on");
  }

  @Test
  void noMunicipalitySeesAnythingOfIt() {
    CaseReference second = new CaseReference(nominateAgain("utrecht"));
    String task = task(second, "resolve-duplicate").getId();

    for (String user : List.of("hr-utrecht", "hr-arnhem", "manager-utrecht")) {
      TasklistUser municipality = TasklistUser.signIn(port, user);
      assertThat(municipality.tasks(second)).isEmpty();
      assertThat(
              municipality
                  .get("/camunda/api/engine/engine/default/task/" + task + "/form-variables")
                  .statusCode())
          .isGreaterThanOrEqualTo(400);
      assertThat(municipality.handIn(task, SAME).statusCode()).isGreaterThanOrEqualTo(400);
    }
    assertThat(openTasks(second)).containsExactly("resolve-duplicate");
  }

  @Test
  @Deviation(
      when = Deviation.When.NOMINATION,
      of = "The candidate has been nominated before",
      learns = "Ro3kvit, which sees the earlier cases from then on; no municipality")
  void samePersonKeepsTheHistoryThatRo3kvitSeesFromThenOn() {
    // GIVEN a first case that Arnhem refused and Ro3kvit closed
    submit("ro3kvit", first, "confirm-willingness", Map.of("outcome", "willing"));
    refuse("arnhem", first);
    submit("ro3kvit", first, "choose-municipality", Map.of("outcome", "close"));

    // WHEN the same person is nominated again
    CaseReference second = new CaseReference(nominateAgain("utrecht"));
    submit("ro3kvit", second, "resolve-duplicate", SAME);

    // THEN both cases are about one person, each with what was said of the candidate then
    assertThat(nominations.candidateOf(second).personId())
        .isEqualTo(nominations.candidateOf(first).personId());
    assertThat(nominations.candidateOf(first).name()).isEqualTo("Mykola Kovalchuk");
    assertThat(nominations.candidateOf(second).name()).isEqualTo("Микола Ковальчук");
    assertThat(outboxes.toCandidate(second)).containsExactly("candidate-nominated");
    assertThat(shown("ro3kvit", second, "confirm-willingness").get("earlierShown").toString())
        .startsWith(first + ": not selected by Arnhem, ");

    // AND the municipality learns nothing of it
    submit("ro3kvit", second, "confirm-willingness", Map.of("outcome", "willing"));
    assertThat(shown("hr-utrecht", second, "review-nomination").toString())
        .doesNotContain(first.value(), "Arnhem");

    // AND when it refuses as well, Ro3kvit sees both
    refuse("utrecht", second);
    assertThat(shown("ro3kvit", second, "choose-municipality").get("earlierShown").toString())
        .contains(first + ": not selected by Arnhem, ", second + ": not selected by Utrecht, ");
    assertThat(new EngineTables(jdbc).placesOf(List.of("Kovalchuk", "Ковальчук"))).isEmpty();
  }

  @Test
  void amongSeveralRo3kvitNamesTheOneWhoIsTheSame() {
    CaseReference second = new CaseReference(nominateAgain("utrecht"));
    submit("ro3kvit", second, "resolve-duplicate", DIFFERENT);
    CaseReference third = new CaseReference(nominateAgain("eindhoven"));
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");

    assertThat(ro3kvit.open(ro3kvit.task(third, "resolve-duplicate")).file().toString())
        .contains("samePersonAs", first.value(), second.value());
    assertThat(refusal("ro3kvit", third, "resolve-duplicate", SAME))
        .isEqualTo("Please fill in \"The same person as in\".");
    refusal(
        "ro3kvit",
        third,
        "resolve-duplicate",
        Map.of("outcome", "same-person", "samePersonAs", "POSIV-2026-9999"));
    submit(
        "ro3kvit",
        third,
        "resolve-duplicate",
        Map.of("outcome", "same-person", "samePersonAs", first.value()));

    assertThat(nominations.otherCasesOf(third))
        .singleElement()
        .satisfies(other -> assertThat(other.nomination().caseReference()).isEqualTo(first));
    assertThat(nominations.otherCasesOf(second)).isEmpty();
  }

  @Test
  @Deviation(
      when = Deviation.When.NOMINATION,
      of = "The same nomination is already going on, and both go on",
      learns = "Ro3kvit; the candidate gets no second mail")
  void candidateIsNotToldTwiceOfTheSameNomination() {
    ProcessInstance second = nominate(again("arnhem"));
    CaseReference reference = new CaseReference(second.getBusinessKey());
    submit("ro3kvit", reference, "resolve-duplicate", SAME);

    assertThat(openTasks(reference)).containsExactly("confirm-willingness");
    assertThat(outboxes.toCandidate(reference)).isEmpty();
    assertThat(outboxes.toCandidate(first)).containsExactly("candidate-nominated");
    assertThat(nominationOf(second)).hasNotPassed("sendTask_candidate-nominated");
  }

  @Test
  @Deviation(
      when = Deviation.When.NOMINATION,
      of = "The same nomination is already going on, and the new one is not needed",
      learns = "Ro3kvit; nobody gets a mail",
      undone = "the new case: it ends")
  void needlessSecondNominationEndsWithoutMail() {
    ProcessInstance second = nominate(again("arnhem"));
    CaseReference reference = new CaseReference(second.getBusinessKey());
    submit(
        "ro3kvit",
        reference,
        "resolve-duplicate",
        Map.of("outcome", "same-person", "endThisCase", true));

    assertThat(second)
        .isEnded()
        .hasPassedInOrder("callActivity_nomination", "gateway_willing", "end_alreadyNominated")
        .hasNotPassed("callActivity_approval", "end_unwilling");
    assertThat(outboxes.toCandidate(reference)).isEmpty();
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.CLOSED);
    assertThat(openTasks(first)).containsExactly("confirm-willingness");
  }

  @Test
  void caseEndsOnlyForAnotherThatReallyGoesOn() {
    CaseReference second = new CaseReference(nominateAgain("utrecht"));

    assertThat(
            refusal(
                "ro3kvit",
                second,
                "resolve-duplicate",
                Map.of("outcome", "same-person", "endThisCase", true)))
        .contains("no other case of this person");
    assertThat(nominations.otherCasesOf(second)).isEmpty();
  }

  private void refuse(String municipality, CaseReference reference) {
    submit(
        "hr-" + municipality,
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", "No vacancy"));
  }

  private String nominateAgain(String municipality) {
    return nominate(again(municipality)).getBusinessKey();
  }

  private Map<String, Object> mykola(String municipality) {
    return person(
        municipality, "Mykola", "Kovalchuk", "mykola.kovalchuk@example.org", "+380 50 123 45 67");
  }

  private Map<String, Object> again(String municipality) {
    return person(municipality, "Микола", "Ковальчук", "m.k@example.org", "050 123 45 67");
  }

  private Map<String, Object> person(
      String municipality, String given, String family, String email, String phone) {
    Map<String, Object> answers = new HashMap<>(Forms.nomination(municipality, clock.today()));
    answers.put("givenName", given);
    answers.put("familyName", family);
    answers.put("email", email);
    answers.put("phone", phone);
    return answers;
  }

  private ProcessInstance nominationOf(ProcessInstance journey) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .superProcessInstanceId(journey.getId())
        .singleResult();
  }

  private Map<String, Object> shown(String user, CaseReference reference, String key) {
    String id = task(reference, key).getId();
    Map<String, Object> shown = new HashMap<>();
    as(user, () -> shown.putAll(engine.getFormService().getTaskFormVariables(id)));
    return shown;
  }
}
