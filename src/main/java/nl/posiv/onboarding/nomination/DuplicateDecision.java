package nl.posiv.onboarding.nomination;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What Ro3kvit decided about a candidate who looked like an earlier one.
 *
 * @param outcome id of a {@link DuplicateOutcome}
 * @param otherCase the case of the same person; null if it is nobody of those shown
 */
@Table(schema = "posiv", name = "duplicate_decision")
record DuplicateDecision(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String outcome,
    @Nullable CaseReference otherCase,
    UserId decidedBy,
    LocalDate decidedOn) {}
