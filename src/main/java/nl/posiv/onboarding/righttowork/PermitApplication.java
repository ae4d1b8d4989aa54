package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The application for a permit at UWV or the IND.
 *
 * @param dataId the data that opened the round
 */
@Table(schema = "posiv", name = "permit_application")
public record PermitApplication(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long dataId,
    LocalDate appliedOn,
    String applicationNumber,
    UserId recordedBy) {}
