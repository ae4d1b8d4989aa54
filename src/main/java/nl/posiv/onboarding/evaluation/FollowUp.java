package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the manager decided.
 *
 * @param outcome id of a {@link FollowUpOutcome}
 * @param newEndDate last day of the extended contract; null unless extended
 */
@Table(schema = "posiv", name = "follow_up")
public record FollowUp(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    String outcome,
    @Nullable LocalDate newEndDate,
    String reason,
    UserId decidedBy,
    LocalDate decidedOn) {

  /** Whether another contract follows. */
  public boolean goesOn() {
    return WithId.of(FollowUpOutcome.class, outcome).goesOn();
  }
}
