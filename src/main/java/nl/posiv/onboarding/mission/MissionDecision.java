package nl.posiv.onboarding.mission;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That a manager decided on a mission; the last row of a mission counts.
 *
 * @param reason why it is rejected, for the official too; null if it is approved
 */
@Table(schema = "posiv", name = "mission_decision")
public record MissionDecision(
    @Id @Nullable Long id,
    Long mission,
    String outcome,
    @Nullable String reason,
    UserId decidedBy,
    LocalDate decidedOn) {

  /** Names the record only: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "MissionDecision[mission=" + mission + ", id=" + id + "]";
  }
}
