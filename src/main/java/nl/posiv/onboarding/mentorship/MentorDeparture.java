package nl.posiv.onboarding.mentorship;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A mentor who left the case.
 *
 * @param assignmentId the assignment that ended with it
 * @param mentor user id
 */
@Table(schema = "posiv", name = "mentor_departure")
record MentorDeparture(
    @Id @Nullable Long id,
    Long assignmentId,
    CaseReference caseReference,
    UserId mentor,
    LocalDate leftOn) {}
