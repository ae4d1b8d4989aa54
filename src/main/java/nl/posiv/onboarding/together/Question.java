package nl.posiv.onboarding.together;

import java.time.LocalDate;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * A municipality is asked to look for a second official.
 *
 * @param from the first day on which it is asked
 */
public record Question(MunicipalityId municipality, LocalDate from) {}
