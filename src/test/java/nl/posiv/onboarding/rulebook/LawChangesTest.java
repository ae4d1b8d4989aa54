package nl.posiv.onboarding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.UserId;
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
