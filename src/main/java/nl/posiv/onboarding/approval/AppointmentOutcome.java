package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.language.WithId;

/** What the mandate holder decides. */
public enum AppointmentOutcome implements WithId {
  APPROVE,
  REJECT
}
