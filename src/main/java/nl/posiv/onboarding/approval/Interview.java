package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The interview with the candidate.
 *
 * @param outcome id of an {@link InterviewOutcome}
 * @param reason why not; null when positive
 */
@Table(schema = "posiv", name = "interview")
record Interview(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    String outcome,
    LocalDate heldOn,
    @Nullable String reason,
    UserId recordedBy) {}
