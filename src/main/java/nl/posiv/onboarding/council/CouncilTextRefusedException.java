package nl.posiv.onboarding.council;

import java.util.Collection;
import java.util.List;

/** A text that cannot be kept, or that somebody else has changed meanwhile. */
class CouncilTextRefusedException extends RuntimeException {

  private final String reason;
  private final String placeholders;

  CouncilTextRefusedException(String reason) {
    this(reason, List.of());
  }

  CouncilTextRefusedException(String reason, Collection<String> placeholders) {
    super(reason);
    this.reason = reason;
    this.placeholders = String.join(", ", placeholders);
  }

  /** Key of the sentence that says why. */
  String reason() {
    return reason;
  }

  /** Those that it is about, as they are written, with commas between them. */
  String placeholders() {
    return placeholders;
  }
}
