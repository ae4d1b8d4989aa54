package nl.posiv.onboarding.api;

import java.time.Instant;
import java.util.UUID;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed in a case, for the systems of its municipality.
 *
 * @param number in the order in which they happened
 * @param attempts how often it was sent in vain
 * @param nextAttemptAt when it is sent; null if it is not to be, or was
 * @param error why it was not taken, as a class or a number; null if nothing went wrong
 */
record Event(
    UUID id,
    long number,
    MunicipalityId municipality,
    CaseReference caseReference,
    EventType type,
    Instant at,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant sentAt,
    @Nullable Instant setAsideAt,
    @Nullable String error) {

  /** How far it is on its way. */
  enum State {
    /** There was no address to send it to. */
    KEPT,
    WAITING,
    SENT,
    SET_ASIDE
  }

  State state() {
    if (sentAt != null) {
      return State.SENT;
    }
    return setAsideAt != null
        ? State.SET_ASIDE
        : nextAttemptAt == null ? State.KEPT : State.WAITING;
  }
}
