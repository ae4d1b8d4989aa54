package nl.posiv.onboarding.signing;

import java.time.LocalDate;
import java.util.UUID;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What both sides signed, as HR recorded it: a contract, or an addendum to it.
 *
 * @param id of that record
 * @param contract the contract that it belongs to
 * @param firstDay for which it was signed
 * @param lastDay for which it was signed; null if there is none
 * @param proof null as long as nobody has confirmed it
 */
public record Signed(
    long id,
    long contract,
    LocalDate byOfficialOn,
    LocalDate byMunicipalityOn,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable Proof proof) {

  /**
   * That it was signed.
   *
   * @param document the file that shows it
   * @param digest of the file, when it was confirmed
   * @param signatory who signed for the municipality
   * @param confirmedBy who held the file against the letter
   * @param state whether the file is still that one
   */
  public record Proof(
      long id,
      String method,
      UUID document,
      String digest,
      String signatory,
      UserId confirmedBy,
      LocalDate confirmedOn,
      State state) {}

  /** How it is with the file of a proof. */
  public enum State {
    SAME,
    /** It is not the file that was confirmed. */
    OTHER,
    /** Somebody took it away. */
    GONE
  }
}
