package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearScript;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads what of the evaluations of a case, and that what is missing is said to be missing. */
class EvaluationsPageTest extends YearTest {

  private static final LocalDate EVALUATION = LocalDate.parse("2027-09-13");
  private static final String MENTORS = "pumping station";
  private static final String OFFICIALS = "I learned a lot";
  private static final String RO3KVITS = "a bridge between cities";
  private static final String SUMMARY = "a good year";
  private static final String REASON = "goes home to rebuild";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private final YearScript script = YearScript.at("utrecht", START);
  private CaseReference reference;

  @BeforeEach
  void givenAYear() {
    reference = readyCase("utrecht");
    engine
        .getRuntimeService()
        .createProcessInstanceByKey("onboarding")
        .businessKey(reference.value())
        .setVariables(Map.of("caseReference", reference.value(), "municipality", "utrecht"))
        .startBeforeActivity("gateway_splitYear")
        .execute();
    does("confirm-start");
  }

  private void does(String... tasks) {
    for (String task : tasks) {
      submit(reference, script.step(task));
    }
  }

  private HttpResponse<String> open(String user) {
    return TasklistUser.signIn(port, user).page("/evaluations/" + reference);
  }

  private String page(String user) {
    HttpResponse<String> page = open(user);
    assertThat(page.statusCode()).as(user).isEqualTo(200);
    return page.body();
  }

