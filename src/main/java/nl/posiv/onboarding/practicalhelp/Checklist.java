package nl.posiv.onboarding.practicalhelp;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The checklist as it was handed in.
 *
 * @param arranged ids of the items that are arranged
 * @param outcome id of a {@link HelpOutcome}
 */
@Table(schema = "posiv", name = "practical_help")
record Checklist(
    @Id @Nullable Long id,
    CaseReference caseReference,
    List<String> arranged,
    String outcome,
    UserId recordedBy,
    LocalDate recordedOn) {

  boolean hasId(long other) {
    return Objects.equals(id, other);
  }
}
