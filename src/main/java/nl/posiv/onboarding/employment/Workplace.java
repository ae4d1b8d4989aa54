package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The workplace, and with it the user account that belongs to the official. The last row counts;
 * one before it says which account stood there.
 *
 * @param officialUser user id of the official
 * @param reason why HR corrected the account; null for the first
 */
@Table(schema = "posiv", name = "workplace")
record Workplace(
    @Id @Nullable Long id,
    CaseReference caseReference,
    UserId officialUser,
    @Nullable String reason,
    UserId recordedBy,
    LocalDate recordedOn) {}
