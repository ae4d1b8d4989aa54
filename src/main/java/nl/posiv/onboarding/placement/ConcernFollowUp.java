package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What HR wrote down after a call about a concern. The last row about a check-in counts.
 *
 * @param outcome id of a {@link ConcernOutcome}
 * @param agreed for HR alone
 * @param askAgainOn when HR looks again; null once it is settled
 */
@Table(schema = "posiv", name = "concern_follow_up")
public record ConcernFollowUp(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long checkInId,
    String outcome,
    String agreed,
    @Nullable LocalDate askAgainOn,
    UserId recordedBy,
    LocalDate recordedOn) {

  /** What HR made of it. */
  public ConcernOutcome is() {
    return WithId.of(ConcernOutcome.class, outcome);
  }
}
