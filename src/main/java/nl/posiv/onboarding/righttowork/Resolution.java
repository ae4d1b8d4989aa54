package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How HR goes on when no route is open or a permit was refused.
 *
 * @param dataId the data that opened the round
 * @param outcome id of a {@link NextStep}
 * @param newStartDate the postponed start; null when not postponed, or not known yet
 */
@Table(schema = "posiv", name = "right_to_work_resolution")
record Resolution(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long dataId,
    String outcome,
    @Nullable LocalDate newStartDate,
    @Nullable String reason,
    UserId recordedBy,
    LocalDate recordedOn) {

  boolean givesUp() {
    return is(NextStep.END);
  }

  /** Whether it was made before a round, and postponed the start to a day that nobody knew. */
  boolean leftStartOpenBefore(RightToWorkData laterRound) {
    return is(NextStep.POSTPONE_START) && newStartDate == null && dataId < laterRound.storedId();
  }

  private boolean is(NextStep step) {
    return outcome.equals(step.id());
  }
}
