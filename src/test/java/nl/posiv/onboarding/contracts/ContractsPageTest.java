package nl.posiv.onboarding.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** HR reads the contracts of an official, adds those from before, and takes a mistake back. */
class ContractsPageTest extends YearTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;
  private TasklistUser hr;

  @BeforeEach
  void givenAnAcceptedOffer() {
    reference = acceptedCase("utrecht");
    hr = TasklistUser.signIn(port, "hr-utrecht");
  }

  @Test
  void hrAddsAnEarlierContractAndTakesItBack() throws Exception {
    assertThat(page().body()).contains("Eerste contract", "4 januari 2027", "Gepland");

    assertThat(add("2025-01-01", "2025-12-31").statusCode()).isEqualTo(302);
    assertThat(page().body()).contains("Van vóór het programma", "1 januari 2025");
    assertThat(contracts.ofCase(reference)).hasSize(2);
    assertThat(contracts.ofProgramme(reference))
        .extracting(Contract::kind)
        .containsExactly("first");

    PageForm remove =
        PageForm.in(page().body()).stream()
            .filter(form -> form.action().endsWith("/remove"))
            .findFirst()
            .orElseThrow();
    assertThat(hr.sendForm(remove.action(), remove.fields()).statusCode()).isEqualTo(302);
    assertThat(contracts.ofCase(reference)).extracting(Contract::kind).containsExactly("first");
  }

  @Test
  void nobodyNeedsALetterAboutAContractFromBefore() {
    assertThat(hr.page("/cases/" + reference).body()).contains("id=\"letters\"");
    CaseReference nominated = nominatedCase("utrecht");
    contracts.addEarlier(
        nominated,
        new MunicipalityId("utrecht"),
        LocalDate.parse("2025-01-01"),
        LocalDate.parse("2025-12-31"),
        new UserId("hr-utrecht"));

    assertThat(hr.page("/cases/" + nominated).body()).doesNotContain("id=\"letters\"");
  }

  @Test
  void fileHasThemInTheOrderOfTheirFirstDays() throws Exception {
    add("2025-01-01", "2025-12-31");
    add("2024-01-01", "2024-12-31");

    String file = hr.page("/cases/" + reference).body();
    String section = file.substring(file.indexOf("id=\"contracts\""));
    assertThat(section.indexOf("1 januari 2024"))
        .isPositive()
        .isLessThan(section.indexOf("1 januari 2025"));
    assertThat(section.indexOf("1 januari 2025")).isLessThan(section.indexOf("Eerste contract"));
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        " | 2025-12-31 | Vul een dag in",
        "2025-01-01 | gisteren | Vul een dag in",
        "2025-12-31 | 2025-01-01 | niet vóór de eerste dag",
        "2026-06-01 | 2027-01-04 | eindigde vóór 4 januari 2027",
      })
  void daysThatCannotBeAreRefusedAndStayInTheForm(String first, String last, String sentence)
      throws Exception {
    HttpResponse<String> refused = add(first == null ? "" : first, last);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(sentence).contains("value=\"" + last + "\"");
    assertThat(contracts.ofCase(reference)).hasSize(1);
  }

  @Test
  void contractOfAnotherMunicipalityIsNeitherShownNorRemoved() throws Exception {
    Contract other =
        contracts.addEarlier(
            reference,
            new MunicipalityId("arnhem"),
            LocalDate.parse("2024-01-01"),
            LocalDate.parse("2024-12-31"),
            new UserId("hr-arnhem"));
    add("2025-01-01", "2025-12-31");
    PageForm remove =
        PageForm.in(page().body()).stream()
            .filter(form -> form.action().endsWith("/remove"))
            .findFirst()
            .orElseThrow();

    hr.sendForm(remove.action(), remove.with(Map.of("id", other.storedId() + "")).fields());

    assertThat(page().body()).doesNotContain("1 januari 2024");
    assertThat(contracts.ofCase(reference)).extracting(Contract::id).contains(other.id());
  }

  @Test
  void sameDaysAreEnteredOnce() throws Exception {
    add("2025-01-01", "2025-12-31");

    assertThat(add("2025-12-31", "2026-03-01").body()).contains("dagen gemeen");
    assertThat(add("2026-01-01", "2026-03-01").statusCode()).isEqualTo(302);
  }

  @Test
  void daysOfAContractThroughTheProgrammeAreEnteredOnce() throws Exception {
    CaseReference before = nominatedCase("utrecht");
    isSamePerson(before, reference);
    contracts.addRunning(
        before,
        new MunicipalityId("utrecht"),
        LocalDate.parse("2024-01-01"),
        LocalDate.parse("2024-12-31"),
        BigDecimal.TEN,
        new UserId("hr-utrecht"));

    assertThat(add("2024-12-31", "2025-03-01").body()).contains("dagen gemeen");
    assertThat(add("2025-01-01", "2025-03-01").statusCode()).isEqualTo(302);
    for (String told : List.of("/contracts/" + reference, "/cases/" + reference)) {
      assertThat(hr.page(told).body())
          .as("who came back")
          .contains("Eerste contract (teruggekomen)");
    }
  }

  @Test
  void otherMunicipalitiesAndOtherRolesHaveNoSuchPage() throws Exception {
    assertThat(TasklistUser.signIn(port, "hr-arnhem").page("/contracts/" + reference).statusCode())
        .isEqualTo(404);
    assertThat(hr.page("/contracts/POSIV-2026-9999").statusCode()).isEqualTo(404);
    for (String user : List.of("mentor-utrecht", "ro3kvit", "manager-utrecht")) {
      assertThat(TasklistUser.signIn(port, user).page("/contracts/" + reference).statusCode())
          .as(user)
          .isEqualTo(403);
    }
  }

  @Test
  void endOfAPermanentContractIsEnteredAndTheCaseGoesOnWithIt() throws Exception {
    permanentCase(reference, START);
    onMorningOf(LocalDate.parse("2028-05-01"));

    assertThat(end("2028-05-02").body()).contains("niet in de toekomst");
    assertThat(end("2028-04-30").statusCode()).isEqualTo(302);

    assertThat(contractOf(reference).lastDay()).contains(LocalDate.parse("2028-04-30"));
    assertThat(contracts.isOpen(reference)).isFalse();
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .count())
        .as("it waited for nothing else")
        .isZero();
    assertThat(page().body()).doesNotContain("Het einde van het vaste contract");
    assertThat(
            jdbc.sql(
                    """
                    select recipient from posiv.outbox
                    where case_reference = :case and notice = 'permanent-ended'
                    """)
                .param("case", reference.value())
                .query(String.class)
                .list())
        .contains("hr-utrecht", "manager-utrecht", "ro3kvit", "posiv");
  }

  private HttpResponse<String> page() throws Exception {
    return hr.page("/contracts/" + reference);
  }

  private HttpResponse<String> add(String first, String last) throws Exception {
    return send("/earlier", Map.of("firstDay", first, "lastDay", last));
  }

  private HttpResponse<String> end(String day) throws Exception {
    return send("/end", Map.of("endedOn", day, "endedBy", "official-resigned"));
  }

  private HttpResponse<String> send(String what, Map<String, String> typed) throws Exception {
    PageForm form =
        PageForm.in(page().body()).stream()
            .filter(found -> found.action().endsWith(what))
            .findFirst()
            .orElseThrow();
    return hr.sendForm(form.action(), form.with(typed).fields());
  }
}
