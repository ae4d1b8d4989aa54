package nl.posiv.onboarding.audit;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which lines somebody looks for; what is null does not matter.
 *
 * @param from first day
 * @param to last day
 */
public record AuditSearch(
    @Nullable String caseReference,
    @Nullable UserId actor,
    @Nullable Action action,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
