package nl.posiv.onboarding.nomination;

import nl.posiv.onboarding.language.WithId;

/** What the candidate says to the nomination. */
public enum Willingness implements WithId {
  WILLING,
  DECLINED
}
