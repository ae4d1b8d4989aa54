package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That the official read what the mentor and Ro3kvit wrote in between, and the answer.
 *
 * @param midYear id of the {@link MidYear}
 * @param response null if the official has nothing to add
 */
@Table(schema = "posiv", name = "mid_year_response")
public record MidYearResponse(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long midYear,
    @Nullable String response,
    UserId writtenBy,
    LocalDate writtenOn) {}
