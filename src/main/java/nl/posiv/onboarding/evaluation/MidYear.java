package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An evaluation in between: it was asked, whatever came of it. A long contract has several.
 *
 * @param number 1 for the first under its contract
 * @param askedOn the day on which the three were asked for their views
 */
@Table(schema = "posiv", name = "mid_year")
public record MidYear(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    int number,
    LocalDate askedOn) {

  /** The id of one that is stored. */
  long storedId() {
    if (id == null) {
      throw new IllegalStateException("The evaluation in between is not stored");
    }
    return id;
  }
}
