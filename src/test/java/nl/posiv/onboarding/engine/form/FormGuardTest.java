package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people meet when an answer breaks a rule, and what happens to those who go past the form.
 */
class FormGuardTest extends CaseTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private TasklistUser ro3kvit;
  private CaseReference caseReference;
  private String task;

  @BeforeEach
  void givenACaseThatWaitsForItsCandidate() {
    ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    caseReference =
        new CaseReference(ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today())));
    task = ro3kvit.task(caseReference, "confirm-willingness");
  }

  @Test
  void caseReferenceIsTheBusinessKey() {
    assertThat(caseReference.value()).matches("POSIV-\\d{4}-\\d{4}");
  }

  @Test
  void formIsFilledFromTheRecordsAndServedInTheReadersLanguage() {
    TasklistUser.Form english = ro3kvit.open(task);
    assertThat(english.value("caseReference")).isEqualTo(caseReference.value());
    assertThat(english.value("candidateName")).isEqualTo("Olena Testenko");
    assertThat(english.value("municipalityName")).isEqualTo("Utrecht");
    assertThat(english.file().toString()).contains("Is the candidate willing");

    ro3kvit.complete(caseReference, "confirm-willingness", Map.of("outcome", "willing"));
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    TasklistUser.Form dutch = hr.open(hr.task(caseReference, "review-nomination"));
    assertThat(dutch.file().toString()).contains("Beoordeel of de kandidaat");
    assertThat(dutch.value("expertiseShown")).isEqualTo("Water, Energie");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          email,          not-an-address, E-mail
          phone,          call me,        Phone
          preferredLanguage, ru,          language
          whereNow,       moon,           Where
          municipality,   gouda,          Municipality
          availableFrom,  2027-02-30,     Available
          availableFrom,  1-2-2027,       Available
          availableFrom,  9999-12-31,     Available
          privacyNoticeGivenOn, 0001-01-01, Privacy
          privacyNoticeGivenOn, 2031-01-01, Privacy
          givenName,      '',             Given name
          givenName,      -,              one name only
          familyName,     ...,            one name only
          phone,          ------,         Phone
          phone,          +31 6 123,      Phone
          """)
  void brokenRuleIsRefusedWithOneSentenceThatNamesTheField(
      String field, String value, String label) {
    HttpResponse<String> refused =
        startWith(Forms.with(Forms.nomination("utrecht", clock.today()), field, value));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(message(refused))
        .containsIgnoringCase(label)
        .endsWith(".")
        .doesNotContain("Cannot", "ENGINE", "Exception");
  }

  @Test
  void allMistakesComeBackBesideTheFirstSentence() {
    HttpResponse<String> refused =
        startWith(
            Forms.with(
                Forms.with(Forms.nomination("utrecht", clock.today()), "email", "not-an-address"),
                "phone",
                "call me"));

    assertThat(refused.statusCode()).isEqualTo(400);
    JsonNode answer = new JsonMapper().readTree(refused.body());
    assertThat(answer.path("field").asString()).isEqualTo("email");
    assertThat(answer.path("mistakes"))
        .extracting(mistake -> mistake.path("field").asString())
        .containsExactly("email", "phone");
    assertThat(answer.path("mistakes").get(0).path("message")).isEqualTo(answer.path("message"));
  }

  @Test
  void exitBasisIsAskedOfWhoIsInUkraineOnly() {
    Map<String, Object> inUkraine =
        Forms.with(Forms.nomination("utrecht", clock.today()), "whereNow", "ukraine");

    assertThat(startWith(inUkraine).statusCode()).isEqualTo(400);
    assertThat(startWith(Forms.with(inUkraine, "exitBasis", "business-trip")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoHasOneNameOnlyIsNominatedUnderIt() {
    Map<String, Object> single =
        Forms.with(Forms.nomination("utrecht", clock.today()), "oneName", true);
    single.remove("givenName");

    HttpResponse<String> started = startWith(Forms.with(single, "familyName", " Suharno\u00a0"));

    assertThat(started.statusCode()).isEqualTo(200);
    assertThat(
            jdbc.sql("select '[' || given_name || family_name || ']' from posiv.candidate")
                .query(String.class)
                .list())
        .contains("[Suharno]");
    assertThat(startWith(Forms.with(single, "familyName", "-")).statusCode()).isEqualTo(400);
  }

  @Test
  void phoneIsKeptWithItsNoBreakSpacesMadePlain() {
    assertThat(
            startWith(
                    Forms.with(
                        Forms.nomination("utrecht", clock.today()),
                        "phone",
                        "+31\u00a006\u00a012\u00a034\u00a056\u00a078"))
                .statusCode())
        .isEqualTo(200);
    assertThat(jdbc.sql("select phone from posiv.candidate").query(String.class).list())
        .contains("+31 06 12 34 56 78");
  }

  @Test
  void unknownFieldIsRefusedAndNothingIsStored() {
    HttpResponse<String> refused =
        ro3kvit.handIn(task, Map.of("outcome", "willing", "approvalResult", "accepted"));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(message(refused)).contains("approvalResult");
    assertThat(ro3kvit.task(caseReference, "confirm-willingness")).isEqualTo(task);
  }

  @Test
  void shownFieldsThatComeBackAreDropped() {
    HttpResponse<String> accepted =
        ro3kvit.handIn(
            task, Map.of("outcome", "willing", "candidateName", "Somebody Else", "email", "x"));

    assertThat(accepted.statusCode()).isIn(200, 204);
    assertThat(nominations.candidateOf(caseReference).name()).isEqualTo("Olena Testenko");
  }

  @Test
  void megabyteIsRefusedWithASentence() {
    HttpResponse<String> refused =
        startWith(
            Forms.with(
                Forms.nomination("utrecht", clock.today()), "motivation", "a".repeat(1_000_000)));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(message(refused)).contains("2000");
  }

  @Test
  void expressionIsStoredAsTheTextThatItIs() {
    Map<String, Object> answers =
        Forms.with(
            Forms.nomination("utrecht", clock.today()),
            "motivation",
            "${1+1} #{2+2} <b>x</b> '; drop table posiv.candidate; --");
    CaseReference reference = new CaseReference(ro3kvit.start("onboarding", answers));

    assertThat(nominations.find(reference).motivation()).isEqualTo(answers.get("motivation"));
  }

  @Test
  void doubleClickCompletesATaskOnce() {
    assertThat(ro3kvit.handIn(task, Map.of("outcome", "willing")).statusCode()).isIn(200, 204);
    HttpResponse<String> second = ro3kvit.handIn(task, Map.of("outcome", "declined"));

    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(message(second)).contains("already been done");
    assertThat(openTasks(caseReference)).containsExactly("review-nomination");
  }

  @Test
  void listOfTasksCanSayWhichCaseATaskBelongsTo() {
    HttpResponse<String> variables =
        ro3kvit.post(ENGINE + "/variable-instance", Map.of("taskIdIn", List.of(task)));

    assertThat(variables.body()).contains(caseReference.value());
  }

  @RepeatedTest(5)
  void twoTabsInTheSameMomentCompleteATaskOnce() {
    TasklistUser otherTab = TasklistUser.signIn(port, "ro3kvit");

    List<Integer> answers =
        Stream.of(ro3kvit, otherTab)
            .parallel()
            .map(tab -> tab.handIn(task, Map.of("outcome", "willing")).statusCode())
            .sorted()
            .toList();

    assertThat(answers.get(0)).isIn(200, 204);
    assertThat(answers.get(1)).isEqualTo(400);
    assertThat(openTasks(caseReference)).containsExactly("review-nomination");
  }

  @Test
  void onlyTheJourneyIsStartedByPeople() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");

    for (String process : List.of("approval", "nomination", "evaluation")) {
      assertThat(
              admin
                  .post(
                      ENGINE + "/process-definition/key/" + process + "/submit-form",
                      Map.of("variables", Map.of()))
                  .statusCode())
          .isEqualTo(400);
    }
    assertThat(admin.post(ENGINE + "/task/create", Map.of("name", "x")).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "complete/",
        "complete;x=1",
        "complete",
        "resolve",
        "bpmnError",
        "bpmnEscalation",
        "delegate",
        "variables",
        "localVariables",
        "comment/create"
      })
  void noWayPastTheFormOfATask(String way) {
    HttpResponse<String> refused =
        ro3kvit.post(
            ENGINE + "/task/" + task + "/" + way,
            Map.of("variables", Map.of("willingness", Map.of("value", "willing"))));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(message(refused)).isNotBlank();
    assertThat(openTasks(caseReference)).containsExactly("confirm-willingness");
  }

  @Test
  void noVariableIsWrittenDirectly() {
    HttpResponse<String> refused =
        ro3kvit.sendJson(
            "PUT", ENGINE + "/task/" + task + "/variables/municipality", Map.of("value", "arnhem"));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(engine.getTaskService().getVariable(task, "municipality")).isEqualTo("utrecht");
  }

  @Test
  void noCaseStartsWithoutItsForm() {
    long before = engine.getRuntimeService().createProcessInstanceQuery().count();

    HttpResponse<String> refused =
        ro3kvit.post(
            ENGINE + "/process-definition/key/onboarding/start",
            Map.of("businessKey", "POSIV-2026-9999"));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(before);
  }

  @Test
  void engineItselfCompletesNothingWithoutTheForm() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> engine.getTaskService().complete(task))
        .hasMessageContaining("completed with its form");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> engine.getRuntimeService().startProcessInstanceByKey("onboarding"))
        .hasMessageContaining("starts with its form");
  }

  @Test
  void administratorGoesPastTheFormNoMoreThanOthers() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");

    assertThat(admin.post(ENGINE + "/task/" + task + "/complete", Map.of()).statusCode())
        .isEqualTo(400);
    assertThat(admin.get(ENGINE + "/task/" + task + "/form-variables").statusCode()).isEqualTo(403);
  }

  @Test
  void otherMunicipalitySeesAndTouchesNothing() {
    ro3kvit.complete(caseReference, "confirm-willingness", Map.of("outcome", "willing"));
    String review =
        TasklistUser.signIn(port, "hr-utrecht").task(caseReference, "review-nomination");
    TasklistUser arnhem = TasklistUser.signIn(port, "hr-arnhem");

    assertThat(arnhem.tasks(caseReference)).isEmpty();
    assertThat(arnhem.get(ENGINE + "/task/" + review + "/form-variables").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(arnhem.handIn(review, Map.of("outcome", "suitable")).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(openTasks(caseReference)).containsExactly("review-nomination");
  }

  private HttpResponse<String> startWith(Map<String, Object> answers) {
    return ro3kvit.startAnyway("onboarding", answers);
  }

  private String message(HttpResponse<String> refused) {
    return ro3kvit.message(refused);
  }
}
