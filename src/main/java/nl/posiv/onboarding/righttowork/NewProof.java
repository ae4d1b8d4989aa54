package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * New proof of the right to work, as HR saw it.
 *
 * @param residenceStatus null if it is the same as before
 * @param documentNumber of the identity document, or the V-number
 */
public record NewProof(
    @Nullable ResidenceStatus residenceStatus,
    String documentNumber,
    LocalDate documentValidUntil) {

  /** Says nothing: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "NewProof";
  }
}
