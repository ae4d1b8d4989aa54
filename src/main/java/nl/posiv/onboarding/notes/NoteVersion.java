package nl.posiv.onboarding.notes;

import java.time.Instant;
import java.util.Objects;
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
    Instant writtenAt,
    @Nullable String reason,
    boolean takenBack) {

  /** Whether somebody said the same as the same, however much later. */
  boolean says(NoteVersion other) {
    return content.equals(other.content)
        && writtenBy.equals(other.writtenBy)
        && writtenAs == other.writtenAs
        && Objects.equals(municipality, other.municipality);
  }
}
