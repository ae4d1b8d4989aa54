package nl.posiv.onboarding.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A change is reported that holds only from a later day on: until then the work goes on. */
class LaterDayTest extends JourneyTest {

  /** A Monday, three weeks after the first day. */
  private static final LocalDate LEAVES = START.plusWeeks(3);

  private static final String MENTOR = "mentor-utrecht";
  private static final String DEPUTY = "mentor2-utrecht";

  @Autowired private Changes changes;

  @Deviation(
      of = "The official resigns, or the municipality stops, from a later day on",
      when = When.YEAR,
      learns =
          "the person, Ro3kvit, the programme leads, HR, the manager and the mentor: the day at"
              + " once, and on that day that the case has ended; never the reason",
      undone = "nothing until that day; then all open tasks close and HR gets a task to undo")
  @ParameterizedTest
  @CsvSource({
    "official-resigned, official-leaves, officialResigned",
    "municipality-left, municipality-leaves, municipalityLeft"
  })
  void workGoesOnUntilTheDayAndThenTheCaseEnds(String change, String announcement, String element) {
    reach("take-oath");
    report("hr-utrecht", change, LEAVES);

    assertThat(readers(announcement)).containsExactlyInAnyOrder(all());
    assertThat(readers(change)).isEmpty();
    assertThat(openTasks(reference))
        .contains("take-oath", "make-intake-plan")
        .doesNotContain("complete-offboarding");
    does("take-oath");

    untilMorningOf(reference, LEAVES.minusDays(1));
    assertThat(openTasks(reference))
        .contains("make-intake-plan")
        .doesNotContain("complete-offboarding");
    assertThat(journey).isNotEnded().hasNotPassed("start_caseEndsEarly");

    untilMorningOf(reference, LEAVES);
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(running()).containsExactly("offboarding", "onboarding");
    assertThat(readers(change)).containsExactlyInAnyOrder(all());
    Map<String, Object> shown = shown("hr-utrecht", reference, "complete-offboarding");
    assertThat(shown).containsEntry("leavesOn", "25 januari 2027");

    untilMorningOf(reference, LEAVES.plusDays(1));
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    does("complete-offboarding");
    assertThat(journey)
        .isEnded()
        .hasPassedInOrder(
            "message_" + element,
            "sendTask_" + announcement,
            "serviceTask_" + element,
            "start_caseEndsEarly",
            "sendTask_" + change,
            "end_endedEarly")
        .hasNotPassed("end_" + element + "Other", "end_left");
    assertThat(engine.getManagementService().createJobQuery().count()).isZero();
  }

  @Test
  void earlierDayThatIsReportedLaterCounts() {
    reach("take-oath");
    report("official-utrecht", "official-resigned", LEAVES);
    report("hr-utrecht", "official-resigned", LEAVES.minusWeeks(1));
    assertThat(readers("official-leaves")).hasSize(12);

    untilMorningOf(reference, LEAVES.minusWeeks(1).minusDays(1));
    assertThat(openTasks(reference)).doesNotContain("complete-offboarding");
    untilMorningOf(reference, LEAVES.minusWeeks(1));

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(shown("hr-utrecht", reference, "complete-offboarding"))
        .containsEntry("leavesOn", "18 januari 2027");
    does("complete-offboarding");
    assertThat(journey).isEnded();
    assertThat(readers("official-resigned")).doesNotHaveDuplicates();
  }

  @Test
  void todayThatIsReportedLaterEndsTheCaseAtOnce() {
    reach("take-oath");
    report("hr-utrecht", "official-resigned", LEAVES);
    report("hr-utrecht", "official-resigned");

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    does("complete-offboarding");
    assertThat(journey).isEnded().hasPassed("end_endedEarly");
  }

  @Test
  void laterDayThatIsReportedLaterCountsToo() {
    reach("take-oath");
    report("hr-utrecht", "official-resigned", LEAVES);
    report("hr-utrecht", "official-resigned", LEAVES.plusWeeks(1));

    untilMorningOf(reference, LEAVES.plusDays(1));
    assertThat(journey).isNotEnded().hasPassed("end_officialResignedOther");
    assertThat(openTasks(reference)).doesNotContain("complete-offboarding");
    untilMorningOf(reference, LEAVES.plusWeeks(1));
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
  }

  @Test
  void sameDayIsNotReportedTwice() {
    reach("take-oath");
    report("official-utrecht", "official-resigned", LEAVES);

    assertThat(refused("hr-utrecht", "official-resigned", LEAVES))
        .contains("25 januari 2027", "al gemeld");
    assertThat(readers("official-leaves")).doesNotHaveDuplicates();
  }

