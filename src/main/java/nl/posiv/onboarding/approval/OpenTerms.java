package nl.posiv.onboarding.approval;

import nl.posiv.onboarding.records.CaseReference;

/** Other terms of an offer that somebody is asked about. */
public interface OpenTerms {

  /** Nobody is asked any more: the work has begun, or will not begin. */
  void close(CaseReference caseReference);
}
