package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The programme in figures: what they count, from when to when, and what they do not tell. */
class ProgrammePageTest extends YearTest {

  @LocalServerPort private int port;
  @Autowired private ProgrammeFigures figures;
  @Autowired private JdbcClient jdbc;

  private int people;

  @Test
  void anEmptyProgrammeSaysSo() {
    assertThat(page("posiv"))
        .contains("Er is nog geen zaak", "Nog te doen: 0. Waarvan te laat: 0.");
    assertThat(figures.months()).hasSize(12).allMatch(month -> month.nominated() == 0);
  }

  @Test
  void caseIsCountedWhereItStoodAtTheEndOfEachMonth() {
    life("2026-03-31", "2026-05-01", "2026-07-01", "2026-09-30");

    assertThat(figures.months().subList(0, 10))
        .extracting(
            ProgrammeFigures.Month::nominated,
            ProgrammeFigures.Month::preparing,
            ProgrammeFigures.Month::atWork)
        .as("from February to November")
        .containsExactly(
            tuple(0, 0, 0),
            tuple(1, 0, 0),
            tuple(1, 0, 0),
            tuple(0, 1, 0),
            tuple(0, 1, 0),
            tuple(0, 0, 1),
            tuple(0, 0, 1),
            tuple(0, 0, 1),
            tuple(0, 0, 0),
            tuple(0, 0, 0));
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
      life("2026-03-01", "2026-04-01", "2026-05-01", null);
      assertThat(figures.ends().get(2).ends()).isEqualTo(i);
      assertThat(page("posiv"))
          .as("%d ends", i)
          .containsPattern(
              "maart 2027</th>\\s*<td data-label=\"Contracten\">" + (i < 5 ? "minder dan 5" : "5"));
    }
  }

  @Test
  void fewCasesOfAMonthAreNotTold() {
    life("2026-03-01", "2026-04-01", "2026-05-01", null);

    assertThat(page("posiv"))
        .containsPattern(
            "januari 2027</th>\\s*<td[^>]*>0</td>\\s*<td[^>]*>0</td>\\s*<td[^>]*>minder dan 5")
        .doesNotContain("<td data-label=\"Aan het werk\">1<", ">1</text>");
  }

  @Test
  void halfOfThoseWhoCameThatFarTookSoManyDays() {
    for (int i = 1; i <= 5; i++) {
      life("2026-03-01", "2026-03-0" + (i + 1), "2026-05-01", "2026-06-01");
    }

    assertThat(figures.waits())
        .containsExactly(
            new ProgrammeFigures.Wait("accepted", 5, 3),
            new ProgrammeFigures.Wait("started", 5, 58));
    assertThat(page("ro3kvit")).contains("3 days", "58 days");
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

  /** Somebody who was nominated, accepted, began and left on these days. */
  private void life(String nominated, String accepted, String begun, @Nullable String ended) {
    people++;
    CaseReference reference =
        new CaseReference(
            nominate(
                    Forms.with(
                        Forms.with(
                            Forms.somebodyElse("utrecht", clock.today()),
                            "email",
                            "somebody" + people + "@example.org"),
                        "phone",
                        "+380 67 111 11 1" + people))
                .getBusinessKey());
    jdbc.sql(
            """
            with n as (update posiv.nomination set nominated_on = :nominated where case_reference = :case),
            a as (insert into posiv.nomination_result (case_reference, municipality, result, recorded_on)
                  values (:case, 'utrecht', 'ACCEPTED', :accepted))
            insert into posiv.contract (version, case_reference, municipality, kind, planned_first_day,
              planned_last_day, begun_on, ended_on, ended_by, recorded_by, recorded_on)
            values (0, :case, 'utrecht', 'first', :begun, :last, :begun, :ended,
              case when :ended::date is null then null else 'last-day' end, 'hr-utrecht', :accepted)
            """)
        .param("case", reference.value())
        .param("nominated", LocalDate.parse(nominated))
        .param("accepted", LocalDate.parse(accepted))
        .param("begun", LocalDate.parse(begun))
        .param("last", LocalDate.parse(ended == null ? "2027-03-31" : ended))
        .param("ended", ended == null ? null : LocalDate.parse(ended))
        .update();
  }
}
