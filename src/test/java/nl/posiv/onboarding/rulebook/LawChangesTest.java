package nl.posiv.onboarding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.ResidenceStatus;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.Route;
import nl.posiv.onboarding.righttowork.WorkPeriod;
import nl.posiv.onboarding.rules.EnteredRules;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RuleRow;
import nl.posiv.onboarding.rules.Rules;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Deviation.When;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A law changes while cases run: an administrator enters it, and everything follows. */
class LawChangesTest extends JourneyTest {

  private static final String PROTECTION = Rule.TEMPORARY_PROTECTION_END.id();
  private static final String NOTIFIED = Rule.TRANSITION_DOCUMENT_NOTIFIED.id();
  private static final String ASK = "record-new-proof";
  private static final String LATE = "2028-06-30";

  @Autowired private Rulebook rulebook;
  @Autowired private WhomItConcerns whomItConcerns;
  @Autowired private RulesThatBegin rulesThatBegin;
  @Autowired private EnteredRules entered;
  @Autowired private Rules rules;
  @Autowired private RightToWork rightToWork;

  @Test
  @Deviation(
      of = "Temporary protection ends on another day than was known",
      when = When.ANY_TIME,
      learns = "whoever has a task because of it",
      undone = "the proof, its reminders and the tasks follow the new day at once")
  void laterEndOfTemporaryProtectionClosesWhatIsAsked() {
    reach(ASK);

    apply(PROTECTION, LATE, clock.today());

    assertThat(openTasks(reference)).doesNotContain(ASK);
    assertThat(running()).containsOnlyOnce("residence-watch");
    assertThat(rules.date(Rule.TEMPORARY_PROTECTION_END)).isEqualTo(LATE);
  }

  @Test
  void earlierEndOfTemporaryProtectionAsksForNewProof() {
    reach(ASK);
    apply(PROTECTION, LATE, clock.today());
    assertThat(openTasks(reference)).doesNotContain(ASK);

    apply(PROTECTION, "2027-03-20", clock.today());

    assertThat(openTasks(reference)).contains(ASK);
  }

  @Test
  void whomItConcernsIsSeenBeforeAndNothingHasChanged() {
    reach(ASK);
    List<String> before = openTasks(reference);

    List<Concerned> concerned = whomItConcerns.by(row(PROTECTION, LATE, clock.today()));

    assertThat(concerned).extracting(Concerned::caseReference).containsExactly(reference);
    assertThat(concerned.get(0).municipality().value()).isEqualTo("utrecht");
    assertThat(concerned.get(0).moves())
        .anySatisfy(
            move -> {
              assertThat(move.kind()).isEqualTo(Concerned.Kind.TASK);
              assertThat(move.name()).isEqualTo(ASK);
              assertThat(move.after()).isNull();
            })
        .anySatisfy(move -> assertThat(move.kind()).isEqualTo(Concerned.Kind.WATCH));
    assertThat(openTasks(reference)).isEqualTo(before);
    assertThat(rules.date(Rule.TEMPORARY_PROTECTION_END)).isEqualTo("2027-03-04");
    assertThat(entered.of(PROTECTION)).extracting(RuleRow::enteredBy).containsOnlyNulls();
  }

  @Test
  void ruleThatConcernsNobodySaysSo() {
    reach(ASK);

    assertThat(whomItConcerns.by(row(Rule.MAIL_ATTEMPTS.id(), "7", clock.today()))).isEmpty();
  }

  @Test
  void protectionThatEndsBeforeTheStartAsksTheRightToWorkAgain() {
    reach(ASK);
    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work");

    apply(PROTECTION, START.minusDays(1).toString(), clock.today());

    assertThat(openTasks(reference)).contains("collect-right-to-work");
  }

  @Test
  void longerProtectionThatIsNoProofIsToldToThoseWhoNeedTheirOwn() {
    script = script.answering("collect-right-to-work", Map.of("documentValidUntil", "2027-03-04"));
    reach(ASK);
    apply(PROTECTION, LATE, clock.today());

    assertThat(openTasks(reference)).as("it is still asked for").contains(ASK);
    assertThat(readers("protection-moved")).contains(HR).hasSize(2);
    doIt(
        ASK,
        Map.of(
            "outcome",
            "valid",
            "residenceStatus",
            "temporary-protection",
            "documentNumber",
            "TEST-LONGER",
            "documentValidUntil",
            "2028-06-30"));
    assertThat(openTasks(reference)).doesNotContain(ASK);
  }

