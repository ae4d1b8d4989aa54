package nl.posiv.onboarding.participation;

import java.util.List;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;

/**
 * Those who were named for a municipality, now that it takes part.
 *
 * @param by who recorded that it does
 */
record FirstPeople(MunicipalityId municipality, List<NamedPerson> named, UserId by) {}
