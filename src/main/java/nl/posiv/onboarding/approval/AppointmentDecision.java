package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The decision of the mandate holder.
 *
 * @param outcome id of an {@link AppointmentOutcome}
 * @param decisionReference reference of the decision under mandate; null when rejected
 * @param reason why not; null when approved
 * @param otherSkills which other skills or responsibilities the contract asks, if it follows
 *     another with this employer; null if it asks the same or follows none
 */
@Table(schema = "posiv", name = "appointment_decision")
record AppointmentDecision(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    String outcome,
    @Nullable String decisionReference,
    @Nullable String reason,
    @Nullable String otherSkills,
    UserId decidedBy,
    LocalDate decidedOn) {}
