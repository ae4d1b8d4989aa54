package nl.posiv.onboarding.employment;

/**
 * What the contract says on the points that later steps need.
 *
 * @param trialPeriodMonths length of the trial period (proeftijd) in months; 0 for none
 * @param earlyNoticeClause whether both sides may end the contract early (article 7:667 BW)
 * @param endNoticeInContract whether the contract holds the notice of its end (aanzegging, 7:668
 *     BW)
 */
public record ContractTerms(
    int trialPeriodMonths, boolean earlyNoticeClause, boolean endNoticeInContract) {}
