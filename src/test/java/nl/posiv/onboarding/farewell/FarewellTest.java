package nl.posiv.onboarding.farewell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After the work: whether Ro3kvit may keep in touch, and how it was. */
class FarewellTest extends JourneyTest {

  @LocalServerPort private int port;
  @Autowired private Farewells farewells;
  @Autowired private CandidateLinks links;

  @Test
  void personSaysWhetherRo3kvitMayKeepInTouchAndTakesItBack() {
    somebodyLeft();
    String page = "/candidate/" + links.issue(reference).orElseThrow();
    TasklistUser person = TasklistUser.stranger(port);
    assertThat(person.page(page).body()).contains("Чи може Ro3kvit підтримувати");

    person.sendForm(page + "/alumni", Map.of("answer", "yes"));
    assertThat(farewells.inTouchSince(reference)).contains(clock.today());
    assertThat(caseOf("ro3kvit")).contains("may keep in touch");
    assertThat(caseOf(HR)).doesNotContain("contact mag houden");
    person.sendForm(page + "/alumni", Map.of("answer", "no"));
    assertThat(farewells.inTouchSince(reference)).isEmpty();
    assertThat(rows("alumni_consent")).as("nothing is kept of a no").isZero();
  }

  @Test
  void bothSidesAreAskedAMonthLaterAndCountedWithoutTheCase() {
    LocalDate left = somebodyLeft();
    onMorningOf(left.plusMonths(1).minusDays(1));
    farewells.workOff();
    assertThat(readers("survey-open")).isEmpty();
    onMorningOf(left.plusMonths(1));
    farewells.workOff();
    farewells.workOff();
    assertThat(readers("survey-open")).containsExactlyInAnyOrder("candidate", HR);

    String page = "/candidate/" + links.issue(reference).orElseThrow();
    TasklistUser person = TasklistUser.stranger(port);
    assertThat(person.sendForm(page + "/survey", Map.of("rating", "9")).statusCode())
        .isEqualTo(400);
    person.sendForm(page + "/survey", Map.of("rating", "5", "again", "yes"));
    person.sendForm(page + "/survey", Map.of("rating", "1", "again", "no"));
    assertThat(rows("survey_answer")).as("each side answers once").isEqualTo(1);
    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(caseOf(HR)).contains("/survey/" + reference);
    assertThat(hr.page("/survey/" + reference).body()).contains("Hoe was het?");
    assertThat(farewells.rate(reference, Side.MUNICIPALITY, 4, true)).isTrue();
    assertThat(rows("survey_answer")).isEqualTo(2);
    assertThat(farewells.figures()).as("too few to be shown").isEmpty();
    assertThat(TasklistUser.signIn(port, "hr-arnhem").page("/survey/" + reference).statusCode())
        .isEqualTo(404);
  }

  @Test
  void surveyClosesByItself() {
    LocalDate left = somebodyLeft();
    onMorningOf(left.plusMonths(1));
    farewells.workOff();
    LocalDate last = farewells.openUntil(reference, Side.OFFICIAL).orElseThrow();
    onMorningOf(last);
    assertThat(farewells.openUntil(reference, Side.OFFICIAL)).isPresent();
    onMorningOf(last.plusDays(1));

    assertThat(farewells.openUntil(reference, Side.OFFICIAL)).isEmpty();
    assertThat(farewells.rate(reference, Side.OFFICIAL, 3, true)).isFalse();
    assertThat(rows("survey_answer")).isZero();
  }

  @Test
  void nobodyAsksAfterADeath() {
    reach("take-oath");
    untilMorningOf(reference, START.plusWeeks(1));
    report(HR, "death");
    submit(
        HR,
        reference,
        "complete-offboarding",
        Map.of("uwvInformedOn", clock.today(), "payrollToldOn", clock.today()));

    assertThat(farewells.isOver(reference)).isFalse();
    jdbc.sql("update posiv.account set left_on = null").update();
  }

  @Test
  void whoNeverBeganIsAskedNothing() {
    reach("record-offer-reply");
    does("record-offer-reply", "draft-contract", "sign-contract");
    report("ro3kvit", "candidate-withdrew");
    does("complete-offboarding");

    assertThat(farewells.isOver(reference)).isFalse();
  }

  @Test
  void figuresAreShownFromThreeAnswersOn() {
    for (int rating : new int[] {5, 4, 2}) {
      jdbc.sql(
              "insert into posiv.survey_answer (side, rating, again) values ('official', :r, true)")
          .param("r", rating)
          .update();
    }

    assertThat(farewells.figures())
        .singleElement()
        .hasToString("SurveyFigure[side=OFFICIAL, answers=3, rating=3.7, again=100]");
    assertThat(TasklistUser.signIn(port, "posiv").page("/survey").body()).contains("100");
  }

  /** Who leaves on the first day has not worked. */
  private LocalDate somebodyLeft() {
    reach("take-oath");
    untilMorningOf(reference, START.plusWeeks(1));
    report(HR, "official-resigned");
    does("complete-offboarding");
    assertThat(farewells.isOver(reference)).isTrue();
    return clock.today();
  }

  private String caseOf(String user) {
    return TasklistUser.signIn(port, user).page("/overview/" + reference).body();
  }

  private int rows(String table) {
    return jdbc.sql("select count(*) from posiv." + table).query(Integer.class).single();
  }
}
