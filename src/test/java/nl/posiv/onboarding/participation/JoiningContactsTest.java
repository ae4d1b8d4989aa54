package nl.posiv.onboarding.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of a municipality that did not join are erased a year after the end. */
class JoiningContactsTest extends CaseTest {

  private static final UserId BY = new UserId("posiv");
  private static final int YEAR = 365;

  @LocalServerPort private int port;
  @Autowired private Participations participations;
  @Autowired private ContactsThatAreOver over;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;

  @BeforeEach
  void groningenIsInterestedAndCorrectedOnce() {
    reference =
        participations
            .register(interest("Trijntje Tester"), Route.COLLEGE, BY)
            .orElseThrow()
            .caseReference();
    participations.correct(reference, interest("Tjeerd Tester"), "A typing error", BY);
    participations.name(
        reference, List.of(new NamedPerson(Role.HR, "Hanna Tester", "h.tester@example.org")));
  }

  @Test
  void isErasedOnTheDayAYearAfterTheEndAndTheRestStays() {
    participations.end(reference, EndReason.NOT_NOW);

    after(YEAR - 1);
    assertThat(participations.of(reference).hasContact()).isTrue();
    assertThat(pageOf(reference)).contains("Tjeerd Tester", "Trijntje Tester", "worden 1 jaar na");

    after(YEAR);
    after(YEAR + 1);
    assertThat(participations.of(reference).hasContact()).isFalse();
    assertThat(everythingThatIsKept()).isNotEmpty().noneMatch(row -> row.contains("ester"));
    assertThat(participations.steps(reference))
        .extracting(Step::step)
        .containsExactly("corrected", "contact-erased");
    assertThat(pageOf(reference))
        .contains("A typing error", "Contactpersoon gewist", "Ging vanzelf")
        .doesNotContain("ester@", "recorded-by");
  }

  @ParameterizedTest
  @EnumSource(names = "ENDED", mode = EnumSource.Mode.EXCLUDE)
  void staysOnTheWayAndWhileTheMunicipalityTakesPart(Stage stage) {
    participations.move(reference, stage);

    after(YEAR);

    assertThat(participations.of(reference).hasContact()).isTrue();
  }

  @Test
  void isErasedOnceAMunicipalityThatLeftHasHadNoContractForAsLong() {
    participations.open(reference, clock.today(), BY);
    CaseReference official = nominatedCase("groningen");
    Contract contract =
        contracts.plan(
            official,
            new MunicipalityId("groningen"),
            ContractKind.FIRST,
            clock.today(),
            clock.today().plusMonths(12),
            null,
            BY);
    contracts.begin(contract.storedId(), clock.today());
    participations.leave(reference, "No money", BY);

    after(YEAR);
    assertThat(participations.of(reference).hasContact()).as("it has an official").isTrue();

    contracts.endEarly(official, ContractEnd.OFFICIAL_RESIGNED, clock.today());
    // 2028 is a leap year.
    after(2 * YEAR);
    assertThat(participations.of(reference).hasContact()).isTrue();
    after(2 * YEAR + 1);
    assertThat(participations.of(reference).hasContact()).isFalse();
  }

  @Test
  void isNeededToTakeUpAgainAndStaysAnotherYearAfterItWasCorrected() {
    participations.end(reference, EndReason.NOT_NOW);
    after(YEAR);

    HttpResponse<String> refused = send("/again", Map.of("againReason", "A new council"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("corrigeer eerst met wie u kunt praten");
    assertThat(
            send(
                    "/correction",
                    Map.of(
                        "contactName", "Tamar Tester",
                        "contactEmail", "tamar@example.org",
                        "reason", "Interested again"))
                .statusCode())
        .isEqualTo(302);

    after(2 * YEAR - 1);
    assertThat(participations.of(reference).contactName()).isEqualTo("Tamar Tester");
    assertThat(send("/again", Map.of("againReason", "A new council")).statusCode()).isEqualTo(302);
    after(2 * YEAR);
    assertThat(participations.of(reference).contactName())
        .as("the way goes on")
        .isEqualTo("Tamar Tester");
  }

  private void after(int days) {
    ClockOfTests.backTo(clock, Duration.ofDays(days));
    over.workOff();
  }

  private String pageOf(CaseReference joining) {
    return TasklistUser.signIn(port, "posiv").page("/municipalities/" + joining).body();
  }

  private HttpResponse<String> send(String action, Map<String, String> answers) {
    TasklistUser lead = TasklistUser.signIn(port, "posiv");
    String path = "/municipalities/" + reference;
    PageForm form = PageForm.in(lead.page(path).body()).get(0).with(answers);
    return lead.sendForm(path + action, form.fields());
  }

  private List<String> everythingThatIsKept() {
    return jdbc.sql(
            """
            select p::text from posiv.participation p
            union all select s::text from posiv.participation_step s
            union all select n::text from posiv.participation_person n
            """)
        .query(String.class)
        .list();
  }

  private static Interest interest(String contact) {
    return new Interest(
        "Groningen", 243_768, Joining.COUNTED, contact, contact.replace(' ', '.') + "@example.org");
  }
}
