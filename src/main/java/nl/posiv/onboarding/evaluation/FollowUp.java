package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the manager decided.
 *
 * @param outcome extend, end or permanent
 * @param newEndDate last day of the extended contract; null unless extended
 */
@Table(schema = "posiv", name = "follow_up")
public record FollowUp(
    @Id Long id,
    String caseReference,
    String outcome,
    LocalDate newEndDate,
    String reason,
    String decidedBy,
    LocalDate decidedOn) {

  static final String END = "end";

  /** Whether another contract follows. */
  public boolean goesOn() {
    return !outcome.equals(END);
  }
}
