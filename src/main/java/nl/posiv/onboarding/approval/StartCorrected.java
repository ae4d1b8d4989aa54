package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.records.CaseReference;

/**
 * The start that was agreed was typed wrongly, or is agreed otherwise now, and was corrected; or a
 * day was from which it follows. It has moved as well: {@link StartMoved}.
 */
public record StartCorrected(CaseReference caseReference) {}
