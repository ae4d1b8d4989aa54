package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Ro3kvit's answer to a question of HR. */
@Table(schema = "posiv", name = "supplied_information")
record SuppliedInformation(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    String question,
    String answer,
    UserId suppliedBy,
    LocalDate suppliedOn) {}
