package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whom a mail goes to.
 *
 * @param name the reader's own name, for the greeting; null where colleagues write to each other
 */
record Reader(String email, Language language, @Nullable String name) {

  private static final String NOBODY_KNOWN = "";

  /** Whoever reads at an address that is not the person's any more. */
  static Reader stranger(String email, Language language) {
    return new Reader(email, language, NOBODY_KNOWN);
  }

  boolean isStranger() {
    return NOBODY_KNOWN.equals(name);
  }
}
