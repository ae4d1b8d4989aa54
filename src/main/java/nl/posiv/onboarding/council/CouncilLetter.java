package nl.posiv.onboarding.council;

import java.time.LocalDate;
import java.util.UUID;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a municipality to its council (raadsinformatiebrief).
 *
 * @param year that it is about
 * @param councilText its text; null once that was erased
 * @param corrects the letter in whose place it comes, if any
 * @param begunBy null if it began by itself
 */
public record CouncilLetter(
    CaseReference caseReference,
    MunicipalityId municipality,
    int year,
    @Nullable UUID councilText,
    @Nullable CaseReference corrects,
    @Nullable UserId begunBy,
    LocalDate begunOn,
    LetterStage stage,
    LocalDate stageSince,
    @Nullable LocalDate sentOn) {}
