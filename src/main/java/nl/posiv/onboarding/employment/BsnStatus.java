package nl.posiv.onboarding.employment;

import java.util.Arrays;

/** What the payroll can work with on the first working day; one of these holds, and HR chose it. */
public enum BsnStatus {
  /** The BSN is known. */
  REGISTERED("registered"),
  /** There is proof of the appointment at which the BSN is given (registration in the BRP). */
  WITH_PROOF("with-proof"),
  /** There is neither, so the anonymous rate of the wage tax is withheld. */
  ANONYMOUS_RATE("anonymous-rate");

  private final String id;

  BsnStatus(String id) {
    this.id = id;
  }

  /** The id, as it stands in forms, records and diagrams. */
  public String id() {
    return id;
  }

  /**
   * The status with this id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static BsnStatus of(String id) {
    return Arrays.stream(values())
        .filter(status -> status.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No status of a BSN: " + id));
  }
}
