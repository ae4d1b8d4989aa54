package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whom a mail goes to.
 *
 * @param name the reader's own name, for the greeting; null where colleagues write to each other
 */
record Reader(String email, Language language, @Nullable String name) {}
