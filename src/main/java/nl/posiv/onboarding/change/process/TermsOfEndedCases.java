package nl.posiv.onboarding.change.process;

import nl.posiv.onboarding.approval.OpenTerms;
import nl.posiv.onboarding.change.CaseEndsEarly;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody is asked any more about the terms of an offer in a case that ends before its time. */
@Component
class TermsOfEndedCases {

  private final OpenTerms terms;

  TermsOfEndedCases(OpenTerms terms) {
    this.terms = terms;
  }

  @EventListener
  void close(CaseEndsEarly ended) {
    terms.close(ended.caseReference());
  }
}
