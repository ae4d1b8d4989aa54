package nl.posiv.onboarding.contracts;

import nl.posiv.onboarding.language.WithId;

/** What a contract is in a working life. */
public enum ContractKind implements WithId {
  /** The one for which somebody came to the municipality through the programme. */
  FIRST,
  /** A temporary one that follows another. */
  EXTENSION,
  /** One without an end. */
  PERMANENT,
  /** One from before the programme: it counts in the chain, and nothing else follows from it. */
  EARLIER,
  /** One that ran already when the case was entered where it stands; with an end, or without. */
  ENTERED
}
