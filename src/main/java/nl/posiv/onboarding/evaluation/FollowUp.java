package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.contracts.Contract;
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

  private static final UserId NOBODY = new UserId("system");

  /** The same by nobody's decision: what was to follow cannot. */
  static FollowUp byItself(Contract contract, String reason, LocalDate today) {
    return new FollowUp(
        null,
        contract.caseReference(),
        contract.storedId(),
        FollowUpOutcome.END.id(),
        null,
        reason,
        NOBODY,
        today);
  }

  /** The same, holding again after another one. */
  FollowUp again() {
    return new FollowUp(
        null, caseReference, contractId, outcome, newEndDate, reason, decidedBy, decidedOn);
  }

  /** Whether nobody decided it; the reason is then the id of a text. */
  public boolean isByItself() {
    return decidedBy.equals(NOBODY);
  }

  /** Whether another contract follows. */
  public boolean goesOn() {
    return WithId.of(FollowUpOutcome.class, outcome).goesOn();
  }
}
