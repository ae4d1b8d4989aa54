package nl.posiv.onboarding.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says the reason without a stack trace. */
class NotForProductionAnalyzer extends AbstractFailureAnalyzer<NotForProductionException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NotForProductionException cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
