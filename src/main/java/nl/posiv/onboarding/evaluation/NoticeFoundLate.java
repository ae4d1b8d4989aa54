package nl.posiv.onboarding.evaluation;

import nl.posiv.onboarding.contracts.Contract;

/**
 * A notice of the end that stood there as received in time was late, as the correction of its day
 * shows: what is owed for it is owed to the official all the same (article 7:668 BW).
 */
public record NoticeFoundLate(Contract contract) {}
