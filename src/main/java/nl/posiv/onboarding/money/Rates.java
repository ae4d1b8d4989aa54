package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a year with somebody costs, from which day on. */
final class Rates {

  private static final int DIGITS = 2;

  private final NavigableMap<LocalDate, Optional<BigDecimal>> from;

  private Rates(NavigableMap<LocalDate, Optional<BigDecimal>> from) {
    this.from = from;
  }

  /**
   * The rates of a contract.
   *
   * @param offered what HR estimated with the offer; null if it estimated nothing
   * @param offeredHours a week, for which it did
   * @param hours a week of the contract; null if they are those of the offer
   * @param estimates what HR said later, the last of a day last
   */
  static Rates of(
      @Nullable BigDecimal offered,
      @Nullable BigDecimal offeredHours,
      @Nullable BigDecimal hours,
      List<Estimate> estimates) {
    NavigableMap<LocalDate, Optional<BigDecimal>> from = new TreeMap<>();
    from.put(
        LocalDate.MIN, Optional.ofNullable(offered).map(it -> scaled(it, offeredHours, hours)));
    estimates.forEach(each -> from.put(each.fromOn(), Optional.ofNullable(each.yearlyCost())));
    return new Rates(from);
  }

  private static BigDecimal scaled(
      BigDecimal yearly, @Nullable BigDecimal offeredHours, @Nullable BigDecimal hours) {
    return hours == null || offeredHours == null || hours.compareTo(offeredHours) == 0
        ? yearly
        : yearly.multiply(hours).divide(offeredHours, DIGITS, RoundingMode.HALF_UP);
  }

  /** What a year costs by the estimate that holds on a day; empty if there is none. */
  Optional<BigDecimal> on(LocalDate day) {
    Map.Entry<LocalDate, Optional<BigDecimal>> last = from.floorEntry(day);
    return last == null ? Optional.empty() : last.getValue();
  }
}
