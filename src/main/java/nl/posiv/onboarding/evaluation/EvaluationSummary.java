package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What HR makes of the three views and the official's answer. */
@Table(schema = "posiv", name = "evaluation_summary")
public record EvaluationSummary(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    String summary,
    UserId writtenBy,
    LocalDate writtenOn) {}
