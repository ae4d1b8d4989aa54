package nl.posiv.onboarding.nomination;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * Mail to a candidate goes to another address. Published in the transaction that records it.
 *
 * @param caseReferences the cases of that person
 * @param previous where mail went until now; null if no mail came there
 */
public record CandidateAddressChanged(
    List<CaseReference> caseReferences, @Nullable String previous) {}
