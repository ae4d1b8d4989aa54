package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * HR's judgement of a nomination on paper.
 *
 * @param reason why not, or the question to Ro3kvit; null when suitable
 */
@Table(schema = "posiv", name = "review")
record Review(
    @Id Long id,
    String caseReference,
    String municipality,
    String outcome,
    String reason,
    String reviewedBy,
    LocalDate reviewedOn) {}
