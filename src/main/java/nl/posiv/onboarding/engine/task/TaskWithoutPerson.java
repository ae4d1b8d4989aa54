package nl.posiv.onboarding.engine.task;

/**
 * A task of one person whose account is gone, and nobody takes it over by itself. Published as long
 * as that lasts.
 */
public record TaskWithoutPerson(String taskId) {}
