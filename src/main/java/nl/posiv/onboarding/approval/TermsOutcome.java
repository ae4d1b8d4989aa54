package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.language.WithId;

/** What the manager decides about other terms of an offer. */
public enum TermsOutcome implements WithId {
  AGREE,
  REFUSE
}
