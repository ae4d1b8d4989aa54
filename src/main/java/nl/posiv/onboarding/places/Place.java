package nl.posiv.onboarding.places;

import java.time.LocalDate;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A place at a municipality, as a version says it.
 *
 * @param number of the version
 * @param reason why it was changed; null for the first version, and where somebody began there
 */
public record Place(
    long id,
    MunicipalityId municipality,
    int number,
    State state,
    Wanted wanted,
    @Nullable String reason,
    UserId writtenBy,
    LocalDate writtenOn) {

  /** Where it stands. */
  public enum State implements WithId {
    OPEN,
    FILLED,
    CLOSED
  }

  /** Whether somebody can be put forward for it. */
  public boolean isOpen() {
    return state == State.OPEN;
  }

  boolean says(Wanted other, State otherState) {
    return wanted.equals(other) && state == otherState;
  }
}
