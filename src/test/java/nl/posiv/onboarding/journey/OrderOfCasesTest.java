package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.access.TaskDoor;
import nl.posiv.onboarding.journey.CaseTable.Row;
import nl.posiv.onboarding.journey.CaseTable.Sort;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Cases of one year are in the order of their numbers, also when these get a digit more. */
@Transactional
class OrderOfCasesTest extends CaseTest {

  private static final Viewer RO3KVIT =
      new Viewer(
          new UserId("ro3kvit"),
          Language.EN,
          Viewer.Scope.EVERYTHING,
          Set.of("ro3kvit"),
          List.of(),
          TaskDoor.TASKLIST);

  @Autowired private CaseTable table;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void casesAroundTheTenThousandth() {
    int year = clock.today().getYear();
    jdbc.sql("insert into posiv.case_number (year, last_number) values (:year, 9998)")
        .param("year", year)
        .update();
    for (int i = 0; i < 3; i++) {
      nominatedCase("utrecht");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REFERENCE, 10001 10000 9999",
    "DUE, 9999 10000 10001",
    "MUNICIPALITY, 9999 10000 10001",
    "NAME, 9999 10000 10001",
    "START, 9999 10000 10001",
    "END, 9999 10000 10001",
  })
  void numbersOfMoreDigitsAreGreater(Sort sort, String numbers) {
    List<Row> rows = page(sort, null, null);

    assertThat(rows).extracting(OrderOfCasesTest::number).containsExactly(numbers.split(" "));
    Row first = rows.get(0);
    assertThat(page(sort, sort.key(first), first.reference().value()))
        .as("the page that begins after the first")
        .isEqualTo(rows.subList(1, 3));
  }

  private List<Row> page(Sort sort, String afterKey, String afterReference) {
    return table.find(
        RO3KVIT, new CaseTable.Search(Stage.ENDED, null, false, sort), afterKey, afterReference);
  }

  private static String number(Row row) {
    return row.reference().value().replaceFirst("POSIV-\\d{4}-", "");
  }
}
