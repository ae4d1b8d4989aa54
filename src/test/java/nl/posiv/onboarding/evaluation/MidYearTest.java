package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.YearScript;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three voices half-way: each with its own task, all of them closing by themselves. */
class MidYearTest extends YearTest {

  private static final String MENTOR = "mentor-utrecht";
  private static final String OFFICIAL = "official-utrecht";
  private static final LocalDate HALF_WAY = LocalDate.parse("2027-07-04");
  private static final LocalDate VIEWS_CLOSED = LocalDate.parse("2027-07-25");
  private static final LocalDate ANSWER_CLOSED = LocalDate.parse("2027-08-01");
  private static final String MISSING = "До останнього дня не надійшло.";

  @Autowired private MidYears midYears;

  private final YearScript script = YearScript.at("utrecht", START);
  private CaseReference reference;
  private ProcessInstance journey;

  @BeforeEach
  void givenHalfAYear() {
    reference = readyCase("utrecht");
    journey =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("onboarding")
            .businessKey(reference.value())
            .setVariables(Map.of("caseReference", reference.value(), "municipality", "utrecht"))
            .startBeforeActivity("gateway_splitYear")
            .execute();
    does("confirm-start");
    untilMorningOf(reference, HALF_WAY);
  }

  private void does(String... tasks) {
    for (String task : tasks) {
      submit(reference, script.step(task));
    }
  }

  private List<String> open() {
    return openTasks(reference).stream().filter(task -> task.contains("mid-year")).toList();
  }

  private Task open(String task) {
    return task(reference, task);
  }

  private MidYear midYear() {
    return midYears.latest(contractOf(reference)).orElseThrow();
  }

  @Test
  void threeAreAskedRo3kvitOutsideTheMunicipalityAndTheOfficialAnswers() {
    assertThat(open())
        .containsExactlyInAnyOrder("official-mid-year", "mid-year-evaluation", "ro3kvit-mid-year");
    assertThat(open("official-mid-year").getAssignee()).isEqualTo(OFFICIAL);
    assertThat(open("mid-year-evaluation").getAssignee()).isEqualTo(MENTOR);
    assertThat(open("ro3kvit-mid-year").getTenantId()).isNull();
    assertThat(open("ro3kvit-mid-year").getDueDate())
        .isEqualTo(open("mid-year-evaluation").getDueDate())
        .isEqualTo(Date.from(OffsetDateTime.parse("2027-07-23T17:00:00+02:00").toInstant()));

    does("official-mid-year", "mid-year-evaluation");
    assertThat(open()).containsExactly("ro3kvit-mid-year");
    does("ro3kvit-mid-year");

    assertThat(journey).hasPassed("boundary_midYear", "serviceTask_passMidYear");
    assertThat(shown(OFFICIAL, reference, "respond-to-mid-year"))
        .containsEntry(
            "ro3kvitViewShown",
            "Що вдається добре: a first plan\n\nЩо можна поліпшити: more visits")
        .hasEntrySatisfying(
            "mentorViewShown",
            view ->
                assertThat((String) view)
                    .startsWith("4 – Краще, ніж домовлено: цілей досягнуто")
                    .contains("pumping station"));
    does("respond-to-mid-year");

    assertThat(midYears.response(midYear()).orElseThrow().response()).isEqualTo("I agree");
    assertThat(midYears.view(midYear(), Voice.OFFICIAL).orElseThrow().improvements())
        .isEqualTo("a Dutch course");
    assertThat(open()).isEmpty();
    assertThat(midYears.next(contractOf(reference))).as("the final one comes first").isEmpty();
  }

  @Test
  @Deviation(
      when = Deviation.When.YEAR,
      of = "Views half-way are not given by the last day for them",
      learns = "The official and whoever reads the evaluation: that they are missing",
      undone = "the tasks to give them close, the one of Ro3kvit too")
  void viewsThatAreNotGivenCloseByThemselves() {
    does("mid-year-evaluation");
    untilMorningOf(reference, VIEWS_CLOSED.minusDays(1));
    assertThat(open()).containsExactlyInAnyOrder("official-mid-year", "ro3kvit-mid-year");
    untilMorningOf(reference, VIEWS_CLOSED);

    assertThat(journey).hasPassed("end_midYearViewMissing").hasNotPassed("end_midYearPassed");
    assertThat(open()).containsExactly("respond-to-mid-year");
    assertThat(shown(OFFICIAL, reference, "respond-to-mid-year"))
        .containsEntry("ro3kvitViewShown", MISSING);
  }

  @Test
  @Deviation(
      when = Deviation.When.YEAR,
      of = "The official does not answer what was written half-way",
      learns = "Whoever reads the evaluation: that there is no answer",
      undone = "the task to answer closes on its last day")
  void answerThatIsNotGivenClosesByItself() {
    does("mid-year-evaluation", "official-mid-year", "ro3kvit-mid-year");
    untilMorningOf(reference, ANSWER_CLOSED.minusDays(1));
    assertThat(open()).containsExactly("respond-to-mid-year");
    untilMorningOf(reference, ANSWER_CLOSED);

    assertThat(open()).isEmpty();
    assertThat(midYears.response(midYear())).isEmpty();
  }

  @Test
  void whereTheMentorAndRo3kvitAreSilentThereIsNothingToAnswer() {
    does("official-mid-year");
    untilMorningOf(reference, VIEWS_CLOSED);

    assertThat(open()).isEmpty();
    assertThat(midYears.isAboutOfficial(midYear())).isFalse();
    assertThat(midYears.of(contractOf(reference))).hasSize(1);
  }

  @Test
  void officialWhoLeavesEarlyIsAskedNothingMore() {
    endCase(reference);

    assertThat(open()).isEmpty();
  }
}
