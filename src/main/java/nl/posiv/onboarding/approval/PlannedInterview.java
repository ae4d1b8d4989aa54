package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The day that HR and the candidate agreed on for the interview; the latest counts. */
@Table(schema = "posiv", name = "planned_interview")
record PlannedInterview(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    LocalDate plannedOn,
    UserId recordedBy,
    LocalDate recordedOn) {}
