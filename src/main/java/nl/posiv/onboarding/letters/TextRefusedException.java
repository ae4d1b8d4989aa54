package nl.posiv.onboarding.letters;

import java.util.Collection;
import java.util.List;

/** A text with which no letter could be made, or that somebody else has changed meanwhile. */
public class TextRefusedException extends RuntimeException {

  private final String reason;
  private final List<String> placeholders;

  TextRefusedException(String reason, Collection<String> placeholders) {
    super(reason);
    this.reason = reason;
    this.placeholders = List.copyOf(placeholders);
  }

  /** Key of the sentence that says why. */
  public String reason() {
    return reason;
  }

  /** Those that it is about, as they are written, with commas between them. */
  public String placeholders() {
    return String.join(", ", placeholders);
  }
}
