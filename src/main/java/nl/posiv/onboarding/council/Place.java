package nl.posiv.onboarding.council;

import java.time.LocalDate;
import nl.posiv.onboarding.records.MunicipalityId;

/** A municipality that takes part, or one that may come to. */
record Place(MunicipalityId id, String name, int inhabitants, LocalDate inhabitantsOn) {}
