package nl.posiv.onboarding.nomination;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The candidate's consent to stay in the pool.
 *
 * @param endsOn the last day on which it holds
 */
@Table(schema = "posiv", name = "pool_consent")
record PoolConsent(
    @Id @Nullable Long id,
    CaseReference caseReference,
    LocalDate givenOn,
    LocalDate endsOn,
    UserId recordedBy,
    LocalDate recordedOn) {}
