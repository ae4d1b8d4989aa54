package nl.posiv.onboarding.change;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That somebody reported a change.
 *
 * @param change id of a {@link Change}
 * @param effectiveOn the first day on which it holds; of who leaves, the first day without work
 * @param agreedOn day on which both sides agreed in writing; null unless it ends by consent
 * @param cancels id of the one {@link Change} that it cancels; null if it cancels every announced
 *     end, or none
 * @param reason in the reporter's own words; null if none was given
 */
@Table(schema = "posiv", name = "change_report")
public record ChangeReport(
    @Id @Nullable Long id,
    CaseReference caseReference,
    String change,
    LocalDate effectiveOn,
    @Nullable LocalDate agreedOn,
    @Nullable String cancels,
    @Nullable String reason,
    UserId reportedBy,
    LocalDate reportedOn) {}
