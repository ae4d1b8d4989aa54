package nl.posiv.onboarding.funding;

import nl.posiv.onboarding.records.CaseReference;

/** What the process of a joint application is told from outside its forms. */
public interface FundingRuns {

  /** Its lead takes part in the programme no more: another one is to be chosen. */
  void leadLeft(CaseReference reference);

  /** A day for which it waits was corrected. */
  void daysMoved(CaseReference reference);
}
