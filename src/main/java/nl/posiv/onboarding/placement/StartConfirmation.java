package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Whether the official came.
 *
 * @param outcome id of a {@link StartOutcome}
 * @param startedOn first working day; null when nobody came
 */
@Table(schema = "posiv", name = "start_confirmation")
record StartConfirmation(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String outcome,
    @Nullable LocalDate startedOn,
    UserId confirmedBy,
    LocalDate confirmedOn) {}
