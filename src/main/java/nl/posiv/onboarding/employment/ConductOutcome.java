package nl.posiv.onboarding.employment;

import nl.posiv.onboarding.language.WithId;

/** What the manager decides after the certificate of conduct (VOG) was refused. */
public enum ConductOutcome implements WithId {
  CONTINUE,
  STOP
}
