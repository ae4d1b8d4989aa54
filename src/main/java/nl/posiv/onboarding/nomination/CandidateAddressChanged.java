package nl.posiv.onboarding.nomination;

import java.util.List;

/**
 * Mail to a candidate goes to another address. Published in the transaction that records it.
 *
 * @param caseReferences the cases of that person
 */
public record CandidateAddressChanged(List<String> caseReferences) {}
