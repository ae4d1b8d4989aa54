package nl.posiv.onboarding.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** After the 9,999th case of a year comes the next one. */
@Transactional
class TenThousandthCaseTest extends CaseTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private NominationStore store;

  @BeforeEach
  void manyCasesAgo() {
    jdbc.sql("insert into posiv.case_number (year, last_number) values (:year, 9997)")
        .param("year", clock.today().getYear())
        .update();
  }

  @Test
  void referenceGrowsByADigit() {
    List<CaseReference> references =
        List.of(nominatedCase("utrecht"), nominatedCase("utrecht"), nominatedCase("utrecht"));

    assertThat(references)
        .extracting(reference -> reference.value().replaceFirst("POSIV-\\d{4}-", ""))
        .containsExactly("9998", "9999", "10000");
  }

  @Test
  void nominationsOfOnePersonOnOneDayAreInTheOrderOfTheirNumbers() {
    List<CaseReference> references =
        List.of(nominatedCase("utrecht"), nominatedCase("arnhem"), nominatedCase("utrecht"));
    jdbc.sql(
            "update posiv.candidate set person_id = (select min(id::text) from posiv.person)::uuid")
        .update();

    assertThat(store.findOfSamePerson(references.get(0)))
        .extracting(Nomination::caseReference)
        .containsExactlyElementsOf(references);
  }
}
