package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The notice of the end (aanzegging) as it was received, or that it never was.
 *
 * @param sentOn null when it was never received
 * @param receivedOn null when it was never received
 * @param deliveryProof how the employer can prove the receipt; null when it was never received
 * @param conditions of the contract that follows; null when none follows
 * @param daysLate days after the last day for it on which it was received, or on which the contract
 *     ended without it; 0 when in time
 * @param officialsComment what the official says to the decision; null if nothing
 */
@Table(schema = "posiv", name = "end_notice")
public record EndNotice(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    @Nullable LocalDate sentOn,
    @Nullable LocalDate receivedOn,
    @Nullable String deliveryProof,
    @Nullable String conditions,
    int daysLate,
    @Nullable String officialsComment,
    UserId recordedBy,
    LocalDate recordedOn) {

  /** The recorder of what comes with time and not from a person. */
  private static final UserId NOBODY = new UserId("system");

  static EndNotice received(
      Contract contract,
      ReceivedNotice notice,
      NoticeDelay delay,
      UserId recorder,
      LocalDate today) {
    return new EndNotice(
        null,
        contract.caseReference(),
        contract.storedId(),
        notice.sentOn(),
        notice.receivedOn(),
        notice.deliveryProof(),
        notice.conditions(),
        delay.days(),
        notice.officialsComment(),
        recorder,
        today);
  }

  /** The same, this many days late. */
  EndNotice lateBy(int days) {
    return new EndNotice(
        id,
        caseReference,
        contractId,
        sentOn,
        receivedOn,
        deliveryProof,
        conditions,
        days,
        officialsComment,
        recordedBy,
        recordedOn);
  }

  /** That the contract ended and no notice is on record, in nobody's name. */
  static EndNotice missed(Contract contract, NoticeDelay delay, LocalDate today) {
    return new EndNotice(
        null,
        contract.caseReference(),
        contract.storedId(),
        null,
        null,
        null,
        null,
        delay.days(),
        null,
        NOBODY,
        today);
  }
}
