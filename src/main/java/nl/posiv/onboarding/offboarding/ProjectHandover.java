package nl.posiv.onboarding.offboarding;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That the projects of somebody who leaves were handed over.
 *
 * @param projects one in each line, and where it stands
 * @param handedTo who goes on with them
 */
@Table(schema = "posiv", name = "project_handover")
public record ProjectHandover(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String projects,
    String handedTo,
    LocalDate handedOverOn,
    UserId recordedBy,
    LocalDate recordedOn) {}
