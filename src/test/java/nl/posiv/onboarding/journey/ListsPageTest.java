package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists that people take along: what stands in them, for whom, and that it is on record. */
class ListsPageTest extends YearTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private CaseReference reference;

  @BeforeEach
  void givenSomebodyAtWorkInUtrecht() {
    reference = readyCase("utrecht");
    jdbc.sql(
            """
            insert into posiv.logged_hours (case_reference, contract_id, month_from, month_until, hours_local, hours_ukraine,
              themes, logged_by, logged_on)
            select case_reference, id, :day, :day, 60.5, 59, array['water'], 'official-utrecht', :day
            from posiv.contract where case_reference = :case
            """)
        .param("case", reference.value())
        .param("day", START)
        .update();
  }

  @Test
  void listOfCasesIsWhatThePageShows() {
    HttpResponse<String> list =
        file("ro3kvit", "/overview.csv?stage=ended&columns=start&columns=mentor");

    assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(list.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;")
        .contains("POSIV-cases-" + clock.today() + ".csv");
    assertThat(list.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(list.body().lines().toList())
        .containsExactly(
            "Case,Candidate,First day,Mentor",
            reference + ",Olena Testenko," + START + ",Mentor Utrecht");
    assertThat(file("hr-arnhem", "/overview.csv?stage=ended").body()).doesNotContain("POSIV-");
    assertThat(file("posiv", "/overview.csv?stage=ended").body())
        .doesNotContain("Testenko", "Kandidaat");
  }

  @Test
  void hoursAreForRo3kvitAndTheOwnMunicipalitysHr() {
    for (String reader : List.of("ro3kvit", "hr-utrecht")) {
      assertThat(file(reader, "/hours.csv").body().lines().toList())
          .as(reader)
          .hasSize(2)
          .last()
          .asString()
          .startsWith(reference + ",Olena Testenko,Utrecht,%s,%<s,60.5,59.0,".formatted(START));
    }
    assertThat(file("hr-arnhem", "/hours.csv").body().lines()).hasSize(1);
    assertThat(file("manager-utrecht", "/hours.csv").statusCode()).isEqualTo(403);
    assertThat(file("posiv", "/hours.ods").statusCode()).isEqualTo(403);
  }

  @Test
  void contractsAreForTheOwnMunicipality() {
    for (String reader : List.of("hr-utrecht", "manager-utrecht")) {
      assertThat(file(reader, "/contracts.csv").body())
          .as(reader)
          .contains(reference + ",Olena Testenko,Utrecht,Eerste contract," + START + "," + END);
    }
    assertThat(file("hr-arnhem", "/contracts.csv").body().lines()).hasSize(1);
    assertThat(file("ro3kvit", "/contracts.csv").statusCode()).isEqualTo(403);
  }

  @Test
  void odsIsOneAndWhoTookItIsOnRecord() {
    assertThat(file("hr-utrecht", "/contracts.ods").headers().firstValue("Content-Type"))
        .contains("application/vnd.oasis.opendocument.spreadsheet");

    assertThat(
            jdbc.sql(
                    "select object from posiv.audit where actor = 'hr-utrecht' and action = 'list-taken'")
                .query(String.class)
                .list())
        .contains("/contracts.ods");
  }

  @Test
  void odsHasDaysAndNumbersAsSuchAndNamesTheListsHeadings() throws IOException {
    Sheet hours = ods("ro3kvit", "/hours.ods");
    assertThat(row(hours, 0)).startsWith("Case", "Name");
    assertThat(row(hours, 1))
        .startsWith(reference.value(), "Olena Testenko", "Utrecht", START, START, 60.5, 59.0);
    assertThat(row(ods("hr-utrecht", "/contracts.ods"), 1))
        .startsWith(reference.value(), "Olena Testenko", "Utrecht")
        .contains(START, END);
    assertThat(row(ods("ro3kvit", "/overview.ods?stage=ended&columns=start"), 1))
        .containsExactly(reference.value(), "Olena Testenko", START);
  }

  private Sheet ods(String reader, String address) throws IOException {
    byte[] file = TasklistUser.signIn(port, reader).file(address);
    return new SpreadSheet(new ByteArrayInputStream(file)).getSheet(0);
  }

  private static List<Object> row(Sheet sheet, int row) {
    return IntStream.range(0, sheet.getMaxColumns())
        .mapToObj(column -> sheet.getRange(row, column).getValue())
        .toList();
  }

  private HttpResponse<String> file(String reader, String address) {
    return TasklistUser.signIn(port, reader).page(address);
  }
}
