package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.util.Objects;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A monthly talk of mentor and official.
 *
 * @param monthFrom first day of the month of the contract that it looks back on
 * @param wellbeing id of {@link Wellbeing}
 * @param concern whether the mentor asked HR to call
 */
@Table(schema = "posiv", name = "check_in")
public record CheckIn(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    LocalDate monthFrom,
    LocalDate heldOn,
    String wellbeing,
    String progress,
    boolean concern,
    UserId loggedBy) {

  /** The task in which it is logged, by which its term stands in the rule catalogue. */
  static final String TASK = "log-check-in";

  /** Its number, which every check-in that was read has. */
  public long storedId() {
    return Objects.requireNonNull(id);
  }

  /** How the official fares at work, as the mentor sees it. */
  public Wellbeing fares() {
    return WithId.of(Wellbeing.class, wellbeing);
  }
}
