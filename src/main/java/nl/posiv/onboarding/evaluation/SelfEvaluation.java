package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How the official looks back.
 *
 * @param wishNextYear what the official would like to do next
 */
@Table(schema = "posiv", name = "self_evaluation")
public record SelfEvaluation(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    String reflection,
    String wishNextYear,
    UserId writtenBy,
    LocalDate writtenOn) {}
