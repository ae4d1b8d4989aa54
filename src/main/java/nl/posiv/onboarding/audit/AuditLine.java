package nl.posiv.onboarding.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table. The other fields are those of {@link AuditEntry}, as ids.
 *
 * @param at by the clock of the database
 * @param day by the clock of the programme, which the demo moves
 */
public record AuditLine(
    long id,
    OffsetDateTime at,
    LocalDate day,
    String action,
    String object,
    @Nullable CaseReference caseReference,
    String result,
    String origin,
    @Nullable UserId actor) {}