  @Test
  void statusThatFollowsProtectionIsToldToUwvWithoutAskingEverythingAgain() {
    apply(PROTECTION, LATE, clock.today());
    reach("take-oath");
    apply(PROTECTION, "2027-04-10", clock.today());
    doIt(
        ASK,
        Map.of(
            "outcome",
            "valid",
            "residenceStatus",
            "transition-document",
            "documentNumber",
            "TEST-NEW",
            "documentValidUntil",
            "2030-03-04"));

    assertThat(openTasks(reference)).contains("notify-uwv").doesNotContain("collect-right-to-work");
    assertThat(shown(HR, reference, "notify-uwv"))
        .containsEntry("documentNumber", "TEST-NEW")
        .containsEntry("startDate", "4 januari 2027");
    does("notify-uwv");
    assertThat(running()).containsOnlyOnce("residence-watch").doesNotContain("right-to-work");
    assertThat(rightToWork.dataOf(reference).orElseThrow().status())
        .isEqualTo(ResidenceStatus.TRANSITION_DOCUMENT);
  }

  @Test
  void amountThatOpensAnotherRouteReachesWhoIsAboutToApply() {
    reach("collect-right-to-work");
    doIt(
        "collect-right-to-work",
        Forms.with(
            Forms.with(Forms.rightToWork("none", true), "recognisedSponsor", true),
            "monthlyPay",
            5000));
    assertThat(route()).isEqualTo("single-permit");

    apply(Rule.HIGHLY_SKILLED_PAY.id(), "4800", clock.today());

    assertThat(route()).isEqualTo("highly-skilled-migrant");
    assertThat(openTasks(reference)).containsOnlyOnce("apply-permit");
  }

  @Test
  void dutyToNotifyThatEndsReachesWhoIsAboutToNotify() {
    script =
        script.answering("collect-right-to-work", Map.of("residenceStatus", "transition-document"));
    reach("notify-uwv");
    assertThat(whomItConcerns.by(row(NOTIFIED, "no", clock.today())))
        .extracting(Concerned::caseReference)
        .containsExactly(reference);

    apply(NOTIFIED, "no", clock.today());

    assertThat(openTasks(reference)).doesNotContain("notify-uwv", "collect-right-to-work");
    assertThat(route()).isEqualTo("none");
  }

  private String route() {
    return jdbc.sql(
            """
            select route from posiv.right_to_work_route where case_reference = :case
            order by id desc limit 1
            """)
        .param("case", reference.value())
        .query(String.class)
        .single();
  }

  @Test
  void dutyToNotifyThatEndsIsFollowedByThoseItConcerned() {
    script =
        script.answering("collect-right-to-work", Map.of("residenceStatus", "transition-document"));
    reach("check-identity");
    reach("take-oath");
    assertThat(done).contains("notify-uwv");

    apply(NOTIFIED, "no", clock.today());

    assertThat(openTasks(reference)).contains("collect-right-to-work");
    does("collect-right-to-work");
    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work", "notify-uwv");
  }

  @Test
  @Deviation(
      of = "A rule asked the right to work again, and is taken back",
      when = When.ANY_TIME,
      learns = "HR, whose task it was",
      undone = "the task closes, and all is as it was before")
  void whatOnlyARuleAskedForClosesWithIt() {
    script =
        script.answering("collect-right-to-work", Map.of("residenceStatus", "transition-document"));
    reach("take-oath");
    List<String> before = openTasks(reference);
    WorkPeriod period = rightToWork.period(reference);
    apply(NOTIFIED, "no", clock.today());
    assertThat(openTasks(reference)).contains("collect-right-to-work");

    assertThat(whomItConcerns.by(row(NOTIFIED, "yes", clock.today())))
        .extracting(Concerned::caseReference)
        .containsExactly(reference);
    assertThat(rulebook.remove(NOTIFIED, clock.today())).isEqualTo(Rulebook.Result.DONE);

    assertThat(openTasks(reference)).isEqualTo(before);
    assertThat(running()).doesNotContain("right-to-work").containsOnlyOnce("residence-watch");
    assertThat(rightToWork.period(reference)).isEqualTo(period);
    assertThat(readers("right-to-work-as-before")).containsExactly(HR);
    assertThat(readers("right-to-work-renewed")).isEmpty();
  }

