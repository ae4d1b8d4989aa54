package nl.posiv.onboarding.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What stood in a contract that was entered wrongly, or that ended otherwise than it was known, and
 * why it was corrected.
 *
 * @param firstDay as it stood before
 * @param lastDay as it stood before; null for a permanent one
 * @param hoursPerWeek as they stood before; null if not known
 * @param endedBy id of the {@link ContractEnd} that stood before; null while it ran
 * @param reason in HR's own words; null where it turned out that the person had died
 */
@Table(schema = "posiv", name = "contract_correction")
public record ContractCorrection(
    @Id @Nullable Long id,
    CaseReference caseReference,
    long contractId,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable String endedBy,
    @Nullable String reason,
    UserId correctedBy,
    Instant correctedAt) {

  /** What stands in a contract now, which is about to be corrected. */
  static ContractCorrection of(
      Contract contract, @Nullable String reason, UserId corrector, Instant now) {
    return new ContractCorrection(
        null,
        contract.caseReference(),
        contract.storedId(),
        contract.firstDay(),
        contract.lastDay().orElse(null),
        contract.hoursPerWeek(),
        contract.endedBy(),
        reason,
        corrector,
        now);
  }
}