  @Test
  void viewsStandSideBySideWithTheAnswerTheSummaryAndTheDecision() {
    untilMorningOf(reference, EVALUATION);
    does("mentor-evaluation", "self-evaluation", "ro3kvit-evaluation");
    does("respond-to-evaluation", "summarise-evaluation", "decide-follow-up");

    assertThat(page("hr-utrecht"))
        .contains(MENTORS, OFFICIALS, RO3KVITS, "I see it the same way", SUMMARY, REASON)
        .contains("4 – Beter dan afgesproken: de doelen zijn gehaald")
        .as("half-way nobody said anything")
        .contains("Halverwege, gevraagd op 4 juli 2027", "Niet gegeven op de laatste dag ervoor.");
    assertThat(page("mentor-utrecht"))
        .contains(MENTORS, OFFICIALS, RO3KVITS, "I see it the same way", SUMMARY)
        .doesNotContain(REASON);
    assertThat(page("official-utrecht"))
        .contains(MENTORS, OFFICIALS, RO3KVITS, SUMMARY, "Договір закінчується")
        .doesNotContain(REASON);
    assertThat(page("ro3kvit"))
        .as("not what is the municipality's")
        .contains(MENTORS, OFFICIALS, RO3KVITS, "I see it the same way", "The contract ends")
        .doesNotContain(SUMMARY, REASON);
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page("/cases/" + reference).body())
        .contains("id=\"evaluations\"", MENTORS, SUMMARY);
  }

  /** The manager says it in person; the mail to the official says so. */
  @Test
  void noPageTellsTheOfficialWhatIsDecidedBeforeTheMailAboutItIsWritten() {
    untilMorningOf(reference, EVALUATION);
    does("mentor-evaluation", "self-evaluation", "ro3kvit-evaluation");
    does("respond-to-evaluation", "summarise-evaluation", "decide-follow-up");
    TasklistUser official = TasklistUser.signIn(port, "official-utrecht");
    List<String> pages = List.of("/evaluations/" + reference, "/cases/" + reference, "/my-year");
    for (String path : pages) {
      assertThat(official.page(path).body()).as(path).containsPattern("[Дд]оговір закінчується");
    }

    jdbc.sql("delete from posiv.outbox where notice = 'follow-up-decided' and about_reader")
        .update();

    for (String path : pages) {
      assertThat(official.page(path).body())
          .as(path)
          .doesNotContainPattern("[Дд]оговір закінчується")
          .doesNotContain("Вирішено:");
    }
    assertThat(page("hr-utrecht")).contains("Het contract loopt af");
    assertThat(page("ro3kvit")).contains("The contract ends");
  }

  @Test
  void correctingIsOfferedToWhoeverWroteSomething() {
    untilMorningOf(reference, EVALUATION);
    String link = "href=\"/evaluations/" + reference + "\"";
    String file = "/cases/" + reference;
    assertThat(TasklistUser.signIn(port, "mentor-utrecht").page(file).body()).doesNotContain(link);

    does("mentor-evaluation");

    assertThat(TasklistUser.signIn(port, "mentor-utrecht").page(file).body()).contains(link);
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page(file).body()).doesNotContain(link);
  }

  @Test
  void deputyReadsItAndNobodyWithoutAPartInIt() {
    untilMorningOf(reference, EVALUATION);
    does("mentor-evaluation");

    assertThat(open("mentor2-utrecht").statusCode()).as("the deputy").isEqualTo(200);
    for (String other :
        List.of("hr-arnhem", "manager-arnhem", "mentor-arnhem", "official2-utrecht", "posiv")) {
      HttpResponse<String> page = open(other);
      assertThat(page.statusCode()).as(other).isIn(403, 404);
      assertThat(page.body()).as(other).doesNotContain(MENTORS);
    }
  }

  @Test
  void nobodysViewIsColouredByThoseOfTheOthers() {
    untilMorningOf(reference, EVALUATION);
    does("mentor-evaluation", "ro3kvit-evaluation");

    assertThat(page("official-utrecht"))
        .contains("Ви зможете це прочитати, щойно завершиться збір думок.")
        .doesNotContain(MENTORS, RO3KVITS);
    assertThat(page("mentor-utrecht")).contains(MENTORS).doesNotContain(RO3KVITS);
    assertThat(page("hr-utrecht")).contains(MENTORS, RO3KVITS, "Is er nog niet.");

    untilMorningOf(reference, LocalDate.parse("2027-10-04"));
    assertThat(page("official-utrecht"))
        .contains(MENTORS, RO3KVITS, "До останнього дня не надійшло.");
  }

  @Test
  void whoWroteAViewCorrectsItUntilTheOfficialAnsweredAndWhatStoodThereStays() {
    untilMorningOf(reference, EVALUATION);
    does("mentor-evaluation", "self-evaluation", "ro3kvit-evaluation");

    assertThat(page("hr-utrecht")).as("of others nobody corrects").doesNotContain("/corrections");
    assertThat(correct("mentor-utrecht", "").statusCode()).isEqualTo(400);
    assertThat(correct("mentor-utrecht", "a sluice, not a pumping station").statusCode())
        .isEqualTo(302);
    assertThat(page("official-utrecht"))
        .contains("a sluice, not a pumping station", "До виправлення, від 13 вересня 2027");
    assertThat(correct("ro3kvit", "not mine").statusCode()).isEqualTo(400);

    does("respond-to-evaluation");
    HttpResponse<String> late = correct("mentor-utrecht", "too late");
    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body())
        .contains("Dit kan niet meer worden verbeterd")
        .doesNotContain("too late");
  }

  private HttpResponse<String> correct(String user, String strengths) {
    TasklistUser writer = TasklistUser.signIn(port, user);
    Map<String, String> typed =
        new HashMap<>(
            Map.of(
                "what", "mentor",
                "rating", "3",
                "strengths", strengths,
                "improvements", "Dutch",
                "advice", "extend"));
    // Somebody who opened the page in time.
    PageForm.in(writer.page("/account").body()).get(0).fields().forEach(typed::putIfAbsent);
    return writer.sendForm("/evaluations/" + reference + "/corrections", typed);
  }

  @Test
  void evaluationOfAnEarlierContractStaysReadable() {
    untilMorningOf(reference, EVALUATION);
    does("mentor-evaluation", "self-evaluation", "ro3kvit-evaluation");
    does("respond-to-evaluation", "summarise-evaluation");
    untilMorningOf(reference, END.plusDays(1));
    LocalDate next = END.plusYears(1);
    contracts.plan(
        reference,
        contractOf(reference).municipality(),
        nl.posiv.onboarding.contracts.ContractKind.EXTENSION,
        END.plusDays(1),
        next,
        null,
        new nl.posiv.onboarding.records.UserId("manager-utrecht"));

    assertThat(page("official-utrecht"))
        .contains("Договір з 4 січня 2027", "3 січня 2028", MENTORS, SUMMARY);
  }
}
