package nl.posiv.onboarding.mission;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** That the official is back, and what the mission brought. */
@Table(schema = "posiv", name = "mission_report")
public record MissionReport(
    @Id @Nullable Long id,
    Long mission,
    LocalDate returnedOn,
    String report,
    UserId reportedBy,
    LocalDate reportedOn) {

  /** Names the record only: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "MissionReport[mission=" + mission + ", id=" + id + "]";
  }
}
