package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.language.WithId;

/** What UWV or the IND decides on an application. */
public enum PermitOutcome implements WithId {
  GRANTED,
  REFUSED
}
