package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How somebody starts whose BSN is not there yet.
 *
 * @param startBy with-proof or anonymous-rate
 * @param appointmentOn day of the appointment that there is proof of; null without proof
 */
@Table(schema = "posiv", name = "missing_bsn")
record MissingBsn(
    @Id Long id,
    String caseReference,
    String startBy,
    LocalDate appointmentOn,
    String recordedBy,
    LocalDate recordedOn) {}
