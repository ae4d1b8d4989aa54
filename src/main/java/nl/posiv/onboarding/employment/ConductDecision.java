package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the manager decided after the certificate of conduct (VOG) was refused.
 *
 * @param outcome id of a {@link ConductOutcome}
 * @param goingOnBy id of {@link GoingOnBy}; null when it stops
 * @param reason always there when it goes on
 */
@Table(schema = "posiv", name = "conduct_decision")
record ConductDecision(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String outcome,
    @Nullable String goingOnBy,
    @Nullable String reason,
    UserId decidedBy,
    LocalDate decidedOn) {

  ConductOutcome decision() {
    return WithId.of(ConductOutcome.class, outcome);
  }

  /** Names the record only: the reason must not end up in a log. */
  @Override
  public String toString() {
    return "ConductDecision[caseReference=" + caseReference + ", id=" + id + "]";
  }
}
