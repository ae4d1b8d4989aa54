package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUp;
import nl.posiv.onboarding.journey.ProgrammeFigures.Placed;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.notification.Mailroom;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The papers of the next contract never come: HR says so, and the year ends as it really did. */
class NoNextContractTest extends JourneyTest {

  private static final String CHANGE = "no-next-contract";
  private static final String COMES = "next-contract-comes";
  private static final LocalDate NEXT_END = END.plusMonths(2);
  private static final LocalDate STOPPED = END.plusDays(1);

  @LocalServerPort private int port;
  @Autowired private Mailroom mailroom;
  @Autowired private CaseTable cases;
  @Autowired private ProgrammeFigures figures;
  @Autowired private Evaluations evaluations;
  @Autowired private Chains chains;
  @Autowired private People people;

  @Test
  @Deviation(
      of = "It does not come to the next contract, and its papers are waited for",
      when = When.END,
      learns = "Official, Ro3kvit, HR, managers, mentor",
      undone =
          "The work ended on the last day of the old contract; what is open for the next closes,"
              + " and the case goes on to its end")
  void hrSaysThatItDidNotComeToAContractAndTheYearEndsAsItDid() {
    extend();
    onMailMorning(NEXT_END.plusDays(8));
    int prompted = readers("next-papers-late").size();
    assertThat(prompted).isPositive();
    assertThat(note("collect-right-to-work"))
        .contains("kan niet meer beginnen", "meldt HR dat als een wijziging");
    assertThat(page("/cases/" + reference)).contains("meldt HR dat als een wijziging in de zaak");

    report("The official and HR agreed on it");

    assertThat(readers(CHANGE))
        .containsExactlyInAnyOrder("official-utrecht", "ro3kvit", HR, MANAGER, MENTOR);
    assertThat(readers("year-completed")).contains("official-utrecht", "ro3kvit", "posiv");
    assertThat(readers("contract-not-begun")).isEmpty();
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(shown(HR, reference, "complete-offboarding"))
        .containsEntry("endShown", "Het komt niet tot het volgende contract")
        .containsEntry("leavesOn", "3 januari 2028")
        .containsEntry("reasonShown", "The official and HR agreed on it");
    assertThat(contracts.ofCase(reference))
        .extracting(Contract::kind, Contract::begunOn, Contract::endedOn, Contract::endedBy)
        .containsExactly(
            tuple("first", START, END, "last-day"), tuple("extension", null, null, "never-began"));
    assertThat(evaluations.followUp(contracts.ofCase(reference).get(0)))
        .get()
        .extracting(FollowUp::outcome, FollowUp::reason)
        .containsExactly("end", "not-concluded");
    assertThat(chains.counted(Language.NL, reference, clock.today()))
        .as("the next one never began")
        .contains(": 1.");
    assertThat(figures.placed()).isEqualTo(new Placed(1, 0));
    assertThat(cases.find(reference).orElseThrow().stage()).isEqualTo(Stage.CLOSING);
    assertThat(cases.find(reference).orElseThrow().lastDay()).isEqualTo(END);

    does("complete-offboarding");

    assertThat(running()).isEmpty();
    mailroom.sendDue();
    assertThat(readers("survey-open")).containsExactlyInAnyOrder("candidate", HR);
    onMailMorning(clock.today().plusMonths(2));
    assertThat(readers("next-papers-late")).as("nobody is prompted any more").hasSize(prompted);
  }

  private static Stream<List<String>> waysToATask() {
    return Stream.of(
        List.of("collect-right-to-work"),
        List.of("transition-document", "notify-uwv"),
        List.of("free-to-work", "sign-addendum"),
        List.of("work-restricted", "apply-permit"),
        List.of("work-restricted", "record-permit-decision"),
        List.of("temporary-protection", "resolve-right-to-work"));
  }

