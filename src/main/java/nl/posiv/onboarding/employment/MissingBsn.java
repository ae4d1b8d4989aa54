package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How somebody starts whose BSN is not there yet.
 *
 * @param startBy id of a {@link BsnStatus}: there is proof, or the anonymous rate is withheld
 * @param appointmentOn day of the appointment that there is proof of; null without proof
 */
@Table(schema = "posiv", name = "missing_bsn")
record MissingBsn(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String startBy,
    @Nullable LocalDate appointmentOn,
    UserId recordedBy,
    LocalDate recordedOn) {

  BsnStatus status() {
    return WithId.of(BsnStatus.class, startBy);
  }
}
