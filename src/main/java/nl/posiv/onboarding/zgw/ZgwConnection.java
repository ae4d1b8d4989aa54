package nl.posiv.onboarding.zgw;

import java.net.URI;
import java.time.LocalDate;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;

/**
 * The case system of a municipality.
 *
 * @param cases where its Zaken API begins
 * @param documents where its Documenten API begins
 * @param caseType what a case becomes there ({@code zaaktype})
 * @param documentType what a document becomes there ({@code informatieobjecttype})
 * @param rsin the number of the municipality as an organisation
 * @param clientId what that system calls this application
 * @param secret with which tokens for it are signed, as it is stored
 */
record ZgwConnection(
    MunicipalityId municipality,
    URI cases,
    URI documents,
    URI caseType,
    URI documentType,
    String rsin,
    String clientId,
    String secret,
    UserId setBy,
    LocalDate setOn) {

  /** The secret stays where it is. */
  @Override
  public String toString() {
    return "ZgwConnection[" + municipality + "]";
  }
}
