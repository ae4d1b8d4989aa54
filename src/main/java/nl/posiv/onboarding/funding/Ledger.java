package nl.posiv.onboarding.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * The money of a grant: what each partner may spend of it, what came in, was passed on and spent.
 * Nothing is worked out twice: every number follows from the grant, from what partners asked for
 * and from the entries that count.
 *
 * @param granted in euros and cents
 * @param lead receives the money from the fund
 * @param wanted what each partner asked for, the lead too
 * @param entries those that count
 */
record Ledger(
    BigDecimal granted,
    MunicipalityId lead,
    Map<MunicipalityId, BigDecimal> wanted,
    List<Entry> entries) {

  static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(Shares.CENTS);

  Ledger {
    entries = entries.stream().filter(Entry::counts).toList();
  }

  /** Why an entry, or a correction, cannot be. */
  enum Problem implements WithId {
    /** More came in than was granted. */
    MORE_THAN_GRANTED,
    /** A municipality passed on more than it had received. */
    MORE_THAN_RECEIVED,
    /** A partner got or spent more than its share. */
    MORE_THAN_SHARE,
    /** Somebody in it is no partner any more. */
    NO_PARTNER
  }

  /**
   * What is known of a partner.
   *
   * @param share of the grant
   * @param received from the fund and from partners, less what it passed on
   * @param spent of the grant
   * @param toSpend of the share
   * @param due what of all that came in is still to come to it; of the lead nothing
   */
  record Line(
      MunicipalityId municipality,
      BigDecimal share,
      BigDecimal received,
      BigDecimal spent,
      BigDecimal toSpend,
      BigDecimal due) {

    /** What it holds; below nought where it spent before it received. */
    BigDecimal balance() {
      return received.subtract(spent);
    }
  }

  SortedMap<MunicipalityId, BigDecimal> shares() {
    return Shares.of(granted, wanted);
  }

  /** A line for each partner, in the order of their ids. */
  List<Line> lines() {
    SortedMap<MunicipalityId, BigDecimal> parts = Shares.of(received(), wanted);
    return shares().entrySet().stream()
        .map(
            share -> {
              MunicipalityId municipality = share.getKey();
              BigDecimal received = receivedBy(municipality);
              BigDecimal spent = spentBy(municipality);
              BigDecimal due = parts.getOrDefault(municipality, NOTHING).subtract(received);
              return new Line(
                  municipality,
                  share.getValue(),
                  received,
                  spent,
                  share.getValue().subtract(spent),
                  municipality.equals(lead) ? NOTHING : due.max(NOTHING));
            })
        .toList();
  }

  /** What came from the fund. */
  BigDecimal received() {
    return sum(entry -> entry.isOf(EntryKind.RECEIVED));
  }

  /** What was spent by all. */
  BigDecimal spent() {
    return sum(entry -> entry.isOf(EntryKind.SPENT));
  }

  /** What is still to come from the fund. */
  BigDecimal toCome() {
    return granted.subtract(received());
  }

  /** The ledger with one entry more. */
  Ledger with(Entry entry) {
    return new Ledger(
        granted, lead, wanted, Stream.concat(entries.stream(), Stream.of(entry)).toList());
  }

  /** The ledger without an entry. */
  Ledger without(long id) {
    return new Ledger(
        granted,
        lead,
        wanted,
        entries.stream().filter(entry -> entry.id() == null || entry.id() != id).toList());
  }

  /** Why an entry cannot be added. */
  Optional<Problem> refuses(Entry entry) {
    Optional<Problem> problem = with(entry).problem();
    MunicipalityId receiver = entry.receiver();
    if (problem.isPresent()
        || !entry.isOf(EntryKind.PAID_ON)
        || receiver == null
        || receiver.equals(lead)) {
      return problem;
    }
    // The lead receives what is for all of them; nobody else receives more than their share.
    return receivedBy(receiver).add(entry.amount()).compareTo(share(receiver)) > 0
        ? Optional.of(Problem.MORE_THAN_SHARE)
        : Optional.empty();
  }

  /** What is wrong with all of it; empty if nothing is. */
  Optional<Problem> problem() {
    if (entries.stream()
            .anyMatch(entry -> isStranger(entry.payer()) || isStranger(entry.receiver()))
        || !wanted.containsKey(lead)) {
      return Optional.of(Problem.NO_PARTNER);
    }
    if (received().compareTo(granted) > 0) {
      return Optional.of(Problem.MORE_THAN_GRANTED);
    }
    if (wanted.keySet().stream().anyMatch(partner -> receivedBy(partner).signum() < 0)) {
      return Optional.of(Problem.MORE_THAN_RECEIVED);
    }
    return shares().entrySet().stream()
            .anyMatch(share -> spentBy(share.getKey()).compareTo(share.getValue()) > 0)
        ? Optional.of(Problem.MORE_THAN_SHARE)
        : Optional.empty();
  }

  private boolean isStranger(@Nullable MunicipalityId municipality) {
    return municipality != null && !wanted.containsKey(municipality);
  }

  private BigDecimal share(MunicipalityId municipality) {
    return shares().getOrDefault(municipality, NOTHING);
  }

  private BigDecimal receivedBy(MunicipalityId municipality) {
    return sum(entry -> municipality.equals(entry.receiver()))
        .subtract(
            sum(entry -> entry.isOf(EntryKind.PAID_ON) && municipality.equals(entry.payer())));
  }

  private BigDecimal spentBy(MunicipalityId municipality) {
    return sum(entry -> entry.isOf(EntryKind.SPENT) && municipality.equals(entry.payer()));
  }

  private BigDecimal sum(Predicate<Entry> which) {
    return entries.stream().filter(which).map(Entry::amount).reduce(NOTHING, BigDecimal::add);
  }
}
