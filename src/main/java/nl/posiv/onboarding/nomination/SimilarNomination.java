package nl.posiv.onboarding.nomination;

import java.util.Set;

/**
 * Another nomination that may be about the same person.
 *
 * @param same what the two have in common; never empty
 */
public record SimilarNomination(Nomination nomination, Candidate candidate, Set<Likeness> same) {

  /** The reference of the other case. */
  public String caseReference() {
    return nomination.caseReference();
  }
}
