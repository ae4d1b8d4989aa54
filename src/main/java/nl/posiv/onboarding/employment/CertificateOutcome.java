package nl.posiv.onboarding.employment;

import nl.posiv.onboarding.language.WithId;

/** What Justis answers to the request for a certificate of conduct (VOG). */
public enum CertificateOutcome implements WithId {
  RECEIVED,
  REFUSED
}
