package nl.posiv.onboarding.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Days;

/** Chains of contracts, held against a model that walks from day to day. */
class WorkingLivesPropertiesTest {

  private static final Period GAP = Period.ofMonths(6);

  /** A contract of so many days after a break of so many. */
  record Step(int breakDays, int days) {}

  @Provide
  Arbitrary<List<Step>> lives() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 250), Arbitraries.integers().between(1, 500))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property
  void aChainIsWhatOneCountsFromDayToDay(
      @ForAll(supplier = Days.class) LocalDate start, @ForAll("lives") List<Step> steps) {
    List<Chain.Span> spans = spans(start, steps);
    Chain.Span last = spans.remove(spans.size() - 1);
    List<Chain.Span> shuffled = new ArrayList<>(spans);
    Collections.shuffle(shuffled, new Random(steps.size()));

    Chain chain = Chain.before(shuffled, last.first(), GAP);

    List<Chain.Span> counted = countedBackwards(spans, last.first());
    assertThat(chain.contracts()).isEqualTo(counted.size());
    assertThat(chain.firstDay(last.first()))
        .isEqualTo(counted.isEmpty() ? last.first() : counted.get(counted.size() - 1).first());
  }

  @Property
  void aContractIsTemporaryAsLongAsOneCountsThreeAndThirtySixMonths(
      @ForAll(supplier = Days.class) LocalDate start, @ForAll("lives") List<Step> steps) {
    ChainLimits limits = new ChainLimits(3, Period.ofMonths(36));
    List<Chain.Span> spans = spans(start, steps);
    Chain.Span next = spans.remove(spans.size() - 1);

    Chain chain = Chain.before(spans, next.first(), GAP);
    boolean allowed =
        limits.allowOneMoreAfter(chain.contracts())
            && !next.last().isAfter(limits.latestEnd(chain.firstDay(next.first())));

    List<Chain.Span> counted = countedBackwards(spans, next.first());
    LocalDate first = counted.isEmpty() ? next.first() : counted.get(counted.size() - 1).first();
    int months = 0;
    while (!first.plusMonths(months).isAfter(next.last())) {
      months++;
    }
    assertThat(allowed).isEqualTo(counted.size() < 3 && months <= 36);
  }

  /**
   * A contract that somebody offers; it may be permanent, begin on another day than was agreed, end
   * early, or never begin.
   */
  record Offer(int municipality, int afterDays, int days, Fate fate) {}

  enum Fate {
    PLANNED,
    PERMANENT,
    BEGUN_LATE,
    ENDED_EARLY,
    NEVER_BEGUN
  }

  @Provide
  Arbitrary<List<Offer>> offers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 900),
            Arbitraries.integers().between(1, 400),
            Arbitraries.of(Fate.class))
        .as(Offer::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(8);
  }

  @Property
  void nobodyHasTwoEmployersOnADayWhenOverlapsAreRefused(
      @ForAll(supplier = Days.class) LocalDate start, @ForAll("offers") List<Offer> offers) {
    List<Contract> life = new ArrayList<>();
    Map<LocalDate, MunicipalityId> employers = new HashMap<>();
    for (Offer offer : offers) {
      Contract contract = agreed(start, offer);
      boolean refused =
          life.stream()
              .filter(other -> !other.municipality().equals(contract.municipality()))
              .filter(other -> other.isPlanned() || other.hasBegun())
              .anyMatch(
                  other -> other.overlaps(contract.firstDay(), contract.lastDay().orElse(null)));

      List<LocalDate> days = daysOf(contract, start);
      assertThat(refused)
          .as("%s beside %s", contract, life)
          .isEqualTo(
              days.stream()
                  .map(employers::get)
                  .anyMatch(it -> it != null && !it.equals(contract.municipality())));
      if (!refused) {
        Contract came = came(contract, offer);
        life.add(came);
        daysOf(came, start).forEach(day -> employers.put(day, came.municipality()));
      }
    }
  }

  private static Contract agreed(LocalDate start, Offer offer) {
    LocalDate first = start.plusDays(offer.afterDays());
    boolean permanent = offer.fate() == Fate.PERMANENT;
    return Contract.planned(
        new CaseReference("POSIV-2027-0001"),
        new MunicipalityId(List.of("utrecht", "arnhem", "enschede").get(offer.municipality())),
        permanent ? ContractKind.PERMANENT : ContractKind.FIRST,
        first,
        permanent ? null : first.plusDays(offer.days() - 1L),
        null,
        new UserId("hr"),
        start);
  }

  private static Contract came(Contract contract, Offer offer) {
    LocalDate first = contract.firstDay();
    return switch (offer.fate()) {
      case PLANNED -> contract;
      case PERMANENT -> contract.begun(first);
      case BEGUN_LATE -> contract.begun(first.plusDays(offer.days() / 3));
      case ENDED_EARLY ->
          contract
              .begun(first)
              .ended(first.plusDays(offer.days() / 2), ContractEnd.OFFICIAL_RESIGNED);
      case NEVER_BEGUN -> contract.givenUp();
    };
  }

  /** Day by day; of a permanent one more than any other reaches. */
  private static List<LocalDate> daysOf(Contract contract, LocalDate start) {
    return contract.isOver() && !contract.hasBegun()
        ? List.of()
        : contract
            .firstDay()
            .datesUntil(contract.lastDay().orElse(start.plusDays(2000)).plusDays(1))
            .toList();
  }

  /** From the new contract back: as long as less than a day over six months lies in between. */
  private static List<Chain.Span> countedBackwards(List<Chain.Span> spans, LocalDate newFirst) {
    List<Chain.Span> counted = new ArrayList<>();
    LocalDate next = newFirst;
    for (int i = spans.size() - 1; i >= 0; i--) {
      LocalDate free = spans.get(i).last();
      LocalDate firstDayTooFar = spans.get(i).last().plusDays(1).plusMonths(6).plusDays(1);
      do {
        free = free.plusDays(1);
      } while (free.isBefore(next) && free.isBefore(firstDayTooFar));
      if (free.equals(firstDayTooFar) && !free.isAfter(next)) {
        break;
      }
      counted.add(spans.get(i));
      next = spans.get(i).first();
    }
    return counted;
  }

  private static List<Chain.Span> spans(LocalDate start, List<Step> steps) {
    List<Chain.Span> spans = new ArrayList<>();
    LocalDate day = start;
    for (Step step : steps) {
      LocalDate first = day.plusDays(step.breakDays());
      LocalDate last = first.plusDays(step.days() - 1L);
      spans.add(new Chain.Span(first, last));
      day = last.plusDays(1);
    }
    return spans;
  }
}
