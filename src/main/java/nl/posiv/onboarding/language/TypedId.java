package nl.posiv.onboarding.language;

import java.util.Optional;
import java.util.UUID;

/** An id that a form sent along. */
public final class TypedId {

  private TypedId() {}

  /** The id; empty if it is none. */
  public static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
