package nl.posiv.onboarding.access;

import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has.
 *
 * @param municipality for which municipality; null for a role of the whole programme
 */
public record Post(Role role, @Nullable MunicipalityId municipality) {}
