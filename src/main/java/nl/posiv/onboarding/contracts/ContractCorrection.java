package nl.posiv.onboarding.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What stood in a contract that was entered wrongly, and why it was corrected.
 *
 * @param firstDay as it stood before
 * @param lastDay as it stood before; null for a permanent one
 * @param hoursPerWeek as they stood before
 */
@Table(schema = "posiv", name = "contract_correction")
public record ContractCorrection(
    @Id @Nullable Long id,
    CaseReference caseReference,
    long contractId,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    BigDecimal hoursPerWeek,
    String reason,
    UserId correctedBy,
    LocalDate correctedOn) {}
