package nl.posiv.onboarding.mentorship;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a mentor answered.
 *
 * @param assignmentId the assignment that is answered
 * @param mentor user id
 * @param outcome id of a {@link MentorAnswer}; guides-already where nobody was asked
 * @param reason why not; null when accepted
 */
@Table(schema = "posiv", name = "mentor_reply")
record MentorReply(
    @Id @Nullable Long id,
    Long assignmentId,
    CaseReference caseReference,
    UserId mentor,
    String outcome,
    @Nullable String reason,
    LocalDate repliedOn) {}
