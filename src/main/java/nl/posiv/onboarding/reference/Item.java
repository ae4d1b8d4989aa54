package nl.posiv.onboarding.reference;

import java.time.LocalDate;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a list, as a version says it.
 *
 * @param municipality whose own it is; null for the whole programme
 * @param version number of the version
 */
public record Item(
    String id,
    ItemList list,
    @Nullable MunicipalityId municipality,
    long version,
    Wording wording,
    UserId writtenBy,
    LocalDate writtenOn) {}
