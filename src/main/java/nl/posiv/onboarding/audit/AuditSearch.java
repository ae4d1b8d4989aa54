package nl.posiv.onboarding.audit;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which lines somebody looks for; what is null does not matter.
 *
 * @param wholePerson whether lines of other cases of the same person are looked for, too
 * @param from first day
 * @param to last day
 */
public record AuditSearch(
    @Nullable String caseReference,
    boolean wholePerson,
    @Nullable UserId actor,
    @Nullable Action action,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
