package nl.posiv.onboarding.nomination;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;

/**
 * Mail to a candidate goes to another address. Published in the transaction that records it.
 *
 * @param caseReferences the cases of that person
 */
public record CandidateAddressChanged(List<CaseReference> caseReferences) {}
