package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.figures.CountedYears;
import nl.posiv.onboarding.figures.YearFigures.Split;
import nl.posiv.onboarding.funding.FundingCalls;
import nl.posiv.onboarding.journey.PublicFigures.People;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rules;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Fundings;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anybody may read of the programme, and what it never tells of one, two or three people. */
class PublicFiguresTest extends CaseTest {

  private static final People FEW = new People(null, 5);

  @LocalServerPort private int port;
  @Autowired private ProgrammeFigures figures;
  @Autowired private CountedYears counted;
  @Autowired private Municipalities municipalities;
  @Autowired private FundingCalls calls;
  @Autowired private Rules rules;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;

  private int people;

  @Test
  void ofNobodyNoughtIsSaid() {
    assertThat(now())
        .returns(LocalDate.parse("2026-11-30"), PublicFigures::onDay)
        .returns(new People(0, null), PublicFigures::placed)
        .returns(new People(0, null), PublicFigures::atWork)
        .returns(2025, PublicFigures::year)
        .returns(List.of(), PublicFigures::themes)
        .returns(null, PublicFigures::split)
        .returns(0, PublicFigures::grants);
    assertThat(now().municipalities()).contains("Utrecht", "Arnhem");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void ofFewNothingButThatTheyAreFewIsSaid(int officials) {
    works(officials);

    assertThat(now())
        .returns(FEW, PublicFigures::placed)
        .returns(FEW, PublicFigures::atWork)
        .returns(List.of(), PublicFigures::themes)
        .returns(null, PublicFigures::split);
    JsonNode told = json.valueToTree(now());
    assertThat(told.path("placed").path("about").isNull()).isTrue();
    assertThat(told.toString()).doesNotContain(":" + officials + "}", ":" + officials + ",\"f");
  }

  @Test
  void fromFiveOnItIsSaidRoundedWithoutNumbersOfThemes() {
    works(6);

    assertThat(now())
        .returns(new People(5, null), PublicFigures::placed)
        .returns(new People(5, null), PublicFigures::atWork)
        .returns(List.of("water"), PublicFigures::themes)
        .returns(Split.AS_AGREED, PublicFigures::split);
  }

  /** Whoever left is not what is left when those at work are taken from those who were placed. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whoLeftIsNotFoundBySubtracting(int left) {
    works(5 + left);
    jdbc.sql(
            """
            update posiv.contract set ended_on = '2026-10-31', ended_by = 'last-day',
              planned_last_day = '2026-10-31'
            where id in (select id from posiv.contract order by id limit :left)
            """)
        .param("left", left)
        .update();

    PublicFigures now = now();
    assertThat(now.atWork()).isEqualTo(new People(5, null));
    assertThat(now.placed().about()).isIn(5, 10);
    assertThat(now.placed().about() - now.atWork().about()).isNotEqualTo(left);
  }

  /** Nobody is seen to come within a month: the numbers are those of its beginning. */
  @Test
  void whoComesThisMonthIsToldWithTheNext() {
    works(4);
    life("2026-12-01");
    assertThat(now().placed()).isEqualTo(FEW);

    ClockOfTests.backTo(clock, Duration.ofDays(30));
    assertThat(now().placed()).isEqualTo(new People(5, null));
  }

  @Test
  void themeOfFewAndHoursOfAYearThatGoesOnAreNotTold() {
    works(5);
    jdbc.sql(
            """
            update posiv.logged_hours set themes = array['water', 'mobility']
            where id = (select min(id) from posiv.logged_hours)
            """)
        .update();
    assertThat(now().themes()).containsExactly("water");

    jdbc.sql("update posiv.logged_hours set month_from = '2026-03-01', month_until = '2026-03-31'")
        .update();
    assertThat(now()).returns(List.of(), PublicFigures::themes).returns(null, PublicFigures::split);
  }

  @Test
  void grantsAndLessonsAreOfMunicipalitiesAndExact() {
    Fundings.granted(calls, clock.today());

    assertThat(now().grants()).isEqualTo(1);
    assertThat(now().granted()).isEqualByComparingTo(new BigDecimal("100000"));
    municipalities.leave(new MunicipalityId("arnhem"));
    assertThat(now().municipalities()).doesNotContain("Arnhem");
  }

  @Test
  void anybodyReadsItWithoutASessionAndMayKeepIt() {
    works(3);
    TasklistUser anybody = TasklistUser.anonymous(port);

    HttpResponse<String> page = anybody.page("/figures");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("POSIV in cijfers", "Utrecht").doesNotContain("Olena");
    HttpResponse<String> data = anybody.get("/figures");
    assertThat(data.statusCode()).isEqualTo(200);
    for (HttpResponse<String> answer : List.of(page, data)) {
      assertThat(answer.headers().allValues("set-cookie")).isEmpty();
      assertThat(answer.headers().firstValue("cache-control")).hasValue("max-age=3600, public");
      assertThat(String.join(", ", answer.headers().allValues("vary")))
          .contains("Accept", "Accept-Language", "Cookie");
    }
    JsonNode told = json.readTree(data.body());
    assertThat(told.propertyNames())
        .containsExactlyInAnyOrder(
            "onDay",
            "municipalities",
            "joining",
            "placed",
            "atWork",
            "year",
            "themes",
            "split",
            "lessons",
            "grants",
            "granted");
  }

  @Test
  void whoIsSignedInReadsAPageThatNobodyKeeps() {
    HttpResponse<String> page = TasklistUser.signIn(port, "hr-utrecht").page("/figures");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @Test
  void leadTakesAllFiguresAlongAndNoneOfFew() {
    works(3);
    jdbc.sql("update posiv.logged_hours set month_from = '2026-09-01', month_until = '2026-09-30'")
        .update();
    Fundings.granted(calls, clock.today());
    TasklistUser lead = TasklistUser.signIn(port, "posiv");

    String csv = lead.page("/programme.csv").body();
    assertThat(csv)
        .contains("Gemeenten,Doen mee,,", "minder dan 5", "Samen toegekend,,100000.00")
        .contains("Thema’s,Water,,minder dan 5")
        .doesNotContain(",,3\r\n", "Testenko");
    assertThat(lead.file("/programme.ods")).isNotEmpty();
    assertThat(lead.page("/programme").body())
        .contains("/figures", "/programme.ods", "Doen mee", "Samen toegekend")
        .contains("Zaken met documenten");
    assertThat(TasklistUser.signIn(port, "ro3kvit").page("/programme").body())
        .doesNotContain("id=\"of-money\"");
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page("/programme.csv").statusCode())
        .isEqualTo(403);
  }

  /** As it is worked out now, whatever somebody read before. */
  private PublicFigures now() {
    return new PublicFiguresPage(figures, counted, municipalities, rules, clock)
        .json(new MockHttpServletResponse());
  }

  private void works(int officials) {
    for (int i = 0; i < officials; i++) {
      life("2025-06-01");
    }
  }

  /** Somebody who works since a day, and logged the hours of a month of the last year. */
  private void life(String begun) {
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
            with k as (
              insert into posiv.contract (version, case_reference, municipality, kind,
                planned_first_day, planned_last_day, begun_on, recorded_by, recorded_on)
              values (0, :case, 'utrecht', 'first', :begun, '2027-05-31', :begun, 'hr-utrecht',
                :begun)
              returning id)
            insert into posiv.logged_hours (case_reference, contract_id, month_from, month_until,
              hours_local, hours_ukraine, themes, logged_by, logged_on)
            select :case, id, '2025-09-01', '2025-09-30', 72, 72, array['water'], 'hr-utrecht',
              '2025-10-01'
            from k
            """)
        .param("case", reference.value())
        .param("begun", LocalDate.parse(begun))
        .update();
  }
}
