package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What mentor and official agreed about the time split. */
@Table(schema = "posiv", name = "split_agreement")
public record SplitAgreement(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    String plan,
    UserId agreedBy,
    LocalDate agreedOn) {}
