package nl.posiv.onboarding.funding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * Divides an amount in proportion to what was asked for, by largest remainder: everybody gets their
 * part rounded down to the cent, and the cents that are left go one by one to those who lost most
 * by that. So the parts make the whole, and nobody is further than a cent from their exact part.
 */
final class Shares {

  static final int CENTS = 2;

  private Shares() {}

  /** What is lost by rounding down. */
  private record Rest(MunicipalityId municipality, BigInteger lost, BigInteger wanted) {}

  /**
   * The parts of an amount, in the order of the municipalities' ids.
   *
   * @param amount in euros and cents, not below nought
   * @param wanted what each asks for, above nought; at least one
   */
  static SortedMap<MunicipalityId, BigDecimal> of(
      BigDecimal amount, Map<MunicipalityId, BigDecimal> wanted) {
    BigInteger cents = cents(amount);
    BigInteger all =
        wanted.values().stream().map(Shares::cents).reduce(BigInteger.ZERO, BigInteger::add);
    SortedMap<MunicipalityId, BigInteger> parts = inOrder();
    List<Rest> rests =
        wanted.entrySet().stream()
            .map(
                one -> {
                  BigInteger part = cents(one.getValue());
                  BigInteger[] divided = cents.multiply(part).divideAndRemainder(all);
                  parts.put(one.getKey(), divided[0]);
                  return new Rest(one.getKey(), divided[1], part);
                })
            .sorted(
                Comparator.comparing(Rest::lost)
                    .thenComparing(Rest::wanted)
                    .reversed()
                    .thenComparing(rest -> rest.municipality().value()))
            .toList();
    BigInteger given = parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    rests.stream()
        .limit(cents.subtract(given).longValueExact())
        .forEach(rest -> parts.merge(rest.municipality(), BigInteger.ONE, BigInteger::add));
    SortedMap<MunicipalityId, BigDecimal> shares = inOrder();
    parts.forEach((municipality, part) -> shares.put(municipality, new BigDecimal(part, CENTS)));
    return shares;
  }

  private static BigInteger cents(BigDecimal euros) {
    return euros.movePointRight(CENTS).toBigIntegerExact();
  }

  private static <V> SortedMap<MunicipalityId, V> inOrder() {
    return new TreeMap<>(Comparator.comparing(MunicipalityId::value));
  }
}
