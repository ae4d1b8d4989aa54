package nl.posiv.onboarding.participation;

import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * A municipality that took part leaves: nobody is nominated to it any more, and its cases go on to
 * their end. Published in the transaction that records it.
 *
 * @param step what names this leaving: each is told once
 */
public record MunicipalityWithdrew(
    CaseReference caseReference, MunicipalityId municipality, String step) {}
