package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.records.CaseReference;

/**
 * The start that was agreed was typed wrongly, or is agreed otherwise now, and was corrected. It
 * has moved as well: {@link StartMoved}.
 */
public record StartCorrected(CaseReference caseReference) {}
