package nl.posiv.onboarding.engine.form;

/**
 * A form could not be handed in, through no fault of whoever filled it in. Nothing was stored; the
 * task is open, and what was typed is still there.
 *
 * @param error class of the innermost error
 */
public record FormFailed(String taskId, String error) {}
