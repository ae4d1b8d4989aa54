package nl.posiv.onboarding.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A movement of the money of a grant.
 *
 * @param id null until it is recorded
 * @param payer null: the fund
 * @param receiver null: whoever the municipality bought from
 * @param cancelReason null as long as it counts
 */
record Entry(
    @Nullable Long id,
    EntryKind kind,
    @Nullable MunicipalityId payer,
    @Nullable MunicipalityId receiver,
    LocalDate day,
    BigDecimal amount,
    String about,
    UserId recordedBy,
    @Nullable String cancelReason) {

  boolean counts() {
    return cancelReason == null;
  }

  /** Whether the same money moved in the same way, on the same day, for the same. */
  boolean isSameAs(Entry other) {
    return kind == other.kind
        && Objects.equals(payer, other.payer)
        && Objects.equals(receiver, other.receiver)
        && day.equals(other.day)
        && amount.compareTo(other.amount) == 0
        && about.equals(other.about);
  }

  boolean isOf(EntryKind other) {
    return kind == other;
  }
}
