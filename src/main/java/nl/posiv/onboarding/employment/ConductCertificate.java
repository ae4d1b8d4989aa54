package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What Justis answered to the request for a certificate of conduct (VOG).
 *
 * @param outcome id of a {@link CertificateOutcome}
 * @param receivedOn null when refused
 */
@Table(schema = "posiv", name = "conduct_certificate")
record ConductCertificate(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String outcome,
    @Nullable LocalDate receivedOn,
    UserId recordedBy,
    LocalDate recordedOn) {}
