package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a contract ends is said from the decision on, in lists as on the page of the case. */
class DecidedEndTest extends JourneyTest {

  private static final String EXTENDED =
      "It is decided: the contract is extended up to and including 3 January 2029.";
  private static final String ENDS = "The contract ends on 3 January 2028; no other follows.";
  private static final List<String> WITH_OVERVIEW = List.of("ro3kvit", "posiv", HR, MANAGER);

  @LocalServerPort private int port;

  @BeforeEach
  void everybodyReadsEnglish() {
    everybodyReads(Language.EN);
  }

  @AfterEach
  void languagesOfTheDemo() {
    programme.reset();
  }

  @Test
  void extensionStandsInTheListOfCasesAndAtHome() {
    reach("decide-follow-up");
    assertThat(page(HR, "/overview")).contains(reference.value()).doesNotContain("It is decided");

    extend();

    for (String reader : WITH_OVERVIEW) {
      assertThat(page(reader, "/overview")).as(reader).contains(EXTENDED);
    }
    assertThat(page("hr-arnhem", "/overview")).doesNotContain("It is decided");
    onMorningOf(END.minusDays(30));
    for (String reader : List.of(HR, MENTOR, "official-utrecht")) {
      assertThat(page(reader, "/home"))
          .as(reader)
          .containsPattern("End of the contract</span> *<small>" + EXTENDED);
    }
  }

  @Test
  void noListTellsTheOfficialBeforeAnybodyDoes() {
    reach("decide-follow-up");
    extend();
    jdbc.sql("delete from posiv.outbox where notice = 'follow-up-decided' and about_reader")
        .update();
    onMorningOf(END.minusDays(30));

    assertThat(page("official-utrecht", "/home"))
        .contains("End of the contract")
        .doesNotContain("It is decided");

    // Who came to work for HR later finds the own case in the list of the house.
    jdbc.sql("insert into posiv.official_account (official_user) values (:hr)")
        .param("hr", HR)
        .update();
    jdbc.sql("update posiv.workplace set official_user = :hr").param("hr", HR).update();
    assertThat(page(HR, "/overview")).contains(reference.value()).doesNotContain("It is decided");
    assertThat(page(MANAGER, "/overview")).contains(EXTENDED);
  }

  @Test
  void endByNobodysDecisionIsNotCalledOneAndToldByHrBeforeAnyPageTellsIt() {
    reach("decide-follow-up");
    extend();
    doIt("collect-right-to-work", Forms.rightToWork("temporary-protection", true));
    doIt("resolve-right-to-work", Map.of("outcome", "end"));
    onMorningOf(END.minusDays(30));

    for (String reader : WITH_OVERVIEW) {
      assertThat(page(reader, "/overview"))
          .as(reader)
          .contains(ENDS)
          .doesNotContain("It is decided");
    }
    assertThat(page("official-utrecht", "/home"))
        .contains("End of the contract")
        .doesNotContain(ENDS, "It is decided");

    does("send-end-notice");

    assertThat(page("official-utrecht", "/home"))
        .containsPattern("End of the contract</span> *<small>" + ENDS);
  }

  @Test
  void noticeOfWhatWasToFollowTellsNothingOfAnEnd() {
    reach("decide-follow-up");
    extend();
    doIt(
        "send-end-notice",
        Forms.with(
            script.step("send-end-notice").answers(clock.today()), "conditions", "Scale 10"));
    doIt("collect-right-to-work", Forms.rightToWork("temporary-protection", true));
    doIt("resolve-right-to-work", Map.of("outcome", "end"));
    onMorningOf(END.minusDays(30));

    assertThat(page("official-utrecht", "/home"))
        .contains("End of the contract")
        .doesNotContain(ENDS, "It is decided");
  }

  @Test
  void earlierEndThatWasReportedStandsThereToo() {
    reach("take-oath");
    report("ro3kvit", "official-resigned", clock.today().plusWeeks(4));

    for (String reader : WITH_OVERVIEW) {
      assertThat(page(reader, "/overview")).as(reader).contains("An earlier end has been reported");
    }
  }

  private void extend() {
    doIt(
        "decide-follow-up",
        Map.of("outcome", "extend", "newEndDate", END.plusYears(1), "reason", "The work goes on"));
  }

  private String page(String user, String path) {
    return TasklistUser.signIn(port, user).page(path).body();
  }
}
