package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What mentor and official agreed for the year. */
@Table(schema = "posiv", name = "intake_plan")
record IntakePlan(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    String goals,
    UserId madeBy,
    LocalDate madeOn) {}
