package nl.posiv.onboarding.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.AcceptedOffers;
import nl.posiv.onboarding.support.CorrectionTest;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was recorded is corrected in the file of a case, and what follows, follows. */
class CorrectionsTest extends CorrectionTest {

  @Autowired private CaseCorrections corrections;
  @Autowired private Evaluations evaluations;

  @Test
  void fileShowsWhatStoodThereWhatIsThereWhoWhenAndWhy() {
    reach("take-oath");
    String wrong = cell("identity_check", "checked_on");
    LocalDate right = LocalDate.parse(wrong).plusDays(1);

    assertThat(page(HR)).contains("/corrections/identity_check/");
    HttpResponse<String> done =
        correct(HR, "identity_check", Map.of("identityCheckedOn", right.toString()));

    assertThat(location(done))
        .isEqualTo("/cases/" + reference + "?result=corrected&at=identity#result");
    assertThat(cell("identity_check", "checked_on")).isEqualTo(right.toString());
    assertThat(page(HR))
        .contains("Verbeterd op", "door HR Utrecht")
        .contains(": was ‘" + dutch(wrong) + "’, is ‘" + dutch(right.toString()) + "’")
        .contains("Reden: " + WHY)
        .contains("Verbeterd: Identiteitsbewijs gecontroleerd");
    assertThat(page(MANAGER)).as("does not read that").doesNotContain("Verbeterd: ");
    assertThat(page("official-utrecht"))
        .as("the official reads it as well, and corrects nothing")
        .contains(WHY)
        .doesNotContain("/corrections/");
    assertThat(user(HR).page("/cases/" + reference + "?result=corrected").body())
        .contains("Het is verbeterd.");
  }

  @Test
  void whatIsSoAlreadyIsNotWrittenAndAReasonIsNeeded() {
    reach("take-oath");
    String checkedOn = cell("identity_check", "checked_on");

    assertThat(location(correct(HR, "identity_check", Map.of("identityCheckedOn", checkedOn))))
        .endsWith("?result=same&at=identity#result");
    HttpResponse<String> withoutReason =
        send(
            HR,
            opened(HR, "identity_check")
                .with(Map.of("identityCheckedOn", "2026-12-02", "correctionReason", " ")));

    assertThat(withoutReason.statusCode()).isEqualTo(400);
    assertThat(withoutReason.body()).contains("Waarom was het fout?", "2026-12-02");
    HttpResponse<String> impossible =
        correct(HR, "identity_check", Map.of("identityCheckedOn", "2020-01-01"));
    assertThat(impossible.statusCode()).as("the rules of the form hold").isEqualTo(400);
    assertThat(corrections()).isZero();
  }

  /** Of what happened on one day the page says the time, and tells it in order. */
  @Test
  void correctionsOfOneDayAreToldWithTheirTimeInOrder() {
    reach("take-oath");
    LocalDate day = LocalDate.parse(cell("identity_check", "checked_on"));
    correct(HR, "identity_check", Map.of("identityCheckedOn", day.plusDays(1).toString()));
    assertThat(page(HR)).as("one on its day").containsPattern("Verbeterd op [0-9a-z ]+ door HR");
    clock.setOffset(clock.offset().plusMinutes(7));
    PageForm note = PageForm.in(user(HR).page("/cases/" + reference + "/notes").body()).get(0);
    send(HR, note.with(Map.of("kind", "note", "body", "She came by.", "circle", "hr")));
    clock.setOffset(clock.offset().plusMinutes(7));
    correct(HR, "identity_check", Map.of("identityCheckedOn", day.toString()));

    String page = page(HR);
    assertThat(page).containsPattern("Verbeterd op [0-9a-z ]+, \\d\\d:\\d\\d door HR Utrecht");
    String events = page.substring(page.indexOf("id=\"timeline\""));
    int later = events.indexOf("Verbeterd: ");
    int between = events.indexOf("Notitie");
    int earlier = events.indexOf("Verbeterd: ", later + 1);
    assertThat(List.of(later, between, earlier)).isSorted().doesNotContain(-1);
    assertThat(events.substring(later, earlier)).containsPattern("20\\d\\d, \\d\\d:\\d\\d");
  }