  @Test
  void beforeTheFirstDayItClosesAsWell() {
    reach(ASK);
    apply(PROTECTION, START.minusDays(1).toString(), clock.today());
    assertThat(openTasks(reference)).contains("collect-right-to-work");
    assertThat(rightToWork.isEstablished(reference)).isTrue();

    apply(PROTECTION, LATE, clock.today());

    assertThat(openTasks(reference)).doesNotContain("collect-right-to-work");
    assertThat(running()).doesNotContain("right-to-work");
    assertThat(readers("right-to-work-as-before")).containsExactly(HR);
    assertThat(readers("right-to-work-established")).as("told before").contains(HR).hasSize(4);
  }

  @Test
  void whatIsAskedForSomethingElseAsWellStays() {
    script =
        script.answering("collect-right-to-work", Map.of("residenceStatus", "transition-document"));
    reach("take-oath");
    apply(NOTIFIED, "no", clock.today());
    rightToWork.missNotification(reference);

    assertThat(rulebook.remove(NOTIFIED, clock.today())).isEqualTo(Rulebook.Result.DONE);

    assertThat(openTasks(reference)).contains("collect-right-to-work");
    assertThat(readers("right-to-work-as-before")).isEmpty();
  }

  @Test
  void whoWaitedForSignaturesOnlyWaitsForThemAgain() {
    script =
        script.answering("collect-right-to-work", Map.of("residenceStatus", "transition-document"));
    reach("sign-addendum");
    apply(NOTIFIED, "no", clock.today());
    assertThat(openTasks(reference))
        .contains("collect-right-to-work")
        .doesNotContain("sign-addendum");

    assertThat(rulebook.remove(NOTIFIED, clock.today())).isEqualTo(Rulebook.Result.DONE);

    assertThat(openTasks(reference))
        .contains("sign-addendum")
        .doesNotContain("collect-right-to-work");
  }

  @Test
  void whoIsMailedAndAnotherRouteIsSeenBefore() {
    script =
        script.answering("collect-right-to-work", Map.of("residenceStatus", "transition-document"));
    reach("notify-uwv");

    List<Concerned> concerned = whomItConcerns.by(row(NOTIFIED, "no", clock.today()));

    assertThat(concerned).hasSize(1);
    assertThat(concerned.get(0).route())
        .isEqualTo(new Concerned.RouteChange(Route.UWV_NOTIFICATION, Route.NONE));
    assertThat(concerned.get(0).mailed()).contains("hr", "manager");
  }

  @Test
  void previewOfALaterDayShowsTheDatesThatCome() {
    apply(PROTECTION, LATE, clock.today());
    reach("take-oath");
    LocalDate begins = clock.today().plusDays(18);
    NewRow row = row(PROTECTION, begins.plusDays(25).toString(), begins);

    List<Concerned> concerned = whomItConcerns.by(row);
    assertThat(concerned).extracting(Concerned::caseReference).containsExactly(reference);
    assertThat(concerned.get(0).mailed()).contains("hr", "official");
    List<Concerned.Move> come =
        concerned.get(0).moves().stream().filter(move -> move.before() == null).toList();
    assertThat(come).extracting(Concerned.Move::name).contains(ASK);
    apply(PROTECTION, row.value(), begins);
    untilMorningOf(reference, begins);
    rulesThatBegin.workOff();

    assertThat(come)
        .filteredOn(move -> move.kind() == Concerned.Kind.TASK)
        .allSatisfy(
            move ->
                assertThat(dayOf(task(reference, move.name()).getDueDate()))
                    .isEqualTo(move.after()));
  }

  @Test
  void rowMovesNoDayOfACaseThatItIsNotAbout() {
    script = script.answering("collect-right-to-work", Map.of("residenceStatus", "eu-citizen"));
    reach("decide-follow-up");
    untilMorningOf(reference, clock.today().plusDays(9));
    Map<String, String> before = days();

    NewRow row = row(PROTECTION, LATE, clock.today());
    assertThat(whomItConcerns.by(row)).isEmpty();
    apply(PROTECTION, LATE, clock.today());

    assertThat(days()).isEqualTo(before);
  }

