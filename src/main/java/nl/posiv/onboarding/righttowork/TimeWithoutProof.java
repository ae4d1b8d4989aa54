package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.Objects;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The work that stands still although there is a contract, because the proof of the right to work
 * is over and no new one was recorded, or because it asks for a permit that is not there. That is
 * not the same as a right that is lost: nobody knows.
 *
 * @param firstDay the first day without work
 * @param toldOn the first day on which everybody concerned was told; null before that
 * @param overOn the day on which nothing was missing any more or the contract was over; null before
 *     that
 */
@Table(schema = "posiv", name = "time_without_proof")
public record TimeWithoutProof(
    @Id @Nullable Long id,
    CaseReference caseReference,
    LocalDate firstDay,
    @Nullable LocalDate toldOn,
    @Nullable LocalDate overOn) {

  /** Its number, which every one that was read has. */
  public long storedId() {
    return Objects.requireNonNull(id);
  }
}
