package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Ro3kvit's view of the year.
 *
 * @param contribution to the reconstruction of Ukraine
 * @param advice to the municipality: what should follow
 */
@Table(schema = "posiv", name = "ro3kvit_evaluation")
public record Ro3kvitEvaluation(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    String contribution,
    String advice,
    UserId writtenBy,
    LocalDate writtenOn) {}
