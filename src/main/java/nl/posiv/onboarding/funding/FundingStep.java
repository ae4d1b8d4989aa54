package nl.posiv.onboarding.funding;

import java.time.LocalDate;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What was done, or corrected.
 *
 * @param what the end of the key of its sentence
 * @param recordedBy null if it came about by itself
 */
record FundingStep(
    String what,
    @Nullable MunicipalityId municipality,
    @Nullable String reason,
    @Nullable UserId recordedBy,
    LocalDate recordedOn) {}
