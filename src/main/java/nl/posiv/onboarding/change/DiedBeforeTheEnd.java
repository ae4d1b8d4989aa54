package nl.posiv.onboarding.change;

import nl.posiv.onboarding.records.CaseReference;

/**
 * It became known that the person of a case died before the last day of work that stood there, so
 * that something may have been paid or planned for days after it.
 */
public record DiedBeforeTheEnd(CaseReference caseReference) {}
