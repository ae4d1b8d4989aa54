package nl.posiv.onboarding.employment;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The check of the original identity document. The copy stays in the personnel file. */
@Table(schema = "posiv", name = "identity_check")
record IdentityCheck(
    @Id @Nullable Long id, CaseReference caseReference, LocalDate checkedOn, UserId recordedBy) {}
