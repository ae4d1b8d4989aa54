package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the candidate answered to the offer.
 *
 * @param outcome id of a {@link ReplyOutcome}
 */
@Table(schema = "posiv", name = "offer_reply")
record OfferReply(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    String outcome,
    @Nullable String reason,
    UserId recordedBy,
    LocalDate recordedOn) {

  boolean isAccepted() {
    return outcome.equals(ReplyOutcome.ACCEPTED.id());
  }
}