  @ParameterizedTest
  @MethodSource("waysToATask")
  void whateverIsWaitedForCloses(List<String> way) {
    extend();
    untilMorningOf(reference, STOPPED);
    String task = way.get(way.size() - 1);
    if (way.size() > 1) {
      doIt("collect-right-to-work", Forms.rightToWork(way.get(0), true));
    }
    if (task.equals("record-permit-decision")) {
      does("apply-permit");
    }
    assertThat(openTasks(reference)).contains(task);

    report(null);

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(running()).containsExactly("offboarding", "onboarding");
    assertThat(contracts.planned(reference)).isEmpty();
  }

  @Test
  void nothingFailsToComeBeforeTheOldContractIsOver() {
    extend();
    untilMorningOf(reference, END);
    assertThat(offered(HR)).doesNotContain(CHANGE);
    assertThat(refusal(HR)).isNotBlank();

    untilMorningOf(reference, STOPPED);

    assertThat(offered(HR)).contains(CHANGE);
    assertThat(offered("official-utrecht")).doesNotContain(CHANGE);
    assertThat(refusal("official-utrecht")).isNotBlank();
    assertThat(refusal("ro3kvit")).isNotBlank();
    assertThat(refusal("hr-arnhem")).isNotBlank();
    assertThat(contracts.planned(reference)).isPresent();
  }

  @Test
  void contractWhoseEverythingIsThereBeginsAndIsNotGivenUp() {
    reach("timer_nextStart");
    assertThat(clock.today()).isAfter(END);

    assertThat(refusal(HR)).isNotBlank();
    assertThat(contracts.planned(reference)).isPresent();
  }

