package nl.posiv.onboarding.api;

import java.net.URI;
import java.time.LocalDate;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;

/**
 * Where a municipality is told of what changed.
 *
 * @param secret with which that is signed, as it is stored
 */
record Webhook(
    MunicipalityId municipality, URI address, String secret, UserId setBy, LocalDate setOn) {

  /** The secret stays where it is. */
  @Override
  public String toString() {
    return "Webhook[" + municipality + "]";
  }
}
