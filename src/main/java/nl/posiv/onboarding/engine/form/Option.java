package nl.posiv.onboarding.engine.form;

/**
 * A choice of a list.
 *
 * @param value what is sent
 * @param label what people read
 */
public record Option(String value, String label) {}
