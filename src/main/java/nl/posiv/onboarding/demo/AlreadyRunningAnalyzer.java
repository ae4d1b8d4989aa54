package nl.posiv.onboarding.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a second start on the same data folder into two sentences instead of a stack trace. */
class AlreadyRunningAnalyzer extends AbstractFailureAnalyzer<AlreadyRunningException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, AlreadyRunningException cause) {
    return new FailureAnalysis(
        cause.getMessage() + ".",
        "Use the application that is already running, stop it first, or name another folder with"
            + " POSIV_DATA_DIR.",
        cause);
  }
}
