package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What UWV or the IND decided on the application.
 *
 * @param dataId the data that opened the round
 * @param outcome id of a {@link PermitOutcome}
 * @param validFrom first day of the permit; null when refused
 * @param validUntil last day of the permit; null when refused
 */
@Table(schema = "posiv", name = "permit_decision")
record PermitDecision(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long dataId,
    String outcome,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    UserId recordedBy,
    LocalDate recordedOn) {

  boolean isGranted() {
    return outcome.equals(PermitOutcome.GRANTED.id());
  }
}
