package nl.posiv.onboarding.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands now.
 *
 * @param subject what it is about; null as long as one that began by itself has none
 * @param begunBy null if it began by itself
 * @param plan null as long as it has none, and where there is none
 * @param reason why it was changed, cancelled or left out, the last time
 * @param notes null as long as it was not held
 * @param sequence how often what stands in calendars has changed
 */
public record Meeting(
    CaseReference caseReference,
    MeetingStage stage,
    LocalDate stageSince,
    @Nullable String subject,
    @Nullable UserId begunBy,
    @Nullable MeetingPlan plan,
    @Nullable String reason,
    @Nullable String notes,
    int sequence) {

  /** When and where it is; empty as long as it has no plan. */
  public Optional<MeetingPlan> planned() {
    return Optional.ofNullable(plan);
  }

  public boolean isCancelled() {
    return stage == MeetingStage.CANCELLED;
  }
}
