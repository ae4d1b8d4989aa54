package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.language.WithId;

/** What the candidate answers to the offer. */
public enum ReplyOutcome implements WithId {
  ACCEPTED,
  DECLINED
}
