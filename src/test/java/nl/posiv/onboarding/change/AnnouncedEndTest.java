package nl.posiv.onboarding.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.placement.MonthOfHours;
import nl.posiv.onboarding.placement.MonthlyTalk;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An earlier end is announced: what is timed by the end of the work looks at that one. */
class AnnouncedEndTest extends JourneyTest {

  @LocalServerPort private int port;

  /** The last day of work; its month began on 4 March. */
  private static final LocalDate LAST = LocalDate.parse("2027-03-31");

  /** Five working days before it: Good Friday and Easter Monday are none. */
  private static final LocalDate ROUND = LocalDate.parse("2027-03-22");

  private static final LocalDate TRIAL_ENDS = START.plusMonths(1).minusDays(1);
  private static final LocalDate MID_YEAR = START.plusMonths(6);

  @ParameterizedTest
  @ValueSource(strings = {"official-resigned", "municipality-left", "mutual-consent"})
  void lastMonthIsAskedAboutBeforeTheEnd(String change) {
    reach("take-oath");
    untilMorningOf(reference, LocalDate.parse("2027-03-05"));
    leave(change, LAST.plusDays(1));

    untilMorningOf(reference, ROUND.minusDays(1));
    assertThat(monthsAskedAbout()).containsExactly("2027-01-04", "2027-02-04");
    untilMorningOf(reference, ROUND);
    assertThat(monthsAskedAbout()).containsExactly("2027-01-04", "2027-02-04", "2027-03-04");
    untilMorningOf(reference, ROUND.plusDays(1));
    assertThat(tasks(reference, "log-check-in")).hasSize(3);
    does("log-hours", "log-hours", "log-hours");
    does("log-check-in", "log-check-in", "log-check-in");

    untilMorningOf(reference, LAST.plusDays(1));
    assertThat(openTasks(reference)).containsExactly("complete-offboarding");
    assertThat(hours.ofContract(contractOf(reference)))
        .hasSize(3)
        .allMatch(month -> month.logged().isPresent());
    assertThat(talks.ofContract(contractOf(reference)))
        .allMatch(talk -> talk.state() == MonthlyTalk.State.LOGGED);
  }

