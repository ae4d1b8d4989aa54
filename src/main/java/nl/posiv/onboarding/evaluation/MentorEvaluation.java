package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** The mentor's view of the year, by whom and when it was given. */
@Table(schema = "posiv", name = "mentor_evaluation")
record MentorEvaluation(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) MentorsView view,
    UserId writtenBy,
    LocalDate writtenOn) {}
