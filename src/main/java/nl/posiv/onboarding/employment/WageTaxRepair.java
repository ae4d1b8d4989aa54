package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The request to the payroll to correct wage tax that was withheld at the anonymous rate.
 *
 * @param payrollToldOn the day on which HR asked for it
 */
@Table(schema = "posiv", name = "wage_tax_repair")
record WageTaxRepair(
    @Id @Nullable Long id,
    CaseReference caseReference,
    LocalDate payrollToldOn,
    UserId recordedBy,
    LocalDate recordedOn) {}