  /** The last day and the reminder of each open task. */
  private Map<String, String> days() {
    return engine.getTaskService().createTaskQuery().list().stream()
        .collect(
            Collectors.toMap(
                task -> task.getId(), task -> task.getDueDate() + " " + task.getFollowUpDate()));
  }

  private static LocalDate dayOf(Date moment) {
    return LocalDate.ofInstant(moment.toInstant(), ProgrammeClock.ZONE);
  }

  @Test
  void timersFollow() {
    reach("take-oath");
    LocalDate before = day("timer_evaluation");

    apply(Rule.EVALUATION_START.id(), "20", clock.today());

    assertThat(day("timer_evaluation")).isEqualTo(before.minusWeeks(4));
  }

  @Test
  void rowThatBeginsLaterIsFollowedOnItsDay() {
    reach(ASK);
    LocalDate begins = clock.today().plusDays(10);
    apply(PROTECTION, LATE, begins);
    assertThat(openTasks(reference)).contains(ASK);
    assertThat(rulesThatBegin.nextAfter(clock.instant()))
        .contains(begins.atStartOfDay(ProgrammeClock.ZONE).toInstant());

    untilMorningOf(reference, begins.minusDays(1));
    rulesThatBegin.workOff();
    assertThat(openTasks(reference)).contains(ASK);
    untilMorningOf(reference, begins);
    rulesThatBegin.workOff();

    assertThat(openTasks(reference)).doesNotContain(ASK);
    assertThat(rulesThatBegin.nextAfter(clock.instant())).isEmpty();
  }

  @Test
  void mistakeThatBeganTodayIsTakenBack() {
    reach(ASK);
    apply(PROTECTION, LATE, clock.today());

    assertThat(rulebook.remove(PROTECTION, clock.today())).isEqualTo(Rulebook.Result.DONE);

    assertThat(openTasks(reference)).contains(ASK);
    assertThat(rulebook.remove(PROTECTION, clock.today())).isEqualTo(Rulebook.Result.GONE);
  }

  @Test
  void whatBeganBeforeTodayStays() {
    LocalDate began = clock.today();
    apply(PROTECTION, LATE, began);
    onMorningOf(began.plusDays(1));

    assertThat(rulebook.remove(PROTECTION, began)).isEqualTo(Rulebook.Result.GONE);
    assertThat(entered.of(PROTECTION))
        .last()
        .satisfies(
            row -> {
              assertThat(row.enteredBy()).isEqualTo(new UserId("admin"));
              assertThat(row.enteredOn()).isEqualTo(began);
            });
    assertThat(entered.of(PROTECTION).get(0).validTo()).isEqualTo(began.minusDays(1));
  }

  @Test
  void ofTwoAdministratorsTheSecondHearsOfTheFirst() {
    String seen = Rulebook.state(entered.of(PROTECTION));
    NewRow first = row(PROTECTION, LATE, clock.today());
    NewRow second = row(PROTECTION, "2029-03-04", clock.today());

    assertThat(rulebook.apply(first, seen, new UserId("admin"))).isEqualTo(Rulebook.Result.DONE);
    assertThat(rulebook.apply(first, seen, new UserId("admin")))
        .as("twice")
        .isEqualTo(Rulebook.Result.DONE);
    assertThat(rulebook.apply(second, seen, new UserId("admin")))
        .isEqualTo(Rulebook.Result.MEANWHILE);
    assertThat(rules.date(Rule.TEMPORARY_PROTECTION_END)).isEqualTo(LATE);
  }

  private void apply(String rule, String value, LocalDate from) {
    assertThat(
            rulebook.apply(
                row(rule, value, from), Rulebook.state(entered.of(rule)), new UserId("admin")))
        .isEqualTo(Rulebook.Result.DONE);
  }

  private static NewRow row(String rule, String value, LocalDate from) {
    return new NewRow(rule, value, from, null, true, "Test");
  }

  private LocalDate day(String timer) {
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
}
