package nl.posiv.onboarding.knowledge;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does after a meeting.
 *
 * @param doneOn null as long as it is open
 */
public record MeetingAction(
    long id,
    CaseReference caseReference,
    String what,
    UserId who,
    LocalDate due,
    @Nullable LocalDate doneOn) {}
