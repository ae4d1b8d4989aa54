package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody said to one half of the hours that were logged. It is about that row alone: hours
 * that were corrected since are confirmed anew.
 *
 * @param half id of a {@link HoursHalf}
 * @param outcome id of a {@link HoursAnswer}
 * @param question to the official; null unless there is one
 */
@Table(schema = "posiv", name = "hours_confirmation")
public record HoursConfirmation(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    Long loggedHoursId,
    String half,
    String outcome,
    @Nullable String question,
    UserId answeredBy,
    LocalDate answeredOn) {

  /** Whether it is a yes. */
  public boolean isConfirmed() {
    return WithId.of(HoursAnswer.class, outcome) == HoursAnswer.CONFIRM;
  }

  boolean isAbout(HoursHalf other) {
    return WithId.of(HoursHalf.class, half) == other;
  }
}
