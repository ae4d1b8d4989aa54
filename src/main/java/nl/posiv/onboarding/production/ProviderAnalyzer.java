package nl.posiv.onboarding.production;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line that the identity provider does not answer when the application starts. */
class ProviderAnalyzer extends AbstractFailureAnalyzer<IllegalArgumentException> {

  /** How Spring Security begins; the address of the issuer follows in quotation marks. */
  private static final String NO_ANSWER =
      "Unable to resolve Configuration with the provided Issuer";

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable rootFailure, IllegalArgumentException cause) {
    String message = String.valueOf(cause.getMessage());
    return message.startsWith(NO_ANSWER)
        ? new FailureAnalysis(
            "Production does not start: the identity provider does not answer as such. "
                + message.lines().findFirst().orElse(NO_ANSWER),
            null,
            cause)
        : null;
  }
}
