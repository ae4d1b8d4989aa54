package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A view in an evaluation in between, by whom and when it was given.
 *
 * @param midYear id of the {@link MidYear}
 * @param voice id of a {@link Voice}
 */
@Table(schema = "posiv", name = "mid_year_view")
public record GivenMidYearView(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long midYear,
    String voice,
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) MidYearView view,
    UserId writtenBy,
    LocalDate writtenOn) {}