  @Test
  void secondReportFindsTheWorkOver() {
    extend();
    untilMorningOf(reference, STOPPED);
    report(null);

    assertThat(refusal(HR)).isNotBlank();
    assertThat(readers(CHANGE)).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"official-resigned", "mutual-consent"})
  void nothingEndsThatDoesNotRun(String change) {
    extend();
    untilMorningOf(reference, STOPPED);
    Map<String, Object> answers = new HashMap<>(answers(null));
    answers.put("change", change);
    answers.put("effectiveOn", STOPPED.plusMonths(1));
    if (change.equals("mutual-consent")) {
      answers.put("agreedOn", STOPPED);
    }

    assertThat(catchThrowableOfType(FormFieldValidationException.class, () -> report(HR, answers)))
        .hasMessageContaining("3 januari 2028")
        .hasMessageContaining("het komt niet tot het volgende contract");

    assertThat(readers("official-leaves")).isEmpty();
    report(null);
    assertThat(readers(CHANGE)).hasSize(5);
  }

  @Test
  void whoeverSignedTheNextContractCanStillResign() {
    reach("timer_nextStart");

    report("official-utrecht", "official-resigned");

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(contracts.planned(reference)).isEmpty();
  }

  @RepeatedTest(3)
  void ofTwoReportsAtTheSameMomentOneCountsAndTheOtherReadsWhy() {
    extend();
    untilMorningOf(reference, STOPPED);
    List<Callable<HttpResponse<String>>> both =
        Stream.of(
                HR,
                new Colleagues(people, engine.getIdentityService())
                    .add("hr2-utrecht", Role.HR, "utrecht"))
            .<Callable<HttpResponse<String>>>map(
                user -> {
                  TasklistUser hr = TasklistUser.signIn(port, user);
                  return () -> hr.startAnyway("report-change", answers(null));
                })
            .toList();

    List<HttpResponse<String>> answered = SameMoment.of(both);

    assertThat(answered).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 400);
    assertThat(answered)
        .filteredOn(answer -> answer.statusCode() == 400)
        .allSatisfy(answer -> assertThat(answer.body()).containsAnyOf("contract", "al gemeld"));
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(readers("year-completed")).filteredOn("ro3kvit"::equals).hasSize(1);
  }

  @Test
  @Deviation(
      of = "HR reported by mistake that it does not come to the next contract",
      when = When.END,
      learns = "Official, Ro3kvit, programme leads, HR, managers, mentor",
      undone =
          "The task for leaving closes, and the papers of the next contract are waited for again")
  void reportByMistakeIsTakenBackAndTheNextContractBegins() {
    extend();
    untilMorningOf(reference, STOPPED);
    doIt("collect-right-to-work", Forms.rightToWork("transition-document", true));
    assertThat(offered(HR)).doesNotContain(COMES);
    report("A mistake in the file");
    assertThat(offered(HR)).contains(COMES);
    assertThat(offered("official-utrecht")).doesNotContain(COMES);

    report(HR, Map.of("caseReference", reference.value(), "change", COMES));
    mailroom.sendDue();

    assertThat(readers(COMES))
        .containsExactlyInAnyOrder("official-utrecht", "ro3kvit", "posiv", HR, MANAGER, MENTOR);
    assertThat(openTasks(reference)).containsExactly("collect-right-to-work");
    assertThat(contracts.planned(reference)).map(Contract::plannedFirstDay).contains(STOPPED);
    assertThat(evaluations.followUp(contracts.ofCase(reference).get(0)))
        .get()
        .extracting(FollowUp::outcome)
        .isEqualTo("extend");
    assertThat(cases.find(reference).orElseThrow().stage()).isEqualTo(Stage.BETWEEN);
    doIt("collect-right-to-work", Forms.rightToWork("free-to-work", true));
    does("sign-addendum");
    untilMorningOf(reference, STOPPED.plusDays(1));
    assertThat(contracts.underWay(reference)).map(Contract::kind).contains("extension");
    assertThat(readers("contract-begun")).isNotEmpty();
    untilMorningOf(reference, NEXT_END.plusDays(1));
    while (!openTasks(reference).contains("complete-offboarding")) {
      does(openTasks(reference).get(0));
    }
    assertThat(shown(HR, reference, "complete-offboarding").get("endShown"))
        .as("the report that was taken back ended nothing")
        .isNotEqualTo("Het komt niet tot het volgende contract");
  }

  @Test
  void itCanBeSaidAgainAfterItWasTakenBack() {
    extend();
    untilMorningOf(reference, STOPPED);
    report(null);
    report(HR, Map.of("caseReference", reference.value(), "change", COMES));

    report("Now it is so");

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(shown(HR, reference, "complete-offboarding"))
        .containsEntry("reasonShown", "Now it is so");
    assertThat(contracts.planned(reference)).isEmpty();
  }

  @Test
  void nothingIsTakenBackOnceTheOfficialHasLeftOrTheTimeIsOver() {
    extend();
    untilMorningOf(reference, STOPPED);
    assertThat(refusedToCome()).as("nobody said so").isNotBlank();
    report(null);
    untilMorningOf(reference, NEXT_END.plusDays(1));
    assertThat(refusedToCome()).contains("nu niet melden");

    does("complete-offboarding");
    assertThat(refusedToCome()).isNotBlank();
  }

  private String refusedToCome() {
    return catchThrowableOfType(
            FormFieldValidationException.class,
            () -> report(HR, Map.of("caseReference", reference.value(), "change", COMES)))
        .getMessage();
  }

  private void extend() {
    reach("decide-follow-up");
    doIt(
        "decide-follow-up",
        Map.of("outcome", "extend", "newEndDate", NEXT_END, "reason", "A short while"));
    doIt(
        "send-end-notice",
        Forms.with(
            script.step("send-end-notice").answers(clock.today()), "conditions", "Scale 10"));
  }

  private void report(String reason) {
    report(HR, answers(reason));
  }

  private Map<String, Object> answers(String reason) {
    Map<String, Object> answers =
        new HashMap<>(Map.of("caseReference", reference.value(), "change", CHANGE));
    if (reason != null) {
      answers.put("reason", reason);
    }
    return answers;
  }

  private String refusal(String user) {
    return catchThrowableOfType(
            FormFieldValidationException.class, () -> report(user, answers(null)))
        .getMessage();
  }

  private String offered(String user) {
    return TasklistUser.signIn(port, user).page("/tasks/new/report-change").body();
  }

  private String note(String task) {
    return String.valueOf(shown(HR, reference, task).get("workStopped"));
  }

  private String page(String path) {
    return TasklistUser.signIn(port, HR).page(path).body();
  }

  private void onMailMorning(LocalDate day) {
    untilMorningOf(reference, day);
    mailroom.sendDue();
  }
}
