package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.util.UUID;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that no server accepted so far. It is still being tried.
 *
 * @param notice id of the notice
 * @param caseReference null if it is about no case
 * @param municipality tenant id; null if it is about none
 * @param since when it was written
 * @param error class of the last error
 */
public record UndeliveredMail(
    UUID id,
    String notice,
    @Nullable CaseReference caseReference,
    @Nullable MunicipalityId municipality,
    Instant since,
    String error) {}
