package nl.posiv.onboarding.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may report what, when, and what the case does then. */
class ReportChangeTest extends JourneyTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @LocalServerPort private int port;
  @Autowired private Changes changes;

  @Deviation(
      of = "The municipality stops with the case",
      when = Deviation.When.ANY_TIME,
      learns =
          "the person, Ro3kvit, the programme leads, HR, the manager and the mentor, without why",
      undone = "all open tasks close; HR gets a task for what was set in motion")
  @Test
  void municipalityThatStopsEndsTheCaseAndUndoesWhatItArranged() {
    reach("confirm-start");
    report("hr-utrecht", "municipality-left");

    assertThat(readers("municipality-left"))
        .containsExactlyInAnyOrder(
            "official-utrecht",
            "ro3kvit",
            "posiv",
            "hr-utrecht",
            "manager-utrecht",
            "mentor-utrecht");
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(journey)
        .hasPassed("message_municipalityLeft", "sendTask_municipality-left")
        .isWaitingAt("callActivity_earlyOffboarding");
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.CLOSED);
  }

  @Test
  void withoutAMunicipalityThatKnowsTheCaseNoMunicipalityStops() {
    assertThat(refusedReport("ro3kvit", "municipality-left")).contains("no municipality");
    reach("choose-municipality");
    assertThat(refusedReport("ro3kvit", "municipality-left")).contains("no municipality");
  }

  @Test
  void firstAcceptanceElsewhereEndsTheCaseWithItsOwnTexts() {
    reach("record-interview");
    engine
        .getRuntimeService()
        .createMessageCorrelation("candidate-withdrew")
        .processInstanceBusinessKey(reference.value())
        .setVariable("earlyEnd", "placed-elsewhere")
        .correlate();

    assertThat(readers("placed-elsewhere"))
        .containsExactlyInAnyOrder("candidate", "ro3kvit", "hr-utrecht", "manager-utrecht");
    assertThat(readers("candidate-withdrew")).isEmpty();
    assertThat(journey).isEnded().hasPassed("end_endedEarly");
  }

  @Deviation(
      of = "The residence or the work changes, and there is still a right to work",
      when = Deviation.When.YEAR,
      learns = "HR, who looks at the right to work once more; then the person and the municipality",
      undone = "nothing; the year goes on meanwhile")
  @Test
  void changedResidenceIsLookedAtAndTheYearGoesOn() {
    reach("take-oath");
    report("official-utrecht", "residence-changed");

    assertThat(openTasks(reference)).contains("collect-right-to-work", "take-oath");
    assertThat(task(reference, "collect-right-to-work").getTenantId()).isEqualTo("utrecht");
    assertThat(refusedReport("ro3kvit", "work-changed")).contains("open task");
    submit(
        "hr-utrecht",
        reference,
        "collect-right-to-work",
        Forms.rightToWork("temporary-protection", true));
    submit(
        "hr-utrecht",
        reference,
        "notify-uwv",
        Map.of("notifiedOn", clock.today(), "receiptNumber", "UWV-9"));

    assertThat(journey)
        .hasPassed("message_residenceChanged", "end_residenceChanged")
        .hasNotPassed("start_caseEndsEarly")
        .isNotEnded();
    assertThat(openTasks(reference)).contains("take-oath").doesNotContain("collect-right-to-work");
    assertThat(readers("start-date-moved")).as("the work goes on").isEmpty();
    report("ro3kvit", "work-changed");
    submit(
        "hr-utrecht",
        reference,
        "collect-right-to-work",
        Forms.rightToWork("temporary-protection", true));
    submit(
        "hr-utrecht",
        reference,
        "notify-uwv",
        Map.of("notifiedOn", clock.today(), "receiptNumber", "UWV-10"));
    assertThat(journey).hasPassed("end_workChanged").isNotEnded();
  }

  @Deviation(
      of = "The residence or the work changes, and there is no right to work any more",
      when = Deviation.When.YEAR,
      learns =
          "the person, Ro3kvit, the programme leads, HR, the manager and the mentor: the work stops"
              + " the same day",
      undone = "all open tasks close; HR gets a task for what was set in motion")
  @ParameterizedTest
  @ValueSource(strings = {"residence-changed", "work-changed"})
  void lostRightToWorkStopsTheWorkTheSameDay(String change) {
    reach("take-oath");
    report("hr-utrecht", change);
    submit(
        "hr-utrecht",
        reference,
        "collect-right-to-work",
        Forms.rightToWork("temporary-protection", false));
    submit("hr-utrecht", reference, "resolve-right-to-work", Map.of("outcome", "end"));

    assertThat(readers("right-to-work-lost"))
        .containsExactlyInAnyOrder(
            "official-utrecht",
            "ro3kvit",
            "posiv",
            "hr-utrecht",
            "manager-utrecht",
            "mentor-utrecht");
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    does("complete-offboarding");
    assertThat(journey).isEnded().hasPassed("sendTask_right-to-work-lost", "end_endedEarly");
    assertThat(running()).isEmpty();
  }

  @Test
  void nobodyStartsWhileTheRightToWorkIsLookedAtAgain() {
    reach("timer_start");
    report("hr-utrecht", "residence-changed");
    untilMorningOf(reference, START);

    assertThat(openTasks(reference)).containsExactly("collect-right-to-work", "confirm-start");
    assertThat(
            refusal(
                "hr-utrecht",
                reference,
                "confirm-start",
                Map.of("outcome", "started", "startedOn", START)))
        .as("HR has not answered yet")
        .contains("recht om te werken");
    submit(
        "hr-utrecht",
        reference,
        "collect-right-to-work",
        Forms.rightToWork("temporary-protection", true));
    assertThat(
            refusal(
                "hr-utrecht",
                reference,
                "confirm-start",
                Map.of("outcome", "started", "startedOn", START)))
        .contains("recht om te werken");
  }

  @Test
  void nobodyStartsAfterTheProofIsOver() {
    reach("confirm-start");
    for (String table : List.of("right_to_work_data", "residence_proof")) {
      jdbc.sql(
              "update posiv.%s set document_valid_until = :last where case_reference = :case"
                  .formatted(table))
          .param("last", START)
          .param("case", reference.value())
          .update();
    }
    untilMorningOf(reference, START.plusDays(2));

    assertThat(
            refusal(
                "hr-utrecht",
                reference,
                "confirm-start",
                Map.of("outcome", "started", "startedOn", START.plusDays(1))))
        .contains("4 januari 2027");
    submit(
        "hr-utrecht", reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
    assertThat(contracts.underWay(reference)).isPresent();
  }

  @Test
  void beforeTheOfferIsAcceptedThereIsNothingToChange() {
    reach("record-offer-reply");
    for (String change : List.of("residence-changed", "work-changed", "mentor-left")) {
      assertThat(refusedReport("ro3kvit", change)).contains("not accepted an offer");
    }
  }

  @Test
  void changedResidenceIsEnteredInTheOpenTaskOfThePreparation() {
    reach("collect-right-to-work");
    assertThat(refusedReport("ro3kvit", "residence-changed")).contains("open task");
    assertThat(openTasks(reference)).containsOnlyOnce("collect-right-to-work");
  }

  @Test
  void resignationClosesTheSecondLookAtTheRightToWorkToo() {
    reach("take-oath");
    report("hr-utrecht", "residence-changed");
    report("official-utrecht", "official-resigned");

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(running()).containsExactly("offboarding", "onboarding");
  }

  @Test
  void mentorWhoLeavesIsReplacedAndTheYearGoesOn() {
    reach("make-intake-plan");
    report("hr-utrecht", "mentor-left");

    assertThat(journey).hasPassed("message_mentorLeft").isNotEnded();
    assertThat(openTasks(reference)).contains("assign-mentor", "make-intake-plan");
    assertThat(task(reference, "make-intake-plan").getAssignee()).isEqualTo("mentor2-utrecht");
    assertThat(refusedReport("ro3kvit", "mentor-left")).contains("no mentor");
    report("ro3kvit", "official-resigned");
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
  }

  @Test
  void mentorWhoWasNotNamedCannotLeave() {
    reach("assign-mentor");
    assertThat(refusedReport("ro3kvit", "mentor-left")).contains("no mentor");
  }

  @Deviation(
      of = "Two people report the same change",
      when = Deviation.When.ANY_TIME,
      learns = "the second one: the case has ended already")
  @Test
  void secondReportFindsTheCaseEnded() {
    reach("record-interview");
    report("hr-utrecht", "candidate-withdrew");

    assertThat(refusedReport("ro3kvit", "candidate-withdrew")).contains("ended");
    assertThat(refusedReport("ro3kvit", "municipality-left")).contains("ended");
    assertThat(readers("candidate-withdrew")).doesNotHaveDuplicates();
  }

  @Test
  void caseThatIsBeingWoundUpTakesNoReport() {
    reach("take-oath");
    report("hr-utrecht", "official-resigned");

    assertThat(refusedReport("hr-utrecht", "official-resigned")).contains("geëindigd");
    assertThat(refusedReport("official-utrecht", "residence-changed")).contains("завершено");
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
  }

  @Test
  void afterTheContractNothingIsReportedThatWouldCloseWhatIsOwed() {
    reach("timer_endedWithoutNotice");
    untilMorningOf(reference, END.plusDays(1));

    for (String change : List.of("official-resigned", "municipality-left", "residence-changed")) {
      assertThat(refusedReport("hr-utrecht", change)).contains("contract");
    }
    assertThat(openTasks(reference)).contains("settle-late-notice", "complete-offboarding");
  }

  @Test
  void officialsReportOnTheirOwnCaseOnly() {
    reach("take-oath");
    assertThat(refusedReport("official2-utrecht", "official-resigned")).isNotBlank();
    assertThat(refusedReport("official-utrecht", "mentor-left")).isNotBlank();
    assertThat(refusedReport("official-utrecht", "work-changed")).isNotBlank();
    assertThat(refusedReport("official-utrecht", "municipality-left")).isNotBlank();
    report("official-utrecht", "official-resigned");

    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
  }

  @Test
  void hrReportsOnlyWhereItsMunicipalityIsInvolvedNow() {
    assertThat(refusedReport("hr-utrecht", "candidate-withdrew")).isNotBlank();
    reach("choose-municipality");
    assertThat(refusedReport("hr-utrecht", "candidate-withdrew")).isNotBlank();
    submit(
        "ro3kvit",
        reference,
        "choose-municipality",
        Map.of("outcome", "nominate", "municipality", "arnhem"));
    assertThat(refusedReport("hr-utrecht", "candidate-withdrew")).isNotBlank();
    report("hr-arnhem", "candidate-withdrew");

    assertThat(journey).isEnded();
    assertThat(readers("candidate-withdrew"))
        .containsExactlyInAnyOrder("candidate", "ro3kvit", "hr-arnhem", "manager-arnhem");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager-utrecht", "mentor-utrecht", "posiv", "clerk-utrecht"})
  void nobodyElseStartsAReport(String user) {
    reach("record-interview");
    AuthorizationException refused =
        catchThrowableOfType(
            AuthorizationException.class, () -> report(user, "candidate-withdrew"));

    assertThat(refused).isNotNull();
    assertThat(openTasks(reference)).containsExactly("record-interview");
  }

  @Test
  void reportCannotHoldFromBeforeTheNomination() {
    FormFieldValidationException refused =
        catchThrowableOfType(
            FormFieldValidationException.class,
            () ->
                report(
                    "ro3kvit",
                    Map.of(
                        "caseReference",
                        reference.value(),
                        "change",
                        "candidate-withdrew",
                        "effectiveOn",
                        NOMINATED.minusDays(1))));

    assertThat(refused).hasMessageContaining("1 December 2026");
  }

  @Test
  void offboardingAsksOnlyForWhatWasSetInMotion() {
    reach("record-offer-reply");
    does("record-offer-reply", "draft-contract", "sign-contract");
    report("ro3kvit", "candidate-withdrew");

    Map<String, Object> shown = shown("hr-utrecht", reference, "complete-offboarding");
    assertThat(shown.get("endShown")).isEqualTo("De kandidaat trekt zich terug");
    assertThat((String) shown.get("inMotionShown")).contains("contract");
    assertThat(served("hr-utrecht", "complete-offboarding"))
        .contains("contractEndedOn")
        .doesNotContain("permitWithdrawnOn", "vogReturnedOn");
    assertThat(
            refusal("hr-utrecht", reference, "complete-offboarding", Map.of("handoverDone", false)))
        .contains("Contract schriftelijk beëindigd op");
    LocalDate today = clock.today();
    submit(
        "hr-utrecht",
        reference,
        "complete-offboarding",
        Map.of("handoverDone", false, "contractEndedOn", today));

    assertThat(journey).isEnded();
    assertThat(undone())
        .containsEntry("contract_ended_on", Date.valueOf(today))
        .containsEntry("vog_returned_on", null)
        .containsEntry("permit_withdrawn_on", null);
  }

  @Test
  void offboardingRequiresWhatWasSetInMotion() {
    reach("take-oath");
    report("hr-utrecht", "official-resigned");
    LocalDate today = clock.today();
    List<String> days =
        List.of("uwvInformedOn", "accessRevokedOn", "contractEndedOn", "vogReturnedOn");
    Map<String, Object> all = new HashMap<>(Map.of("handoverDone", true));
    days.forEach(field -> all.put(field, today));
    assertThat(served("hr-utrecht", "complete-offboarding"))
        .contains(days)
        .doesNotContain("permitWithdrawnOn");

    for (String field : days) {
      Map<String, Object> without = new HashMap<>(all);
      without.remove(field);
      assertThat(refusal("hr-utrecht", reference, "complete-offboarding", without)).isNotBlank();
    }
    for (String field : days) {
      assertThat(
              refusal(
                  "hr-utrecht",
                  reference,
                  "complete-offboarding",
                  Forms.with(all, field, today.plusDays(1))))
          .contains("toekomst");
    }
    submit("hr-utrecht", reference, "complete-offboarding", all);
    assertThat(readers("offboarding-completed"))
        .containsExactlyInAnyOrder(
            "candidate", "ro3kvit", "hr-utrecht", "manager-utrecht", "mentor-utrecht");
    assertThat(undone())
        .containsEntry("uwv_informed_on", Date.valueOf(today))
        .containsEntry("access_revoked_on", Date.valueOf(today))
        .containsEntry("contract_ended_on", Date.valueOf(today))
        .containsEntry("vog_returned_on", Date.valueOf(today));
  }

  @Test
  void permitThatWasAppliedForIsWithdrawn() {
    reach("record-permit-decision");
    report("ro3kvit", "candidate-withdrew");

    assertThat(served("hr-utrecht", "complete-offboarding")).contains("permitWithdrawnOn");
    Map<String, Object> all = Map.of("contractEndedOn", clock.today());
    assertThat(refusal("hr-utrecht", reference, "complete-offboarding", all))
        .contains("Vergunning of aanvraag ingetrokken op");
  }

  @Test
  void atTheEndOfTheYearNothingIsBrokenOff() {
    reach("complete-offboarding");

    assertThat(served("hr-utrecht", "complete-offboarding"))
        .doesNotContain("contractEndedOn", "permitWithdrawnOn", "vogReturnedOn");
    submit(
        "hr-utrecht",
        reference,
        "complete-offboarding",
        Map.of("accessRevokedOn", clock.today(), "handoverDone", true));
    assertThat(journey).isEnded().hasPassed("end_left");
  }

  @Test
  void eachRoleReportsInTasklist() {
    reach("take-oath");
    for (String user : List.of("ro3kvit", "hr-utrecht", "official-utrecht")) {
      TasklistUser person = TasklistUser.signIn(port, user);
      assertThat(offered(person)).contains(reference + " · Olena Testenko · Utrecht");
    }
    TasklistUser arnhem = TasklistUser.signIn(port, "hr-arnhem");
    assertThat(offered(arnhem)).doesNotContain(reference.value(), "Testenko");
    TasklistUser colleague = TasklistUser.signIn(port, "official2-utrecht");
    assertThat(offered(colleague)).doesNotContain(reference.value(), "Testenko");

    TasklistUser official = TasklistUser.signIn(port, "official-utrecht");
    HttpResponse<String> wrong = official.startAnyway("report-change", answers("work-changed"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(official.message(wrong)).contains("кадрову службу");
    HttpResponse<String> foreign =
        arnhem.startAnyway("report-change", answers("official-resigned"));
    assertThat(foreign.statusCode()).isEqualTo(400);
    assertThat(arnhem.message(foreign)).endsWith(".");

    assertThat(official.start("report-change", answers("official-resigned")))
        .isEqualTo(reference.value());
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(changes.find(reference, "official-resigned")).isPresent();
  }

  @Test
  void twoTabsInTheSameMomentReportOnce() {
    reach("record-interview");
    List<TasklistUser> tabs =
        List.of(TasklistUser.signIn(port, "ro3kvit"), TasklistUser.signIn(port, "hr-utrecht"));

    List<HttpResponse<String>> replies =
        Stream.concat(tabs.stream(), tabs.stream())
            .parallel()
            .map(tab -> tab.startAnyway("report-change", answers("candidate-withdrew")))
            .toList();

    assertThat(replies)
        .extracting(HttpResponse::statusCode)
        .containsExactlyInAnyOrder(200, 400, 400, 400);
    assertThat(replies)
        .filteredOn(reply -> reply.statusCode() == 400)
        .allSatisfy(
            reply -> assertThat(tabs.get(0).message(reply)).containsAnyOf("ended", "geëindigd"));
    assertThat(readers("candidate-withdrew")).doesNotHaveDuplicates();
    assertThat(running()).isEmpty();
  }

  @Test
  void peopleThemselvesCorrelateNothing() {
    reach("record-interview");
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");

    assertThat(
            hr.post(
                    ENGINE + "/message",
                    Map.of("messageName", "candidate-withdrew", "businessKey", reference.value()))
                .statusCode())
        .isEqualTo(400);
    assertThat(openTasks(reference)).containsExactly("record-interview");
  }

  @Test
  void reportIsOfferedToThoseWhoMayStartIt() {
    for (String user : List.of("ro3kvit", "hr-utrecht", "official-utrecht")) {
      as(
          user,
          () ->
              assertThat(
                      engine
                          .getRepositoryService()
                          .createProcessDefinitionQuery()
                          .latestVersion()
                          .startableInTasklist()
                          .startablePermissionCheck()
                          .list())
                  .extracting(ProcessDefinition::getKey)
                  .contains("report-change"));
    }
  }

  private Map<String, Object> answers(String change) {
    return Map.of(
        "caseReference", reference.value(), "change", change, "effectiveOn", clock.today());
  }

  private String offered(TasklistUser person) {
    String id =
        person
            .read(person.get(ENGINE + "/process-definition/key/report-change"))
            .path("id")
            .asString();
    return person
        .read(person.get(ENGINE + "/process-definition/" + id + "/deployed-start-form"))
        .toString();
  }

  /** The sentence with which a report is refused. */
  private String refusedReport(String user, String change) {
    FormFieldValidationException refused =
        catchThrowableOfType(FormFieldValidationException.class, () -> report(user, change));
    assertThat(refused).as("%s of %s must be refused", change, user).isNotNull();
    assertThat(refused.getMessage()).endsWith(".");
    return refused.getMessage();
  }

  /** The form of an open task as somebody gets it. */
  private String served(String user, String key) {
    String id = task(reference, key).getId();
    String[] form = new String[1];
    as(
        user,
        () -> {
          try (InputStream file = engine.getFormService().getDeployedTaskForm(id)) {
            form[0] = new String(file.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return form[0];
  }

  private Map<String, Object> undone() {
    return jdbc.sql("select * from posiv.offboarding where case_reference = :case")
        .param("case", reference.value())
        .query()
        .singleRow();
  }
}