  @Test
  void ofTwoWhoCorrectAtOnceTheSecondIsToldSo() {
    reach("take-oath");
    LocalDate day = LocalDate.parse(cell("identity_check", "checked_on"));
    PageForm first = opened(HR, "identity_check");
    PageForm second = opened(HR, "identity_check");

    send(HR, first.with(answers(Map.of("identityCheckedOn", day.plusDays(1).toString()))));
    HttpResponse<String> late =
        send(HR, second.with(answers(Map.of("identityCheckedOn", day.plusDays(2).toString()))));

    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("Iemand heeft dit intussen verbeterd.");
    assertThat(cell("identity_check", "checked_on")).isEqualTo(day.plusDays(1).toString());
    assertThat(corrections()).isOne();
  }

  @Test
  void recordThatIsClosedWhileItsCorrectionIsSentIsNotCorrected() {
    reach("take-oath");
    UserId hr = new UserId(HR);
    CaseReader reader =
        new CaseReader(hr, Language.NL, Set.of(Role.HR), new MunicipalityId("utrecht"));

    assertThat(
            corrections.correct(
                reference,
                reader,
                hr,
                "drafted_contract",
                cell("drafted_contract", "id"),
                "0",
                Map.of("trialPeriod", "0", "correctionReason", WHY)))
        .isEqualTo(CaseCorrections.Result.OVERTAKEN);
    assertThat(corrections()).isZero();
  }

  @Test
  void doubleClickCorrectsOnce() throws Exception {
    reach("take-oath");
    LocalDate day = LocalDate.parse(cell("identity_check", "checked_on")).plusDays(1);
    PageForm form =
        opened(HR, "identity_check").with(answers(Map.of("identityCheckedOn", day.toString())));
    TasklistUser hr = user(HR);

    List<HttpResponse<String>> clicks =
        SameMoment.times(4, () -> hr.sendForm(form.action(), form.fields()));

    assertThat(clicks).extracting(HttpResponse::statusCode).containsOnly(302);
    assertThat(corrections()).isOne();
  }

  @Test
  void whatIsSentOnceMoreIsSaidToBeDone() {
    reach("take-oath");
    String day = LocalDate.parse(cell("identity_check", "checked_on")).plusDays(1).toString();
    PageForm mine = opened(HR, "identity_check").with(answers(Map.of("identityCheckedOn", day)));
    send(HR, mine);

    assertThat(location(send(HR, mine))).contains("?result=corrected&at=");
    assertThat(location(correct(HR, "identity_check", Map.of("identityCheckedOn", day))))
        .as("opened anew")
        .contains("?result=same&at=");
    assertThat(corrections()).isOne();
  }

  @Test
  void hintThatPointsAtThePageOfTheTaskIsNotShown() {
    reach("take-oath");

    assertThat(user(HR).page(path("uwv_notification")).body())
        .contains("Nummer van de ontvangstbevestiging")
        .doesNotContain("hierboven", "Laat dit leeg");
    assertThat(user(HR).page(path("right_to_work_data")).body()).doesNotContain("hierboven");
  }

  @Test
  void onlyWhoRecordsItCorrectsItAndOnlyInTheirOwnMunicipality() {
    reach("take-oath");
    String path = path("identity_check");

    for (String other : List.of("manager-utrecht", "mentor-utrecht", "ro3kvit", "posiv")) {
      HttpResponse<String> refused = user(other).page(path);
      assertThat(refused.statusCode()).as(other).isIn(403, 404);
      assertThat(page(other)).as(other).doesNotContain("/corrections/identity_check");
    }
    for (String stranger : List.of("hr-arnhem", "official-utrecht", "official-arnhem")) {
      TasklistUser user = user(stranger);
      assertThat(user.page(path).statusCode()).as(stranger).isEqualTo(404);
      assertThat(
              user.sendForm(
                      path,
                      answers(Map.of("identityCheckedOn", "2026-12-02", "token", token(stranger))))
                  .statusCode())
          .as(stranger)
          .isEqualTo(404);
    }
    assertThat(page("manager-utrecht")).contains("/corrections/appointment_decision/");
    assertThat(corrections()).isZero();
  }

