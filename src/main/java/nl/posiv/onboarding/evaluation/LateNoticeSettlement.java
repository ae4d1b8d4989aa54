package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A notice of the end that was late was passed to payroll. */
@Table(schema = "posiv", name = "late_notice_settlement")
record LateNoticeSettlement(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    LocalDate payrollInformedOn,
    UserId settledBy,
    LocalDate settledOn) {}
