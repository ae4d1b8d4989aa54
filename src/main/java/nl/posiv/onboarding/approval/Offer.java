package nl.posiv.onboarding.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the municipality offers.
 *
 * @param scale salary scale of the Cao Gemeenten
 * @param step step within the scale
 * @param startDate first day of the contract
 * @param endDate last day of the contract
 */
@Table(schema = "posiv", name = "offer")
public record Offer(
    @Id Long id,
    String caseReference,
    String municipality,
    String position,
    String scale,
    int step,
    BigDecimal hoursPerWeek,
    LocalDate startDate,
    LocalDate endDate,
    String budgetReference,
    String preparedBy) {}
