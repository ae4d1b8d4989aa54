package nl.posiv.onboarding.mission;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/** That HR looked at a mission; the last row of a mission counts. */
@Table(schema = "posiv", name = "mission_check")
public record SafetyCheck(
    @Id @Nullable Long id,
    Long mission,
    String outcome,
    @Embedded(onEmpty = OnEmpty.USE_EMPTY) SafetyFindings findings,
    UserId checkedBy,
    LocalDate checkedOn) {}
