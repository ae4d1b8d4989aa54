package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The route that the decision table chose for a round.
 *
 * @param dataId the data that opened the round
 */
@Table(schema = "posiv", name = "right_to_work_route")
record ChosenRoute(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long dataId,
    String route,
    LocalDate recordedOn) {}
