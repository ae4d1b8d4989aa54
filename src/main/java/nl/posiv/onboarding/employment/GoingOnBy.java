package nl.posiv.onboarding.employment;

import nl.posiv.onboarding.language.WithId;

/** How the employment goes on without the certificate of conduct (VOG). */
public enum GoingOnBy implements WithId {
  OTHER_POSITION,
  WITHOUT_CERTIFICATE
}
