package nl.posiv.onboarding.network;

import java.time.LocalDate;
import nl.posiv.onboarding.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a contact.
 *
 * @param role what they do there
 * @param language in which they are written to
 * @param informedOn when they were told that they stand here (articles 13 and 14 GDPR)
 */
record Said(
    String name,
    String organisation,
    Where kind,
    String role,
    Language language,
    String email,
    @Nullable String phone,
    Basis basis,
    LocalDate informedOn,
    SeenBy seenBy) {

  /** Names nobody: it must not end up in a log. */
  @Override
  public String toString() {
    return "Said[" + kind + "]";
  }
}
