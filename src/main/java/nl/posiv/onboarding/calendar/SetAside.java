package nl.posiv.onboarding.calendar;

import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * One item of a kind of work could not be done now. It was set aside, and the rest went on; it is
 * tried again each time the work is.
 *
 * @param work id of the kind of work
 * @param item what it was about, such as the id of a task
 * @param caseReference null if it belongs to no case
 * @param error class of the error; its message can hold data of people
 */
public record SetAside(
    String work, String item, @Nullable CaseReference caseReference, String error) {}
