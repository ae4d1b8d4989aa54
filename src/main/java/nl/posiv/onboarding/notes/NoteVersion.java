package nl.posiv.onboarding.notes;

import java.time.LocalDate;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a note said from some moment on.
 *
 * @param number from 1
 * @param municipality whose people may read it; null for what Ro3kvit keeps to itself
 * @param writtenAs what the writer was in the case
 * @param reason why it was corrected or taken back; null in the first version
 * @param takenBack whether nothing of it is to hold any more
 */
record NoteVersion(
    int number,
    @Nullable MunicipalityId municipality,
    NoteContent content,
    Role writtenAs,
    UserId writtenBy,
    LocalDate writtenOn,
    @Nullable String reason,
    boolean takenBack) {}
