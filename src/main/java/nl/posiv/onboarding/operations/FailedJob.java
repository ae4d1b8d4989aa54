package nl.posiv.onboarding.operations;

import java.time.Instant;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A job of the engine without tries left.
 *
 * @param id of the job
 * @param caseReference null if it belongs to no case
 * @param municipality tenant id of the municipality of the case; null if it belongs to none
 * @param tenant the municipality whose step it is; null for a step of Ro3kvit or of no case
 * @param process key of the process; null if it belongs to none
 * @param step id of the step in its diagram
 * @param error class of the error
 */
public record FailedJob(
    String id,
    @Nullable CaseReference caseReference,
    @Nullable MunicipalityId municipality,
    @Nullable MunicipalityId tenant,
    @Nullable String process,
    String step,
    Instant since,
    String error) {}
