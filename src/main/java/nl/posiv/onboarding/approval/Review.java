package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * HR's judgement of a nomination on paper.
 *
 * @param outcome id of a {@link ReviewOutcome}
 * @param reason why not, or the question to Ro3kvit; null when suitable
 */
@Table(schema = "posiv", name = "review")
record Review(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    String outcome,
    @Nullable String reason,
    UserId reviewedBy,
    LocalDate reviewedOn) {

  boolean asksForMore() {
    return outcome.equals(ReviewOutcome.MORE_INFORMATION.id());
  }
}
