package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The programme in figures: what they count, from when to when, and what they do not tell. */
class ProgrammePageTest extends YearTest {

  @LocalServerPort private int port;
  @Autowired private ProgrammeFigures figures;
  @Autowired private JdbcClient jdbc;

  @Test
  void anEmptyProgrammeSaysSo() {
    assertThat(page("posiv"))
        .contains("Er is nog geen zaak", "Nog te doen: 0. Waarvan te laat: 0.");
    assertThat(figures.months()).hasSize(12).allMatch(month -> month.nominated() == 0);
  }

  @Test
  void caseIsCountedWhereItStoodAtTheEndOfEachMonth() {
    CaseReference one = readyCase("utrecht");
    life(one, "2026-03-31", "2026-05-01", "2026-07-01", "2026-09-30");

    assertThat(figures.months().subList(0, 10))
        .extracting(
            ProgrammeFigures.Month::nominated,
            ProgrammeFigures.Month::preparing,
            ProgrammeFigures.Month::atWork)
        .startsWith(tuple(0, 0, 0))
        .containsSubsequence(
            tuple(1, 0, 0),
            tuple(1, 0, 0),
            tuple(0, 1, 0),
            tuple(0, 1, 0),
            tuple(0, 0, 1),
            tuple(0, 0, 1),
            tuple(0, 0, 1))
        .hasSize(10);
    assertThat(figures.months().get(9).atWork()).as("a day after the last day").isZero();
  }

  @Test
  void whoNeverWasWillingIsInNoPhase() {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    assertThat(figures.months().get(11).nominated()).isEqualTo(1);
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "declined"));

    assertThat(figures.months().get(11).nominated()).isZero();
  }

  @Test
  void endOfFewerThanFiveIsNotTold() {
    for (int i = 1; i <= 5; i++) {
      CaseReference reference = readyCase("utrecht");
      running(reference, "2027-03-31");
      assertThat(figures.ends().get(2).ends()).isEqualTo(i);
      assertThat(page("posiv"))
          .as("%d ends", i)
          .containsPattern(
              "maart 2027</th>\\s*<td data-label=\"Contracten\">" + (i < 5 ? "minder dan 5" : "5"));
    }
  }

  @Test
  void halfOfThoseWhoCameThatFarTookSoManyDays() {
    for (int i = 1; i <= 5; i++) {
      life(readyCase("utrecht"), "2026-03-01", "2026-03-0" + (i + 1), "2026-05-01", "2026-06-01");
    }

    assertThat(figures.waits())
        .containsExactly(
            new ProgrammeFigures.Wait("accepted", 5, 3),
            new ProgrammeFigures.Wait("started", 5, 57));
    assertThat(page("ro3kvit")).contains("3 days", "57 days");
  }

  @Test
  void figuresAreForThoseWhoLeadTheProgramme() {
    for (String other : List.of("hr-utrecht", "manager-utrecht", "mentor-utrecht", "privacy")) {
      assertThat(TasklistUser.signIn(port, other).page("/programme").statusCode()).isEqualTo(403);
    }
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private String page(String reader) {
    return TasklistUser.signIn(port, reader).page("/programme").body();
  }

  private void life(
      CaseReference reference, String nominated, String accepted, String begun, String ended) {
    jdbc.sql("update posiv.nomination set nominated_on = :day where case_reference = :case")
        .param("day", LocalDate.parse(nominated))
        .param("case", reference.value())
        .update();
    jdbc.sql("update posiv.nomination_result set recorded_on = :day where case_reference = :case")
        .param("day", LocalDate.parse(accepted))
        .param("case", reference.value())
        .update();
    jdbc.sql(
            """
            update posiv.contract set planned_first_day = :begun, planned_last_day = :ended, begun_on = :begun,
              ended_on = :ended, ended_by = 'last-day' where case_reference = :case
            """)
        .param("begun", LocalDate.parse(begun))
        .param("ended", LocalDate.parse(ended))
        .param("case", reference.value())
        .update();
  }

  private void running(CaseReference reference, String lastDay) {
    jdbc.sql(
            """
            update posiv.contract set begun_on = planned_first_day, planned_last_day = :day where case_reference = :case
            """)
        .param("day", LocalDate.parse(lastDay))
        .param("case", reference.value())
        .update();
  }
}
