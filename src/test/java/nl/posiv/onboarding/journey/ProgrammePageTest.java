package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.journey.ProgrammeFigures.Part;
import nl.posiv.onboarding.journey.ProgrammeFigures.Phase;
import nl.posiv.onboarding.journey.ProgrammeFigures.Wait;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
    assertThat(figures.months()).hasSize(12).allMatch(month -> month.cases().isEmpty());
  }

  @Test
  void caseIsCountedWhereItStoodAtTheEndOfEachMonth() {
    life("2026-03-31", "2026-05-01", "2026-07-01", "2026-09-30");

    assertThat(figures.months().subList(0, 10))
        .extracting(ProgrammeFigures.Month::cases)
        .as("from February to November")
        .containsExactly(
            Map.of(),
            Map.of(Phase.NOMINATION, 1),
            Map.of(Phase.NOMINATION, 1),
            Map.of(Phase.PREPARATION, 1),
            Map.of(Phase.PREPARATION, 1),
            Map.of(Phase.YEAR, 1),
            Map.of(Phase.YEAR, 1),
            Map.of(Phase.YEAR, 1),
            Map.of(),
            Map.of());
  }

  @Test
  void phaseOfTodayIsThatOfTheOverview() {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    assertThat(today()).isEqualTo(Map.of(Phase.NOMINATION, 1));

    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    assertThat(today()).isEqualTo(Map.of(Phase.MUNICIPALITY, 1));

    submit(
        "hr-utrecht",
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", "No work of this kind here."));
    assertThat(today()).isEqualTo(Map.of(Phase.POOL, 1));

    submit(
        "ro3kvit",
        reference,
        "choose-municipality",
        Map.of("outcome", "keep-in-pool", "poolConsentGivenOn", clock.today().toString()));
    assertThat(today()).isEqualTo(Map.of(Phase.POOL, 1));
  }

  @Test
  void whoWorksIsEvaluatedAndCanStay() {
    CaseReference reference = readyCase("utrecht");
    contracts.begin(contractOf(reference).storedId(), START);
    assertThat(today()).isEqualTo(Map.of(Phase.YEAR, 1));
    ProcessInstance evaluation = startPhase("evaluation", reference, Map.of());
    assertThat(today()).isEqualTo(Map.of(Phase.EVALUATION, 1));

    engine.getRuntimeService().deleteProcessInstance(evaluation.getId(), "it is over");
    assertThat(today()).isEqualTo(Map.of(Phase.YEAR, 1));

    jdbc.sql("update posiv.contract set kind = 'permanent', planned_last_day = null").update();
    assertThat(today()).isEqualTo(Map.of(Phase.PERMANENT, 1));

    jdbc.sql("update posiv.contract set kind = 'entered'").update();
    assertThat(today()).as("as it was entered").isEqualTo(Map.of(Phase.PERMANENT, 1));

    jdbc.sql("update posiv.contract set planned_last_day = '2028-01-03'").update();
    assertThat(today()).isEqualTo(Map.of(Phase.YEAR, 1));
  }

  @Test
  void whoNeverWasWillingIsInNoPhase() {
    CaseReference reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    assertThat(today()).isEqualTo(Map.of(Phase.NOMINATION, 1));
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "declined"));

    assertThat(today()).isEmpty();
  }

  @Test
  void whoCameBackIsOneOfficial() {
    CaseReference first = life("2026-03-01", "2026-04-01", "2026-05-01", "2026-06-30");
    isSamePerson(life("2026-07-01", "2026-07-15", "2026-08-01", null), first);

    assertThat(figures.placed()).isEqualTo(new ProgrammeFigures.Placed(1, 1));
  }

  @Test
  void whoBeganIsPlacedAndAtWorkUntilTheEnd() {
    life("2026-03-01", "2026-04-01", "2026-05-01", "2026-09-30");
    life("2026-03-01", "2026-04-01", "2026-05-01", null);
    assertThat(figures.placed()).isEqualTo(new ProgrammeFigures.Placed(2, 1));
    assertThat(page("posiv"))
        .contains("Tot nu toe geplaatst: minder dan 5. Vandaag aan het werk: minder dan 5.");

    for (int i = 1; i <= 4; i++) {
      life("2026-03-01", "2026-04-01", "2026-05-01", null);
    }
    assertThat(page("posiv"))
        .contains("Tot nu toe geplaatst: 5. Vandaag aan het werk: 5.")
        .containsPattern("Te laat</th>\\s*<td data-label=\"Aantal\">0<");
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
        .containsPattern("januari 2027</th>(\\s*<td[^>]*>0</td>){4}\\s*<td[^>]*>minder dan 5")
        .doesNotContain("<td data-label=\"Aan het werk\">1<", ">1</text>");
  }

  @Test
  void oneWhoComesIsNotFoundByComparingTwoMonthsOrTwoVisits() {
    for (int i = 1; i <= 5; i++) {
      life("2026-03-01", "2026-04-01", "2026-05-01", null);
    }
    String before = figuresOf(page("posiv"));
    life("2026-03-01", "2026-04-01", "2026-05-15", null);

    assertThat(figures.months().get(11).of(Phase.YEAR)).isEqualTo(6);
    assertThat(figuresOf(page("posiv")))
        .contains("<td data-label=\"Aan het werk\">5<")
        .doesNotContain(">6<")
        .isEqualTo(before);
  }

  /** Without the token of the session. */
  private static String figuresOf(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }

  @Test
  void waitIsDrawnByHowLongItTookAndHalfOfItSaidInWeeks() {
    for (int i = 1; i <= 5; i++) {
      presented(life("2026-03-01", "2026-03-1" + i, "2026-05-01", "2026-06-01"), "2026-03-06");
    }

    assertThat(figures.waits())
        .containsExactly(
            new Wait(Part.WILLING, List.of(5, 5, 5, 5, 5)),
            new Wait(Part.ACCEPTED, List.of(5, 6, 7, 8, 9)),
            new Wait(Part.STARTED, List.of(47, 48, 49, 50, 51)));
    assertThat(page("ro3kvit"))
        .contains("Half took 1 week or less.", "Half took 7 weeks or less.")
        .containsPattern("5–8 weeks</th>\\s*<td[^>]*>5<")
        .contains(">≤ 4</text>");
  }

  @Test
  void waitOfFewerThanFiveIsNotTold() {
    presented(life("2026-03-01", "2026-03-11", "2026-05-01", "2026-06-01"), "2026-03-06");

    assertThat(page("ro3kvit"))
        .contains("can be said from 5 cases on")
        .containsPattern("5–8 weeks</th>\\s*<td[^>]*>fewer than 5<")
        .doesNotContain("Half took");
  }

  @Test
  void figuresAreForThoseWhoLeadTheProgramme() {
    for (String other : List.of("hr-utrecht", "manager-utrecht", "mentor-utrecht", "privacy")) {
      assertThat(TasklistUser.signIn(port, other).page("/programme").statusCode()).isEqualTo(403);
    }
  }

  private Map<Phase, Integer> today() {
    return figures.months().get(11).cases();
  }

  /** Says on which day a municipality had the case before it. */
  private void presented(CaseReference reference, String day) {
    startPhase("approval", reference, Map.of());
    jdbc.sql(
            "update act_hi_procinst set start_time_ = :day"
                + " where business_key_ = :case and proc_def_key_ = 'approval'")
        .param("day", LocalDate.parse(day))
        .param("case", reference.value())
        .update();
  }

  private String page(String reader) {
    return TasklistUser.signIn(port, reader).page("/programme").body();
  }

  /** Somebody who was nominated, accepted, began and left on these days. */
  private CaseReference life(
      String nominated, String accepted, String begun, @Nullable String ended) {
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
    return reference;
  }
}
