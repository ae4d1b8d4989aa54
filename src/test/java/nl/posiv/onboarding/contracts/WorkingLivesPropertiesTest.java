package nl.posiv.onboarding.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
