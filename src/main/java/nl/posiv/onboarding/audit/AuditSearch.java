package nl.posiv.onboarding.audit;

import java.time.LocalDate;

/**
 * Which lines somebody looks for; what is null does not matter.
 *
 * @param from first day
 * @param to last day
 */
public record AuditSearch(
    String caseReference, String actor, Action action, LocalDate from, LocalDate to) {}
