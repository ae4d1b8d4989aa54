package nl.posiv.onboarding.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document, without its content.
 *
 * @param municipality whose HR or official added it; null if Ro3kvit did
 * @param contractId of the contract that it belongs to; null if to none in particular
 * @param size in bytes
 * @param fileName as whoever added it called it; null if they did not, or it is gone
 * @param description in the words of whoever added it; null if there is none, or it is gone
 * @param goneAt when its content went; null while it is there
 * @param goneBy who took it away; {@link #BY_ITSELF} if its term was over; null while it is there
 * @param goneBecause why; null while it is there, and once its term is over
 */
public record StoredDocument(
    UUID id,
    CaseReference caseReference,
    @Nullable MunicipalityId municipality,
    @Nullable Long contractId,
    DocumentKind kind,
    FileType type,
    int size,
    @Nullable String fileName,
    @Nullable String description,
    UserId addedBy,
    Instant addedAt,
    @Nullable Instant goneAt,
    @Nullable UserId goneBy,
    @Nullable String goneBecause) {

  /** Takes documents away whose term is over. */
  static final UserId BY_ITSELF = new UserId("system");

  /** The day on which it was added. */
  public LocalDate addedOn() {
    return LocalDate.ofInstant(addedAt, ProgrammeClock.ZONE);
  }

  /** The day on which its content went. */
  LocalDate goneOn() {
    return LocalDate.ofInstant(Objects.requireNonNull(goneAt), ProgrammeClock.ZONE);
  }

  /** Whether its content is gone. */
  public boolean isGone() {
    return goneAt != null;
  }

  /** Whether its term was over, and nobody took it away. */
  public boolean isErased() {
    return BY_ITSELF.equals(goneBy);
  }
}
