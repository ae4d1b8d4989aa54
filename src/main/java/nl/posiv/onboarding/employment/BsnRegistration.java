package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The citizen service number (burgerservicenummer). */
@Table(schema = "posiv", name = "bsn_registration")
record BsnRegistration(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String bsn,
    UserId recordedBy,
    LocalDate recordedOn) {

  /** Names the record only: the number must not end up in a log. */
  @Override
  public String toString() {
    return "BsnRegistration[caseReference=" + caseReference + ", id=" + id + "]";
  }
}
