package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A monthly talk of mentor and official.
 *
 * @param wellbeing id of {@link Wellbeing}
 * @param concern whether the mentor asked HR to call
 */
@Table(schema = "posiv", name = "check_in")
record CheckIn(
    @Id @Nullable Long id,
    CaseReference caseReference,
    LocalDate heldOn,
    String wellbeing,
    String progress,
    boolean concern,
    UserId loggedBy) {

  /** The task in which it is logged, by which its term stands in the rule catalogue. */
  static final String TASK = "log-check-in";
}