  @Deviation(
      of = "Who was to leave on a later day stays after all",
      when = When.YEAR,
      learns = "the person, Ro3kvit, the programme leads, HR, the manager and the mentor",
      undone = "the announcement: the year goes on")
  @ParameterizedTest
  @CsvSource({
    "official-resigned, end_officialResignedOther",
    "municipality-left, end_municipalityLeftOther"
  })
  void whatWasAnnouncedDoesNotHappenWhenItIsCancelled(String change, String end) {
    reach("take-oath");
    assertThat(cancellation("hr-utrecht")).isNotBlank();
    report("hr-utrecht", change, LEAVES);
    assertThat(cancellation("official-utrecht")).isNotBlank();
    report("ro3kvit", Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));

    assertThat(readers("leaving-cancelled")).containsExactlyInAnyOrder(all());
    assertThat(changes.announcedEnd(reference)).isEmpty();
    assertThat(cancellation("hr-utrecht")).isNotBlank();
    untilMorningOf(reference, LEAVES.plusDays(1));
    assertThat(openTasks(reference)).contains("take-oath").doesNotContain("complete-offboarding");
    assertThat(journey)
        .isNotEnded()
        .hasPassed("message_leavingCancelled", "end_leavingCancelled", end)
        .hasNotPassed("start_caseEndsEarly");

