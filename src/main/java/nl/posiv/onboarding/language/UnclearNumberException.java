package nl.posiv.onboarding.language;

import java.math.BigDecimal;

/** A number that means one thing to some readers and a thousandth of it to others. */
public final class UnclearNumberException extends RuntimeException {

  private final BigDecimal large;
  private final BigDecimal small;

  UnclearNumberException(BigDecimal large, BigDecimal small) {
    super("unclear");
    this.large = large;
    this.small = small;
  }

  /** What it is if the sign stands between thousands. */
  public BigDecimal large() {
    return large;
  }

  /** What it is if the sign stands before decimals. */
  public BigDecimal small() {
    return small;
  }
}
