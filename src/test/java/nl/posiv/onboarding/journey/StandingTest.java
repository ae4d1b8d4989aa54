package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.journey.ProgrammeFigures.Phase;
import nl.posiv.onboarding.journey.ProgrammeFigures.Placed;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whether somebody is at work is asked of the contracts, not of what still runs. */
class StandingTest extends JourneyTest {

  @LocalServerPort private int port;
  @Autowired private CaseTable cases;
  @Autowired private CaseWords words;
  @Autowired private Progress progress;
  @Autowired private ProgrammeFigures figures;
  @Autowired private Texts texts;

  @Test
  void whoHasBegunIsAtWorkFromTheFirstDayOn() {
    reach("confirm-start");
    assertThat(stage()).isEqualTo(Stage.PREPARATION);
    does("confirm-start");

    assertStanding(Stage.YEAR, Phase.YEAR, 1);
  }

  @Test
  void betweenTwoContractsNobodyIsAtWork() {
    reach("take-oath");
    reach("decide-follow-up");
    assertStanding(Stage.EVALUATION, Phase.EVALUATION, 1);
    reach("timer_nextStart");
    assertThat(clock.today()).as("too late for the day after the old contract").isAfter(END);

    assertStanding(Stage.BETWEEN, Phase.PREPARATION, 0);
    assertThat(page("hr-utrecht", "/cases/" + reference))
        .contains("het volgende is nog niet begonnen")
        .doesNotContain("Het werk loopt");
    assertThat(page("official-utrecht", "/my-year"))
        .contains("Не працюйте, доки кадрова служба не назве день.")
        .doesNotContain("Щомісяця записуйте свої години.", "href=\"/tasks/new/mission\"");
    LocalDate next = contracts.planned(reference).orElseThrow().plannedFirstDay();
    for (LocalDate day = next; stage() == Stage.BETWEEN; day = day.plusDays(1)) {
      assertThat(contracts.underWay(reference)).isEmpty();
      untilMorningOf(reference, day);
    }
    assertThat(contracts.underWay(reference)).isPresent();
    assertStanding(Stage.YEAR, Phase.YEAR, 1);
  }

  @Test
  void lastDayIsADayOfWorkAndTheNextIsNot() {
    reach("take-oath");
    reach("send-end-notice");
    does("send-end-notice");
    untilMorningOf(reference, END);
    assertThat(stage().isAtWork()).isTrue();
    assertThat(figures.placed()).isEqualTo(new Placed(1, 1));
    untilMorningOf(reference, END.plusDays(1));

    assertThat(openTasks(reference)).contains("complete-offboarding");
    assertThat(stage()).isEqualTo(Stage.CLOSING);
    assertThat(figures.placed()).isEqualTo(new Placed(1, 0));
    does("complete-offboarding");
    assertThat(stage()).isEqualTo(Stage.ENDED);
  }

  @Test
  void announcedLastDayIsADayOfWorkAndTheNextIsNot() {
    reach("take-oath");
    LocalDate leaves = START.plusWeeks(3);
    report(HR, "official-resigned", leaves);
    assertThat(cases.find(reference).orElseThrow().lastDay()).isEqualTo(leaves.minusDays(1));
    assertThat(page("official-utrecht", "/my-year")).doesNotContain("4 лютого 2027");
    untilMorningOf(reference, leaves.minusDays(1));
    assertStanding(Stage.YEAR, Phase.YEAR, 1);
    untilMorningOf(reference, leaves);

    assertThat(stage()).isEqualTo(Stage.CLOSING);
    assertThat(figures.placed().atWork()).isZero();
  }

  @Test
  void whoHasDiedIsNotSaidToBeAtWork() {
    reach("take-oath");
    report(HR, "death", clock.today());

    assertThat(openTasks(reference)).contains("complete-offboarding");
    assertThat(stage()).isEqualTo(Stage.CLOSING);
    assertThat(page("hr-utrecht", "/cases/" + reference))
        .contains("Deze zaak loopt af.")
        .doesNotContain("Het werk loopt");
    untilMorningOf(reference, clock.today().plusDays(1));
    assertThat(figures.placed().atWork()).isZero();
  }

  @Test
  void whoWithdrewNeverWorkedAndHasNoFirstOrLastDay() {
    reach("sign-contract");
    assertThat(page("hr-utrecht", "/cases/" + reference)).contains(">Einde van het contract<");

    report(HR, "candidate-withdrew");

    assertThat(stage()).isEqualTo(Stage.CLOSING);
    assertThat(page("hr-utrecht", "/cases/" + reference))
        .contains("Deze zaak loopt af.", "De kandidaat trok zich terug")
        .doesNotContain("gewerkt", ">Start<", ">Einde van het contract<");
  }

  @Test
  void yearIsDoneOnlyWithItsContract() {
    reach("take-oath");
    reach("self-evaluation");

    assertThat(progress.phases(cases.find(reference).orElseThrow(), english()))
        .extracting(Progress.Phase::done)
        .containsExactly(true, true, true, false, false);
    assertThat(progress.phases(cases.find(reference).orElseThrow(), english()))
        .extracting(Progress.Phase::now)
        .containsExactly(false, false, false, true, true);
  }

  @Test
  void caseThatIsOverShowsHowFarItCame() {
    reach("take-oath");
    report(HR, "death", clock.today());

    assertThat(stage()).isEqualTo(Stage.CLOSING);
    assertThat(progress.phases(cases.find(reference).orElseThrow(), english()))
        .extracting(Progress.Phase::done)
        .containsExactly(true, true, true, true, false);
  }

  @Test
  void whoNeverStartedIsNotSaidToHaveHadAYear() {
    reach("draft-contract");
    report("ro3kvit", "candidate-withdrew");

    assertThat(progress.phases(cases.find(reference).orElseThrow(), english()))
        .extracting(Progress.Phase::done)
        .as("nominated and approved, and no more")
        .containsExactly(true, true, false, false, false);
  }

  @Test
  void whatIsArrangedIsNotSaidToBeBeingArranged() {
    reach("draft-contract");
    assertThat(page("hr-utrecht", "/cases/" + reference)).contains("worden geregeld.");
    reach("confirm-start");

    assertThat(stage()).isEqualTo(Stage.PREPARATION);
    assertThat(page("hr-utrecht", "/cases/" + reference))
        .contains("alles voor de start is geregeld.")
        .doesNotContain("worden geregeld.");
  }

  @Test
  void whoHasLookedBackIsNotAskedToLookBack() {
    reach("take-oath");
    reach("self-evaluation");
    assertThat(page("official-utrecht", "/my-year")).contains("Озирніться на свою роботу");
    reach("decide-follow-up");

    assertThat(page("official-utrecht", "/my-year"))
        .contains("Ви озирнулися на свою роботу")
        .doesNotContain("Озирніться на свою роботу");
  }

  private void assertStanding(Stage stage, Phase phase, int atWork) {
    assertThat(stage()).isEqualTo(stage);
    assertThat(figures.months().get(ProgrammeFigures.MONTHS - 1).cases())
        .isEqualTo(Map.of(phase, 1));
    assertThat(figures.placed().atWork()).isEqualTo(atWork);
    assertThat(page("hr-utrecht", "/overview").contains("1 van 2")).isEqualTo(atWork == 1);
  }

  private Stage stage() {
    return cases.find(reference).orElseThrow().stage();
  }

  private String page(String user, String path) {
    return TasklistUser.signIn(port, user).page(path).body();
  }

  private PageTexts english() {
    return new PageTexts(texts, Language.EN);
  }
}
