package nl.posiv.onboarding.placement;

import java.util.List;
import java.util.Optional;

/**
 * A month of a contract about which the official was asked, with what was logged.
 *
 * @param versions what was logged, in order: the last one counts; empty if the month is missing
 * @param stoodStill whether nobody was allowed to work on any of its days
 */
public record MonthOfHours(AskedMonth asked, List<LoggedHours> versions, boolean stoodStill) {

  /** Whether hours are owed that nobody knows. */
  public boolean isMissing() {
    return versions.isEmpty() && !stoodStill;
  }

  /** What counts; empty if the month is missing. */
  public Optional<LoggedHours> logged() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** The hours that count; empty if the month is missing. */
  public Optional<Hours> hours() {
    return logged().map(LoggedHours::hours);
  }
}
