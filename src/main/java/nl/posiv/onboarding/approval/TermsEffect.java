package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.language.WithId;

/** What follows for the candidate when the manager agrees to other terms of an offer. */
public enum TermsEffect implements WithId {
  /** Nothing that the candidate reads changes: the terms hold. */
  NONE,
  /** The terms hold, and the candidate is told: the offer is still open, or an addendum follows. */
  TOLD,
  /** The offer was accepted, and nothing is signed: the terms hold once the candidate accepts. */
  ASKED
}
