package nl.posiv.onboarding.access;

import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be invited, as it was typed.
 *
 * @param municipality null for a role of the whole programme
 */
public record NewInvitation(
    String name,
    String email,
    Language language,
    Role role,
    @Nullable MunicipalityId municipality) {}
