package nl.posiv.onboarding.audit;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;

/**
 * Something of a case that somebody looked at or did on a day, however often.
 *
 * @param action id of the action
 * @param object what it was, as in the line
 * @param result id of the result
 * @param times how often
 */
record Seen(
    LocalDate day,
    UserId actor,
    CaseReference caseReference,
    String action,
    String object,
    String result,
    int times) {}
