package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** That the oath or promise (eed of belofte) was taken, not which of the two. */
@Table(schema = "posiv", name = "oath")
record Oath(
    @Id @Nullable Long id, CaseReference caseReference, LocalDate takenOn, UserId recordedBy) {}
