package nl.posiv.onboarding.mission;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;

/**
 * A mission would have lasted longer than the work, of which an earlier end was reported.
 *
 * @param mission its id
 * @param until the day of the return now
 */
public record MissionShortened(CaseReference caseReference, long mission, LocalDate until) {}
