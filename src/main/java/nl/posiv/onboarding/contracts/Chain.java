package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Temporary contracts of one person with one municipality that follow each other (keten, article
 * 7:668a BW; R12). A gap of at most six months does not break the chain, and counts in its length.
 */
final class Chain {

  /** A temporary contract, from its first day to its last. */
  record Span(LocalDate first, LocalDate last) {}

  private final List<Span> earlier;
  private final Period gap;

  private Chain(List<Span> earlier, Period gap) {
    this.earlier = List.copyOf(earlier);
    this.gap = gap;
  }

  /**
   * The contracts that a new one follows without a break.
   *
   * @param contracts all earlier ones, in any order
   * @param firstDay of the new contract
   * @param gap the longest time between two contracts of a chain
   */
  static Chain before(List<Span> contracts, LocalDate firstDay, Period gap) {
    List<Span> latestFirst =
        contracts.stream().sorted(Comparator.comparing(Span::first).reversed()).toList();
    List<Span> linked = new ArrayList<>();
    LocalDate next = firstDay;
    for (Span contract : latestFirst) {
      if (!next.isBefore(firstDayOfNewChain(contract, gap))) {
        break;
      }
      linked.add(contract);
      next = contract.first();
    }
    return new Chain(linked, gap);
  }

  /** The gap begins on the day after the last day; a contract on the day after it is a new one. */
  private static LocalDate firstDayOfNewChain(Span contract, Period gap) {
    return contract.last().plusDays(1).plus(gap).plusDays(1);
  }

  /**
   * The first day on which a new chain may begin after these contracts.
   *
   * @param ofNewContract the answer if nothing precedes it
   */
  LocalDate firstDayOfNewChain(LocalDate ofNewContract) {
    return earlier.stream()
        .map(contract -> firstDayOfNewChain(contract, gap))
        .reduce(ofNewContract, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** How many contracts precede the new one. */
  int contracts() {
    return earlier.size();
  }

  /** The first day of the chain if a contract that begins on this day is added. */
  LocalDate firstDay(LocalDate ofNewContract) {
    return earlier.stream().map(Span::first).reduce(ofNewContract, (a, b) -> a.isBefore(b) ? a : b);
  }
}
