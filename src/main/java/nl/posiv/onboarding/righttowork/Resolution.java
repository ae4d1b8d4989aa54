package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How HR goes on when no route is open or a permit was refused.
 *
 * @param dataId the data that opened the round
 * @param outcome other-route, postpone-start or end
 * @param newStartDate the postponed start; null when not postponed, or not known yet
 */
@Table(schema = "posiv", name = "right_to_work_resolution")
record Resolution(
    @Id Long id,
    String caseReference,
    Long dataId,
    String outcome,
    LocalDate newStartDate,
    String reason,
    String recordedBy,
    LocalDate recordedOn) {

  boolean givesUp() {
    return outcome.equals("end");
  }

  boolean leavesStartOpen() {
    return outcome.equals("postpone-start") && newStartDate == null;
  }
}
