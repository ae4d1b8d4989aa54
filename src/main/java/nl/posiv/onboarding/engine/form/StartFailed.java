package nl.posiv.onboarding.engine.form;

import nl.posiv.onboarding.records.UserId;

/**
 * A form with which something begins could not be handed in, through no fault of whoever filled it
 * in. Nothing was stored; there is no case and no task.
 *
 * @param process key of the process that was not started
 * @param error class of the innermost error
 */
public record StartFailed(String process, UserId userId, String error) {}
