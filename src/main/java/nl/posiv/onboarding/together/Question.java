package nl.posiv.onboarding.together;

import java.time.LocalDate;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * A municipality is asked to look for a second official, or for the first ones.
 *
 * @param from the first day on which it is asked
 * @param ofNobody whether nobody works there
 */
public record Question(MunicipalityId municipality, LocalDate from, boolean ofNobody) {}
