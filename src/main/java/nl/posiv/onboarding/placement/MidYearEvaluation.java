package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How the mentor sees the first half.
 *
 * @param rating 1 to 5, measured by the goals
 */
@Table(schema = "posiv", name = "mid_year_evaluation")
public record MidYearEvaluation(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    String rating,
    String strengths,
    String improvements,
    UserId evaluatedBy,
    LocalDate evaluatedOn) {}
