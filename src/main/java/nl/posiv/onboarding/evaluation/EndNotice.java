package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The notice of the end (aanzegging) as it was received.
 *
 * @param deliveryProof how the employer can prove the receipt
 * @param conditions of the contract that follows; null when none follows
 * @param daysLate days after the last day for it on which it was received; 0 when in time. The
 *     compensation that is due for them is for payroll to work out
 */
@Table(schema = "posiv", name = "end_notice")
public record EndNotice(
    @Id Long id,
    String caseReference,
    LocalDate sentOn,
    LocalDate receivedOn,
    String deliveryProof,
    String conditions,
    int daysLate,
    String recordedBy,
    LocalDate recordedOn) {

  /** The days after the last day for it on which a notice was received; 0 when in time. */
  static int daysLate(LocalDate lastDay, LocalDate receivedOn) {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(lastDay, receivedOn)));
  }
}
