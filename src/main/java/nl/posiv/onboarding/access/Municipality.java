package nl.posiv.onboarding.access;

import java.time.LocalDate;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A municipality of the programme.
 *
 * @param id lower-case name, which is also the id of the engine's tenant
 * @param name as people write it
 * @param inhabitants number on the reference date
 * @param inhabitantsOn reference date of the number
 * @param participatingSince first day of taking part; null while it only considers that
 */
public record Municipality(
    MunicipalityId id,
    String name,
    int inhabitants,
    LocalDate inhabitantsOn,
    @Nullable LocalDate participatingSince) {}
