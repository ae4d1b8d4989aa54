package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What HR said of a case that was entered where it stands.
 *
 * @param outcome id of an {@link EntryOutcome}
 * @param reason why it is a mistake; null if it is none
 * @param position what the person does; null if it is a mistake
 * @param stillOpen ids of what is {@link StillOpen}; of everything else nothing is known here
 * @param uwvNotifiedOn the day on which the work was notified to UWV, as HR says; null if it was
 *     not, or need not be
 */
@Table(schema = "posiv", name = "case_entry")
public record CaseEntry(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String outcome,
    @Nullable String reason,
    @Nullable String position,
    List<String> stillOpen,
    @Nullable LocalDate uwvNotifiedOn,
    UserId answeredBy,
    LocalDate answeredOn) {

  /** Whether something was still to be arranged when the case was entered. */
  public boolean isOpen(StillOpen what) {
    return stillOpen.contains(what.id());
  }

  /** Whether the case was entered, and not taken back. */
  public boolean isComplete() {
    return outcome.equals(EntryOutcome.COMPLETE.id());
  }
}