    report("hr-utrecht", change);
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
  }

  @Test
  void whereNobodyLeavesNothingIsCancelled() {
    reach("take-oath");
    report("hr-utrecht", "official-resigned", LEAVES);
    CaseReference other =
        follow(
            new CaseReference(
                nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey()));

    assertThat(
            refused(
                "ro3kvit", Map.of("caseReference", other.value(), "change", "leaving-cancelled")))
        .contains("nobody is about to leave");
    assertThat(changes.announcedEnd(reference)).contains(LEAVES);
  }

  @Test
  void dayThatIsAnnouncedAgainAfterACancellationHolds() {
    reach("take-oath");
    report("hr-utrecht", "official-resigned", LEAVES);
    report("hr-utrecht", Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));
    report("hr-utrecht", "official-resigned", LEAVES);

    untilMorningOf(reference, LEAVES);
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    does("complete-offboarding");
    assertThat(journey).isEnded();
  }

  @Test
  void beforeTheFirstWorkingDayACaseEndsAtOnceSoNoDayAheadIsTaken() {
    reach("record-interview");
    for (String change : List.of("candidate-withdrew", "municipality-left")) {
      assertThat(refused("hr-utrecht", change, clock.today().plusDays(1)))
          .contains("eindigt de zaak meteen");
    }
    assertThat(openTasks(reference)).containsExactly("record-interview");
    report("hr-utrecht", "candidate-withdrew");
    assertThat(journey).isEnded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"official-resigned", "municipality-left", "mentor-left"})
  void nothingEndsAfterTheContract(String change) {
    reach("take-oath");
    assertThat(refused("hr-utrecht", change, END.plusDays(1))).contains("3 januari 2028");
    report("hr-utrecht", change, END);

    assertThat(journey).isNotEnded();
  }

  @Deviation(
      of = "The year is decided to go on after the official resigned from a later day on",
      when = When.YEAR,
      learns = "all concerned, on the day",
      undone = "what was set in motion, as after every resignation")
  @Test
  void extensionDecidedMeanwhileDoesNotKeepWhoLeaves() {
    reach("decide-follow-up");
    LocalDate leaves = END.minusDays(3);
    report("hr-utrecht", "official-resigned", leaves);
    doIt(
        "decide-follow-up",
        Map.of("outcome", "extend", "newEndDate", END.plusMonths(6), "reason", "Good work"));
    assertThat(openTasks(reference)).doesNotContain("complete-offboarding");

    untilMorningOf(reference, leaves);
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    does("complete-offboarding");
    assertThat(journey).isEnded().hasPassed("end_endedEarly").hasNotPassed("end_left");
  }

  @Test
  void whoIsExtendedCanLeaveWithTheOldContractAndReportsALaterEndInTheNext() {
    reach("decide-follow-up");
    doIt(
        "decide-follow-up",
        Map.of("outcome", "extend", "newEndDate", END.plusMonths(6), "reason", "Good work"));

    assertThat(refused("hr-utrecht", "official-resigned", END.plusDays(2)))
        .contains("eindigt op 3 januari 2028", "volgt een ander", "Vul 4 januari 2028");
    report("hr-utrecht", "official-resigned", END.plusDays(1));
    assertThat(changes.announcedEnd(reference)).contains(END.plusDays(1));
  }

  @Deviation(
      of = "The mentor leaves on a later day, and nobody has taken over by then",
      when = When.YEAR,
      learns = "the official, HR, the manager and the mentor: the day at once, and when it comes",
      undone = "the tasks stay the mentor’s until that day, then they are the deputy’s")
  @Test
  void mentorKeepsTheTasksUntilTheDayAndThenTheDeputyStandsIn() {
    reach("take-oath");
    report("hr-utrecht", "mentor-left", LEAVES);

    assertThat(readers("mentor-leaves"))
        .containsExactlyInAnyOrder("official-utrecht", "hr-utrecht", "manager-utrecht", MENTOR);
    assertThat(readers("mentor-left")).isEmpty();
    assertThat(openTasks(reference)).containsOnlyOnce("assign-mentor");
    assertThat(mentorships.mentorOf(reference)).contains(new UserId(MENTOR));
    assertThat(refused("hr-utrecht", "mentor-left", LEAVES.minusDays(1))).contains("vertrekt al");

    untilMorningOf(reference, LEAVES.minusDays(1));
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(MENTOR);
    untilMorningOf(reference, LEAVES);
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(DEPUTY);
    assertThat(readers("mentor-left"))
        .containsExactlyInAnyOrder("official-utrecht", "hr-utrecht", "manager-utrecht", DEPUTY);
    assertThat(openTasks(reference)).containsOnlyOnce("assign-mentor");

    untilMorningOf(reference, LEAVES.plusDays(1));
    assertThat(journey)
        .isNotEnded()
        .hasPassedInOrder(
            "sendTask_mentor-leaves",
            "serviceTask_deputyStandsIn",
            "sendTask_mentor-left",
            "end_mentorSought")
        .hasNotPassed("callActivity_newMentor", "serviceTask_releaseMentor");
    askDeputy();
    submit(DEPUTY, reference, "accept-mentorship", Map.of("outcome", "accept"));
    assertThat(journey).hasPassed("end_newMentor");
  }

  @Test
  void newMentorWhoSaysYesBeforeTheDayTakesOver() {
    reach("take-oath");
    report("hr-utrecht", "mentor-left", LEAVES);
    askDeputy();
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(MENTOR);
    submit(DEPUTY, reference, "accept-mentorship", Map.of("outcome", "accept"));

    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(DEPUTY);
    untilMorningOf(reference, LEAVES.plusDays(1));
    assertThat(journey).hasPassed("end_newMentor").hasNotPassed("serviceTask_deputyStandsIn");
    assertThat(mentorships.mentorOf(reference)).contains(new UserId(DEPUTY));
    report("hr-utrecht", "mentor-left");
    assertThat(mentorships.mentorOf(reference)).contains(new UserId(MENTOR));
  }

  @Test
  void mentorWhoCannotGoOnUntilTheDayLeavesAtOnceAndNobodyIsSoughtTwice() {
    reach("take-oath");
    report("hr-utrecht", "mentor-left", LEAVES);
    askDeputy();
    report("hr-utrecht", "mentor-left");

    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo(DEPUTY);
    assertThat(task(reference, "accept-mentorship").getAssignee()).isEqualTo(DEPUTY);
    assertThat(openTasks(reference)).doesNotContain("assign-mentor");
    assertThat(journey).hasPassed("end_mentorSought").hasNotPassed("callActivity_newMentor");
    untilMorningOf(reference, LEAVES);
    assertThat(task(reference, "accept-mentorship").getAssignee()).isEqualTo(DEPUTY);
    assertThat(journey).hasPassed("serviceTask_deputyStandsIn", "end_askedAgain");
    assertThat(readers("mentor-left")).hasSize(4);
  }

  @Test
  void mentorWhoWasOnlyAskedIsReplacedAtOnce() {
    reach("accept-mentorship");
    report("hr-utrecht", "mentor-left", clock.today().plusWeeks(1));

    assertThat(openTasks(reference)).contains("assign-mentor").doesNotContain("accept-mentorship");
    assertThat(readers("mentor-leaves")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"residence-changed", "work-changed"})
  void rightToWorkIsLookedAtAtOnceWhateverTheDay(String change) {
    reach("take-oath");
    report("hr-utrecht", change, LEAVES);

    assertThat(openTasks(reference)).contains("collect-right-to-work", "take-oath");
  }

  private void askDeputy() {
    submit(
        "manager-utrecht",
        reference,
        "assign-mentor",
        Map.of("mentor", DEPUTY, "deputyMentor", MENTOR));
  }

  private static String[] all() {
    return new String[] {
      "official-utrecht", "ro3kvit", "posiv", "hr-utrecht", "manager-utrecht", MENTOR
    };
  }

  private String cancellation(String user) {
    return refused(user, Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));
  }

  private String refused(String user, String change, LocalDate effectiveOn) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("caseReference", reference.value());
    answers.put("change", change);
    answers.put("effectiveOn", effectiveOn);
    return refused(user, answers);
  }

  private String refused(String user, Map<String, Object> answers) {
    FormFieldValidationException refused =
        catchThrowableOfType(FormFieldValidationException.class, () -> report(user, answers));
    assertThat(refused).as("%s of %s must be refused", answers, user).isNotNull();
    return refused.getMessage();
  }
}
