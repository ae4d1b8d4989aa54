package nl.posiv.onboarding.nomination;

import java.util.Set;
import nl.posiv.onboarding.records.CaseReference;

/**
 * Another nomination that may be about the same person.
 *
 * @param same what the two have in common; never empty
 */
public record SimilarNomination(Nomination nomination, Candidate candidate, Set<Likeness> same) {

  /** The reference of the other case. */
  public CaseReference caseReference() {
    return nomination.caseReference();
  }
}
