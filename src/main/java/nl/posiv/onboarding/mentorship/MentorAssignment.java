package nl.posiv.onboarding.mentorship;

import java.time.LocalDate;
import java.util.Objects;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Whom the manager named.
 *
 * @param mentor user id of who is asked
 * @param deputyMentor user id of who stands in when the mentor is away
 */
@Table(schema = "posiv", name = "mentor_assignment")
record MentorAssignment(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    UserId mentor,
    UserId deputyMentor,
    UserId assignedBy,
    LocalDate assignedOn) {

  /** The id, once it is stored. */
  long storedId() {
    return Objects.requireNonNull(id);
  }
}
