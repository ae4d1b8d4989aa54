package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The mentor's view of the year.
 *
 * @param rating 1 to 5, measured by the goals
 * @param advice to the manager: what should follow
 */
@Table(schema = "posiv", name = "mentor_evaluation")
public record MentorEvaluation(
    @Id Long id,
    String caseReference,
    String rating,
    String strengths,
    String improvements,
    String advice,
    String writtenBy,
    LocalDate writtenOn) {}