  @Test
  void yearOfTheOfficialSaysTheDayThatIsAnnouncedAsLongAsItIs() {
    reach("take-oath");
    assertThat(myYear()).contains(until("3 січня 2028"));

    leave("official-resigned", LAST.plusDays(1));
    untilMorningOf(reference, LocalDate.parse("2027-02-05"));
    assertThat(myYear())
        .as("in the line, over the hours and over the talks")
        .containsSubsequence(
            until("31 березня 2027"), until("31 березня 2027"), until("31 березня 2027"))
        .doesNotContain(until("3 січня 2028"));

    report(HR, Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));
    assertThat(myYear()).contains(until("3 січня 2028")).doesNotContain(until("31 березня 2027"));
  }

  private String myYear() {
    return TasklistUser.signIn(port, "official-utrecht").page("/my-year").body();
  }

  private static String until(String day) {
    return "Договір з 4 січня 2027 року до " + day + " року включно";
  }

  @Test
  void firstMonthIsAskedAboutBeforeAnEndInIt() {
    reach("take-oath");
    report(HR, "trial-period-ended", START.plusWeeks(3));

    untilMorningOf(reference, LocalDate.parse("2027-01-14"));
    assertThat(monthsAskedAbout()).isEmpty();
    untilMorningOf(reference, LocalDate.parse("2027-01-15"));
    assertThat(monthsAskedAbout()).containsExactly("2027-01-04");
  }

  @Test
  void daysLeftOfAMonthThatWasAskedAboutAreAskedAboutWithIt() {
    reach("take-oath");
    untilMorningOf(reference, LocalDate.parse("2027-03-05"));
    does("log-hours");
    leave("official-resigned", LocalDate.parse("2027-03-11"));
    untilMorningOf(reference, LocalDate.parse("2027-03-06"));

    assertThat(monthsAskedAbout()).containsExactly("2027-02-04");
    does("log-hours");
    untilMorningOf(reference, LocalDate.parse("2027-03-11"));
    assertThat(hours.ofContract(contractOf(reference)))
        .extracting(month -> month.asked().month().until())
        .containsExactly(LocalDate.parse("2027-02-03"), LocalDate.parse("2027-03-10"));
  }

  @Test
  void roundsAndEvaluationComeBackWhenNobodyLeaves() {
    reach("take-oath");
    leave("official-resigned", LAST.plusDays(1));
    untilMorningOf(reference, ROUND);
    assertThat(monthsAskedAbout()).contains("2027-03-04");
    report(HR, Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));

    assertThat(monthsAskedAbout()).as("it is not over yet").doesNotContain("2027-03-04");
    untilMorningOf(reference, LocalDate.parse("2027-04-04"));
    assertThat(monthsAskedAbout()).containsOnlyOnce("2027-03-04");
    untilMorningOf(reference, LocalDate.parse("2027-05-04"));
    assertThat(monthsAskedAbout()).contains("2027-04-04");
    untilMorningOf(reference, MID_YEAR);
    assertThat(openTasks(reference)).contains("official-mid-year", "ro3kvit-mid-year");
    untilMorningOf(reference, LocalDate.parse("2027-09-13"));
    assertThat(openTasks(reference)).contains("self-evaluation", "ro3kvit-evaluation");
  }

  @ParameterizedTest(name = "{0} days more than eight weeks later: {1}")
  @CsvSource({"-1, false", "0, true", "1, true"})
  void halfwayEvaluationBeginsOnlySomeTimeBeforeTheEnd(int days, boolean asked) {
    reach("take-oath");
    leave("official-resigned", MID_YEAR.plusWeeks(8).plusDays(days + 1));
    untilMorningOf(reference, MID_YEAR);

    assertThat(openTasks(reference).contains("official-mid-year")).isEqualTo(asked);
    assertThat(openTasks(reference).contains("ro3kvit-mid-year")).isEqualTo(asked);
  }

  @ParameterizedTest(name = "last day of work {0} days after that of the views: {1}")
  @CsvSource({"-1, false", "0, true", "1, true"})
  void finalEvaluationBeginsOnlyWithTimeForTheViews(int days, boolean asked) {
    reach("take-oath");
    leave("official-resigned", LocalDate.parse("2027-10-04").plusDays(days));
    untilMorningOf(reference, LocalDate.parse("2027-09-14"));

    assertThat(openTasks(reference).contains("self-evaluation")).isEqualTo(asked);
    assertThat(openTasks(reference).contains("ro3kvit-evaluation")).isEqualTo(asked);
  }

  @ParameterizedTest(name = "last day of work {0} days after the trial period: {1}")
  @CsvSource({"-1, false", "0, false", "1, true"})
  void hrHearsNothingOfATrialPeriodWithinWhichTheWorkEnds(int days, boolean told) {
    script = script.answering("draft-contract", Map.of("trialPeriod", "1"));
    reach("take-oath");
    leave("official-resigned", TRIAL_ENDS.plusDays(days + 1));
    untilMorningOf(reference, TRIAL_ENDS.minusDays(6));

    assertThat(readers("trial-period-ending").isEmpty()).isEqualTo(!told);
  }

  @ParameterizedTest(name = "last day of work {0} days after that of the proof: {1}")
  @CsvSource({"-1, false", "0, false", "1, true"})
  void proofIsAskedForOnlyIfTheWorkOutlivesIt(int days, boolean asked) {
    LocalDate proofEnds = LocalDate.parse("2027-06-01");
    script =
        script
            .ofSomebodyFreeToWork()
            .answering("collect-right-to-work", Map.of("documentValidUntil", proofEnds));
    reach("take-oath");
    leave("official-resigned", proofEnds.plusDays(days + 1));
    untilMorningOf(reference, proofEnds.minusDays(119));
    assertThat(openTasks(reference).contains("record-new-proof")).isEqualTo(asked);
    assertThat(readers("document-ends-soon").isEmpty()).isEqualTo(!asked);

    report(HR, Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));
    assertThat(openTasks(reference)).contains("record-new-proof");
  }

  @Test
  void nobodyMissesAnAnswerAboutTheMonthOfADeath() {
    reach("take-oath");
    untilMorningOf(reference, LocalDate.parse("2027-02-20"));
    report(HR, "death", clock.today());

    assertThat(hours.ofContract(contractOf(reference)))
        .extracting(MonthOfHours::logged)
        .as("the month that was asked about")
        .containsExactly(Optional.empty());
    assertThat(talks.ofContract(contractOf(reference))).hasSize(1);
  }

  @Test
  void lastDayIsTheAnnouncedOneHoweverItIsAsked() {
    reach("take-oath");
    Contract contract = contractOf(reference);
    assertThat(contracts.lastDay(contract)).contains(END).isEqualTo(lastDayInLists());
    leave("official-resigned", LAST.plusDays(1));
    agreeToEnd(LAST.minusDays(1));
    assertThat(contracts.lastDay(contract)).contains(LAST.minusDays(2)).isEqualTo(lastDayInLists());
    report(
        "official-utrecht",
        Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));
    assertThat(contracts.lastDay(contract)).contains(LAST).isEqualTo(lastDayInLists());
    report(HR, Map.of("caseReference", reference.value(), "change", "leaving-cancelled"));
    assertThat(contracts.lastDay(contract)).contains(END).isEqualTo(lastDayInLists());
  }

  private Optional<LocalDate> lastDayInLists() {
    return jdbc.sql(
            """
            select e.day from posiv.contract k join posiv.contract_end e on e.contract_id = k.id
            where k.case_reference = :case
            """)
        .param("case", reference.value())
        .query(LocalDate.class)
        .optional();
  }

  private void leave(String change, LocalDate from) {
    if (change.equals("mutual-consent")) {
      agreeToEnd(from);
    } else {
      report(HR, change, from);
    }
  }

  /** The first days of the months for which the official is asked to log hours. */
  private List<String> monthsAskedAbout() {
    return tasks(reference, "log-hours").stream().map(this::month).sorted().toList();
  }

  private String month(Task task) {
    return (String) engine.getTaskService().getVariable(task.getId(), "month");
  }
}
