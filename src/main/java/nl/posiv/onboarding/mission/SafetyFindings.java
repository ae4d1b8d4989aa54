package nl.posiv.onboarding.mission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What HR saw. The components are called like the fields of the form.
 *
 * @param adviceSeenOn when the Dutch travel advice was looked at; null if it was not
 * @param insured whether an insurance covers Ukraine on all days
 * @param embassyInformed whether the embassy knows of the journey
 * @param exitBasis id of an {@link ExitBasis}; null if not known
 * @param exitVerified whether the proof of it was seen
 * @param reentryVerified whether a document was seen with which the official may come back
 * @param reason why it is not safe, for the official too; null if it is
 */
public record SafetyFindings(
    @Nullable LocalDate adviceSeenOn,
    boolean insured,
    boolean embassyInformed,
    @Nullable String exitBasis,
    boolean exitVerified,
    boolean reentryVerified,
    @Nullable String reason) {

  /** Says nothing: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "SafetyFindings";
  }
}
