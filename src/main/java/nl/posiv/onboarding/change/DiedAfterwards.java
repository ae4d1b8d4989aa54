package nl.posiv.onboarding.change;

import nl.posiv.onboarding.records.CaseReference;

/**
 * It became known that the person of a case has died that is ending already, or over: no step of it
 * tells anybody.
 *
 * @param municipalityKnows whether the municipality knows of the case
 */
public record DiedAfterwards(CaseReference caseReference, boolean municipalityKnows) {}
