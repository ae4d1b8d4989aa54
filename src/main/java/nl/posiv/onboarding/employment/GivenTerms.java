package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That the official has terms of the employment in writing (article 7:655 BW).
 *
 * @param kind id of {@link Terms}
 */
@Table(schema = "posiv", name = "given_terms")
record GivenTerms(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String kind,
    LocalDate givenOn,
    UserId recordedBy,
    LocalDate recordedOn) {}
