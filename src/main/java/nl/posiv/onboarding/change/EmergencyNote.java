package nl.posiv.onboarding.change;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What HR found out in an emergency.
 *
 * @param outcome id of an {@link EmergencyOutcome}
 * @param reachableBy how the person can be reached; null if that is not known
 * @param standIn who takes care of the work for the time being; null if nobody has to
 */
@Table(schema = "posiv", name = "emergency_note")
public record EmergencyNote(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String outcome,
    @Nullable String reachableBy,
    @Nullable String standIn,
    UserId recordedBy,
    LocalDate recordedOn) {}
