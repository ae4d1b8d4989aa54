package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Hours of one month, or of several together.
 *
 * @param local for the municipality
 * @param ukraine for Ukrainian recovery
 */
public record Hours(BigDecimal local, BigDecimal ukraine) {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Those of several months together. */
  public static Hours sum(List<Hours> months) {
    return new Hours(
        months.stream().map(Hours::local).reduce(BigDecimal.ZERO, BigDecimal::add),
        months.stream().map(Hours::ukraine).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** All of them together. */
  public BigDecimal total() {
    return local.add(ukraine);
  }

  /** The percentage for Ukraine in whole points; empty when there are no hours. */
  public Optional<Integer> ukrainianShare() {
    return total().signum() == 0
        ? Optional.empty()
        : Optional.of(
            ukraine.multiply(HUNDRED).divide(total(), 0, RoundingMode.HALF_UP).intValueExact());
  }
}