  @Test
  void decisionIsCorrectedByADecision() {
    reach("take-oath");
    PageForm form = opened("manager-utrecht", "appointment_decision");

    assertThat(form.fields()).containsKey("decisionReference").doesNotContainKey("outcome");
    assertThat(user(MANAGER).page(form.action()).body()).contains("Dit blijft zoals het is");
    send(
        MANAGER, form.with(answers(Map.of("decisionReference", "M-2026-18", "outcome", "reject"))));

    assertThat(cell("appointment_decision", "outcome")).isEqualTo("approve");
    assertThat(cell("appointment_decision", "decision_reference")).isEqualTo("M-2026-18");
    assertThat(page("manager-utrecht")).contains("M-2026-17", "M-2026-18");
  }

  @Test
  void signedContractIsNotCorrectedByTyping() {
    reach("sign-contract");
    assertThat(location(correct(HR, "drafted_contract", Map.of("trialPeriod", "0"))))
        .contains("?result=");
    reach("take-oath");

    HttpResponse<String> page = user(HR).page(path("drafted_contract"));

    assertThat(page.body()).contains("addendum dat beiden tekenen").doesNotContain("trialPeriod");
    assertThat(
            send(
                    HR,
                    new PageForm(path("drafted_contract"), Map.of())
                        .with(answers(Map.of("trialPeriod", "0", "token", token(HR)))))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void termsOfAContractThatWasEnteredAreCorrectedUntilItsEndIsDecided() {
    reach("complete-entry");
    doIt(
        "complete-entry",
        Forms.with(
            Forms.entry("utrecht", LocalDate.parse("2026-03-01"), LocalDate.parse("2027-08-31")),
            "residenceStatus",
            "free-to-work"));
    assertThat(opened(HR, "drafted_contract").fields()).doesNotContainKey("trialPeriod");

    assertThat(
            location(
                correct(
                    HR,
                    "drafted_contract",
                    Map.of("earlyNoticeClause", "true", "endNoticeInContract", "true"))))
        .contains("corrected");

    assertThat(cell("drafted_contract", "early_notice_clause")).isEqualTo("true");
    assertThat(cell("drafted_contract", "trial_period_months")).isEqualTo("0");
    assertThat(employments.endNoticeInContract(contractOf(reference))).isTrue();
    reach("decide-follow-up");
    PageForm stale = opened(HR, "drafted_contract");
    doIt("decide-follow-up", Map.of("outcome", "end", "reason", "The project is done"));
    assertThat(openTasks(reference)).doesNotContain("send-end-notice");
    assertThat(user(HR).page(path("drafted_contract")).body())
        .contains("al besloten")
        .doesNotContain("name=\"endNoticeInContract\"");
    assertThat(send(HR, stale.with(answers(Map.of("endNoticeInContract", "")))).statusCode())
        .isEqualTo(400);
    assertThat(employments.endNoticeInContract(contractOf(reference))).isTrue();
  }

  @Test
  void positionOfSomebodyWhoWasEnteredIsCorrectedAndNothingElseOfTheEntry() {
    reach("complete-entry");
    doIt(
        "complete-entry",
        Forms.entry("utrecht", LocalDate.parse("2026-03-01"), LocalDate.parse("2027-08-31")));
    assertThat(opened(HR, "case_entry").fields())
        .containsOnlyKeys("position", "correctionReason", "posiv-shown", "posiv-version", "token");

    assertThat(location(correct(HR, "case_entry", Map.of("position", "Adviser on dikes"))))
        .endsWith("?result=corrected&at=entry#result");

    assertThat(appointments.position(reference)).isEqualTo("Adviser on dikes");
    assertThat(page("ro3kvit")).contains("Adviser on dikes", WHY);
  }

  @Test
  void lastDayOfAnExtensionIsCorrectedUntilItIsSigned() {
    LocalDate typed = END.plusMonths(6);
    LocalDate right = END.plusYears(1);
    reach("decide-follow-up");
    doIt(
        "decide-follow-up",
        Map.of("outcome", "extend", "newEndDate", typed, "reason", "The work goes on"));
    doIt("collect-right-to-work", Forms.rightToWork("free-to-work", true));
    assertThat(tasks(reference, "sign-addendum")).hasSize(1);
    assertThat(correct(MANAGER, "follow_up", Map.of("newEndDate", "2030-01-04")).body())
        .contains("3 januari 2030", "36 maanden");

    assertThat(location(correct(MANAGER, "follow_up", Map.of("newEndDate", right.toString()))))
        .endsWith("?result=corrected-days");

    assertThat(contracts.planned(reference).orElseThrow().lastDay()).contains(right);
    assertThat(rightToWork.period(reference).endsOn()).isEqualTo(right);
    assertThat(readers("follow-up-corrected"))
        .containsExactlyInAnyOrder("official-utrecht", HR, MANAGER);
    assertThat(tasks(reference, "sign-addendum")).as("not for the wrong day").isEmpty();
    assertThat(openTasks(reference)).as("of this year all stays").contains("send-end-notice");
    doIt("collect-right-to-work", Forms.rightToWork("free-to-work", true));
    assertThat(shown(HR, reference, "sign-addendum"))
        .containsEntry("endDate", dutch(right.toString()))
        .containsKey("occasionNote");
    PageForm stale = opened(MANAGER, "follow_up");
    does("sign-addendum");
    assertThat(user(MANAGER).page(path("follow_up")).body())
        .contains("addendum dat beide partijen tekenen")
        .doesNotContain("name=\"newEndDate\"");
    send(MANAGER, stale.with(answers(Map.of("newEndDate", typed.toString()))));
    assertThat(contracts.planned(reference).orElseThrow().lastDay()).contains(right);
  }

  @Test
  void firstDayOfWorkIsCorrectedUntilPeopleAreAskedAboutTheFirstMonth() {
    reach("take-oath");
    LocalDate right = START.plusDays(3);
    untilMorningOf(reference, right);
    assertThat(correct(HR, "start_confirmation", Map.of("startedOn", "2027-01-03")).body())
        .contains("4 januari 2027");

    assertThat(location(correct(HR, "start_confirmation", Map.of("startedOn", right.toString()))))
        .endsWith("?result=corrected-days");

    assertThat(contractOf(reference).begunOn()).isEqualTo(right);
    assertThat(contractOf(reference).lastDay()).as("as it was signed").contains(END);
    assertThat(readers("contract-corrected"))
        .as("who was told the first day")
        .containsExactlyInAnyOrder("official-utrecht", "ro3kvit", HR, MANAGER, MENTOR);
    assertThat(running())
        .as("UWV was told the day that was agreed")
        .doesNotContain("right-to-work");
    assertThat(due("timer_month")).isEqualTo(right.plusMonths(1));
    assertThat(due("timer_midYear")).isEqualTo(right.plusMonths(6));
    assertThat(page(HR)).contains(dutch(START.toString()), dutch(right.toString()), WHY);
    untilMorningOf(reference, right.plusMonths(1));
    assertThat(user(HR).page(path("start_confirmation")).body())
        .contains("naar de eerste maand gevraagd")
        .doesNotContain("name=\"startedOn\"");
    assertThat(page(HR)).as("it leads nowhere").doesNotContain(path("start_confirmation"));
  }

  private LocalDate due(String timer) {
    return LocalDate.ofInstant(
        engine
            .getManagementService()
            .createJobQuery()
            .activityId(timer)
            .singleResult()
            .getDuedate()
            .toInstant(),
        ProgrammeClock.ZONE);
  }

  @Test
  void numberOfAnEarlierWrongBsnStaysReadable() {
    reach("take-oath");
    assertThat(correct(HR, "bsn_registration", Map.of("bsn", "111222334")).statusCode())
        .as("the eleven test")
        .isEqualTo(400);

    assertThat(location(correct(HR, "bsn_registration", Map.of("bsn", "123456782"))))
        .contains("corrected");

    assertThat(page(HR)).contains("111222333", "123456782");
  }

  @Test
  void otherPayAsksForTheNotificationAgain() {
    reach("take-oath");
    assertThat(running()).doesNotContain("right-to-work");
    correct(HR, "right_to_work_data", Map.of("documentNumber", "XX654321"));
    assertThat(running()).as("a number of a document").doesNotContain("right-to-work");

    PageForm form =
        opened(HR, "right_to_work_data").with(answers(Map.of("monthlyPay", "4.000,50")));

    String done = location(send(HR, form));

    assertThat(done).endsWith("?result=corrected-notification");
    assertThat(user(HR).page(done).body())
        .contains("HR is aan de beurt", "€ 4.000,50")
        .contains("De gegevens voor het recht om te werken verzamelen");
    assertThat(location(send(HR, form))).as("sent twice").contains("?result=corrected&at=");
    assertThat(corrections()).isEqualTo(2);
    assertThat(cell("right_to_work_data", "monthly_pay")).isEqualTo("4000.50");
    assertThat(tasks(reference, "collect-right-to-work")).hasSize(1);
    assertThat(shown(HR, reference, "collect-right-to-work").get("occasionNote").toString())
        .startsWith("Het loon is verbeterd");
    does("collect-right-to-work");
    assertThat(tasks(reference, "notify-uwv")).as("UWV is told again").hasSize(1);
  }

  @Test
  void otherStartThatUwvWasToldIsToldAgain() {
    reach("confirm-start");
    String named = cell("uwv_notification", "named_start");

    correct(
        HR,
        "uwv_notification",
        Map.of("startNamed", LocalDate.parse(named).plusDays(7).toString()));

    assertThat(tasks(reference, "collect-right-to-work")).hasSize(1);
  }

  @Test
  void laterNotificationMovesTheStartAndAllHearIt() {
    reach("confirm-start");

    assertThat(location(correct(HR, "uwv_notification", Map.of("notifiedOn", "2026-12-31"))))
        .contains("corrected");

    assertThat(contractOf(reference).firstDay()).isEqualTo("2027-01-05");
    assertThat(readers("start-date-moved"))
        .containsExactlyInAnyOrder("candidate", "ro3kvit", HR, MANAGER, MENTOR);
    assertThat(tasks(reference, "collect-right-to-work")).hasSize(1);
  }

  @Test
  void laterNotificationThatLeavesNoTimeIsTakenAndHrDecides() {
    reach("confirm-start");
    CaseReference elsewhere = follow(nominatedCase("arnhem"));
    isSamePerson(elsewhere, reference);
    new AcceptedOffers(appointments)
        .accept(elsewhere, LocalDate.parse("2027-02-01"), LocalDate.parse("2028-01-31"));

    assertThat(location(correct(HR, "uwv_notification", Map.of("notifiedOn", "2026-12-31"))))
        .contains("corrected");

    assertThat(cell("uwv_notification", "notified_on")).isEqualTo("2026-12-31");
    assertThat(contractOf(reference).firstDay()).isEqualTo(START);
    assertThat(readers("start-date-moved")).isEmpty();
    does("collect-right-to-work", "notify-uwv");
    assertThat((String) shown(HR, reference, "resolve-right-to-work").get("occasionNote"))
        .contains("1 februari 2027", "te weinig tijd");
  }

  @Test
  void termsOfAnOfferAreCorrectedUntilTheManagerDecided() {
    reach("decide-appointment");

    assertThat(location(correct(HR, "offer", Map.of("hoursPerWeek", "32", "scale", "9"))))
        .contains("corrected");
    assertThat(cell("offer", "hours_per_week")).startsWith("32");
    assertThat(correct(HR, "offer", Map.of("startDate", "2026-11-01")).statusCode())
        .as("the rules of the offer hold")
        .isEqualTo(400);

    doIt("decide-appointment", Map.of());
    assertThat(location(correct(HR, "offer", Map.of("budgetReference", "KP 4711"))))
        .as("the budget is HR's own")
        .contains("corrected");
    assertThat(location(correct(HR, "offer", Map.of("hoursPerWeek", "36"))))
        .as("the rest is put to the manager")
        .contains("proposed");
  }

  @Test
  void newStartMovesTheContractItsTimersAndMailAndUwvIsToldAgain() {
    reach("timer_start");
    LocalDate moved = START.plusWeeks(2);

    assertThat(location(correct(HR, "offer", Map.of("startDate", moved.toString()))))
        .contains("result=corrected-days");

    assertThat(cell("offer", "end_date")).isEqualTo(moved.plusYears(1).minusDays(1).toString());
    assertThat(cell("contract", "planned_first_day")).isEqualTo(moved.toString());
    assertThat(cell("contract", "planned_last_day"))
        .isEqualTo(moved.plusYears(1).minusDays(1).toString());
    assertThat(readers("start-date-moved")).contains("candidate", HR, MENTOR);
    assertThat(shown(HR, reference, "collect-right-to-work").get("occasionNote").toString())
        .contains(dutch(START.toString()), dutch(moved.toString()));
    does("collect-right-to-work");
    assertThat(tasks(reference, "notify-uwv")).hasSize(1);
    does("notify-uwv");
    assertThat(tasks(reference, "sign-addendum")).as("signed for other dates").hasSize(1);
    assertThat(page(HR)).contains(dutch(START.toString()), dutch(moved.toString()), WHY);
  }

  @Test
  void startThatIsCorrectedWhileTheAddendumWaitsIsToldToUwvAndSignedAnew() {
    reach("timer_start");
    LocalDate moved = START.plusWeeks(2);
    LocalDate right = START.plusWeeks(3);
    correct(HR, "offer", Map.of("startDate", moved.toString()));
    does("collect-right-to-work", "notify-uwv");
    assertThat(shown(HR, reference, "sign-addendum")).doesNotContainKey("occasionNote");

    correct(HR, "offer", Map.of("startDate", right.toString()));

    assertThat(tasks(reference, "sign-addendum")).as("not for other days").isEmpty();
    does("collect-right-to-work");
    assertThat(shown(HR, reference, "notify-uwv"))
        .containsEntry("startDate", dutch(right.toString()));
    does("notify-uwv");
    assertThat(shown(HR, reference, "sign-addendum"))
        .containsEntry("startDate", dutch(right.toString()))
        .hasEntrySatisfying(
            "occasionNote",
            note ->
                assertThat(note.toString()).contains(dutch(clock.today().toString()), "opnieuw"));
    does("sign-addendum");
    assertThat(tasks(reference, "sign-addendum")).isEmpty();
    assertThat(cell("contract", "planned_first_day")).isEqualTo(right.toString());
  }

  @Test
  void newStartThatWouldMoveTheEndPastTheChainIsRefused() {
    reach("timer_start");
    contracts.addEarlier(
        reference,
        new MunicipalityId("utrecht"),
        LocalDate.parse("2025-01-05"),
        LocalDate.parse("2026-11-30"),
        new UserId(HR));

    HttpResponse<String> refused =
        correct(HR, "offer", Map.of("startDate", START.plusDays(2).toString()));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("4 januari 2028", "36 maanden");
    assertThat(contractOf(reference).lastDay()).contains(END);
    assertThat(location(correct(HR, "offer", Map.of("startDate", START.plusDays(1).toString()))))
        .contains("corrected");
    assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse("2028-01-04"));
  }

  @Test
  void mentorCorrectsTheirOwnTalkAndHrReadsNothingMoreOfIt() {
    reach("log-check-in");
    does("log-check-in");
    assertThat(page(MENTOR)).contains("/corrections/check_in/");
    assertThat(page(HR)).doesNotContain("/corrections/check_in/");

    assertThat(location(correct(MENTOR, "check_in", Map.of("progress", "Learns the dike act"))))
        .endsWith("?result=corrected&at=check-ins#result");

    assertThat(page(MENTOR)).contains("Learns the dike act", WHY);
    assertThat(page("official-utrecht")).contains("Learns the dike act", WHY);
    assertThat(page(HR)).doesNotContain("Learns the dike act", WHY);
    String other = "mentor2-utrecht";
    assertThat(user(other).page(path("check_in")).body()).doesNotContain("name=\"progress\"");
  }

  @Test
  void talkOfAMentorWhoLeftIsCorrectedByWhoeverGuidesNow() {
    reach("log-check-in");
    does("log-check-in");
    mentorships.releaseGuiding(reference);

    assertThat(
            location(
                correct("mentor2-utrecht", "check_in", Map.of("progress", "Learns the dike act"))))
        .endsWith("?result=corrected&at=check-ins#result");

    assertThat(page("official-utrecht")).contains("Learns the dike act", WHY, "Mentor two Utrecht");
  }

  @Test
  void whatWasAgreedAboutTheSplitIsCorrectedByTheMentor() {
    reach("log-check-in");
    hours.agreeOnSplit(contractOf(reference), "Two days a week", new UserId(MENTOR));

    assertThat(location(correct(MENTOR, "split_agreement", Map.of("plan", "Three days a week"))))
        .endsWith("?result=corrected&at=hours#result");

    for (String reader : List.of(MENTOR, "official-utrecht")) {
      assertThat(page(reader)).as(reader).contains("Two days a week", "Three days a week", WHY);
    }
    assertThat(page(HR)).contains("Three days a week").doesNotContain("/corrections/split");
    assertThat(page("ro3kvit")).doesNotContain("days a week");
    assertThat(user("mentor2-utrecht").page(path("split_agreement")).body())
        .doesNotContain("name=\"plan\"");
  }

  @Test
  void whatHrAgreedAboutAConcernAndTheDayToLookAgainAreCorrected() {
    reach("log-check-in");
    doIt(
        "log-check-in",
        Forms.with(script.step("log-check-in").answers(clock.today()), "concern", true));
    LocalDate typed = clock.today().plusDays(60);
    LocalDate right = clock.today().plusDays(6);
    submit(
        HR,
        reference,
        "follow-up-concern",
        Map.of("outcome", "keep-an-eye", "agreed", "Calls on Mondays", "askAgainOn", typed));

    assertThat(
            location(
                correct(
                    HR,
                    "concern_follow_up",
                    Map.of("agreed", "Calls on Fridays", "askAgainOn", right.toString()))))
        .endsWith("?result=corrected&at=check-ins#result");

    assertThat(due("timer_askAgain")).isEqualTo(right);
    assertThat(page(HR)).contains("Calls on Mondays", "Calls on Fridays", WHY);
    for (String other : List.of(MENTOR, "official-utrecht")) {
      assertThat(page(other)).as(other).doesNotContain("Calls on", WHY, "concern_follow_up");
    }
    untilMorningOf(reference, right);
    assertThat(openTasks(reference)).contains("follow-up-concern");
    assertThat(opened(HR, "concern_follow_up").fields())
        .as("that day is there")
        .containsKey("agreed")
        .doesNotContainKey("askAgainOn");
  }

  @Test
  void checklistIsPutRightAfterItWasHandedIn() {
    reach("arrange-practical-help");
    doIt("arrange-practical-help", Map.of("outcome", "later", "arranged", List.of("housing")));
    String earlier = path("practical_help");
    doIt(
        "arrange-practical-help",
        Map.of("outcome", "done", "arranged", List.of("housing", "pension")));

    assertThat(location(correct(HR, "practical_help", Map.of("arranged", "bank-account"))))
        .endsWith("?result=corrected&at=practical-help#result");
    assertThat(cell("practical_help", "arranged")).isEqualTo("{bank-account}");
    assertThat(page(HR)).contains(WHY).doesNotContain(earlier);

    PageForm form = opened(HR, "practical_help").with(answers(Map.of()));
    Map<String, String> withoutATick = new HashMap<>(form.fields());
    withoutATick.remove("arranged");
    assertThat(location(user(HR).sendForm(form.action(), withoutATick)))
        .endsWith("?result=corrected&at=practical-help#result");
    assertThat(cell("practical_help", "arranged")).isEqualTo("{}");
    assertThat(cell("practical_help", "outcome")).isEqualTo("done");
  }

  @Test
  void watchFollowsTheDayOfTheProof() {
    reach("take-oath");
    String until = cell("right_to_work_data", "document_valid_until");
    LocalDate right = LocalDate.parse(until).minusDays(30);

    assertThat(
            location(
                correct(HR, "right_to_work_data", Map.of("documentValidUntil", right.toString()))))
        .contains("corrected");

    assertThat(page(HR)).contains("Bewijs van verblijf geldig tot en met");
    assertThat(cell("right_to_work_data", "document_valid_until")).isEqualTo(right.toString());
  }

  @Test
  void daysOfALateNoticeAreCountedAnew() {
    reach("send-end-notice");
    doIt("send-end-notice", Map.of());
    assertThat(cell("end_notice", "days_late")).isEqualTo("0");
    untilMorningOf(reference, END.minusWeeks(1));

    HttpResponse<String> done =
        correct(
            HR,
            "end_notice",
            Map.of("noticeReceivedOn", END.minusMonths(1).plusDays(4).toString()));

    assertThat(location(done)).contains("corrected");
    assertThat(Integer.parseInt(cell("end_notice", "days_late"))).isPositive();
    assertThat(page(HR)).contains(WHY);
  }

  @Test
  void noticeThatIsFoundLateIsPassedToPayrollAndManagersHearIt() {
    reach("send-end-notice");
    doIt("send-end-notice", Map.of());
    untilMorningOf(reference, END.minusWeeks(1));
    LocalDate lastDay = evaluations.noticeDeadline(contractOf(reference));

    receivedOn(lastDay);
    assertThat(tasks(reference, "settle-late-notice")).as("in time").isEmpty();
    receivedOn(lastDay.plusDays(1));
    receivedOn(lastDay.plusDays(2));

    assertThat(tasks(reference, "settle-late-notice")).as("one task").hasSize(1);
    assertThat((String) shown(HR, reference, "settle-late-notice").get("delayShown"))
        .contains("2/31");
    untilMorningOf(reference, END.minusWeeks(1));
    assertThat(readers("end-notice-overdue")).containsExactlyInAnyOrder(HR, MANAGER);
    doIt("settle-late-notice", Map.of("payrollInformedOn", clock.today()));
    assertThat(cell("late_notice_settlement", "payroll_informed_on"))
        .isEqualTo(clock.today().toString());
    assertThat(running()).doesNotContain("evaluation");
  }

  private void receivedOn(LocalDate day) {
    assertThat(location(correct(HR, "end_notice", Map.of("noticeReceivedOn", day.toString()))))
        .contains("corrected");
  }
}
