package nl.posiv.onboarding.access;

import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has.
 *
 * @param municipality for which municipality; null for a role of the whole programme
 */
public record Post(Role role, @Nullable String municipality) {}
