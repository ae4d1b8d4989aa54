package nl.posiv.onboarding.api;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.posiv.onboarding.language.WithId;

/** What a system is told of. Names that stay what they are. */
enum EventType implements WithId {
  /** A case came to the municipality, or it has another status, first or last day. */
  CASE_CHANGED,
  /** There is another contract, or one has other days, hours or another status. */
  CONTRACTS_CHANGED,
  /** The municipality does not see the case any more. */
  CASE_GONE;

  /** As a CloudEvent calls it. */
  @JsonValue
  String wire() {
    return "nl.posiv.onboarding." + id() + ".v1";
  }
}
