package nl.posiv.onboarding.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;

/** What holds of every ledger, whatever was granted, asked for, and done. */
class LedgerPropertiesTest {

  private static final int TRIES = 500;
  private static final LocalDate DAY = LocalDate.parse("2027-03-01");
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Property(tries = TRIES)
  void sharesMakeTheWholeToTheCentAndNobodyIsFurtherThanACentFromTheirExactPart(
      @ForAll @IntRange(max = Integer.MAX_VALUE) int cents,
      @ForAll @Size(min = 1, max = 12)
          List<@IntRange(min = 1, max = 2_000_000_000) Integer> parts) {
    BigDecimal granted = euros(cents);
    Map<MunicipalityId, BigDecimal> wanted = wanted(parts);
    BigDecimal all = sum(wanted.values());

    Map<MunicipalityId, BigDecimal> shares = Shares.of(granted, wanted);

    assertThat(sum(shares.values())).isEqualByComparingTo(granted);
    shares.forEach(
        (municipality, share) -> {
          BigDecimal exact =
              granted.multiply(wanted.get(municipality)).divide(all, 10, RoundingMode.HALF_EVEN);
          assertThat(share.subtract(exact).abs()).isLessThan(CENT);
          assertThat(share.scale()).isEqualTo(2);
          assertThat(share).isNotNegative();
        });
  }

  @Property(tries = TRIES)
  void whoAsksForMoreNeverGetsLessAndTheOrderDoesNotMatter(
      @ForAll @IntRange(max = 1_000_000_000) int cents,
      @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 1_000_000) Integer> parts,
      @ForAll Random random) {
    Map<MunicipalityId, BigDecimal> wanted = wanted(parts);
    Map<MunicipalityId, BigDecimal> shares = Shares.of(euros(cents), wanted);

    List<MunicipalityId> byWish = new ArrayList<>(wanted.keySet());
    byWish.sort(Comparator.comparing(wanted::get));
    for (int i = 1; i < byWish.size(); i++) {
      BigDecimal less = shares.get(byWish.get(i - 1));
      BigDecimal more = shares.get(byWish.get(i));
      if (wanted.get(byWish.get(i - 1)).compareTo(wanted.get(byWish.get(i))) < 0) {
        assertThat(more).isGreaterThanOrEqualTo(less);
      } else {
        assertThat(more.subtract(less).abs()).isLessThanOrEqualTo(CENT);
      }
    }
    List<MunicipalityId> shuffled = new ArrayList<>(wanted.keySet());
    Collections.shuffle(shuffled, random);
    Map<MunicipalityId, BigDecimal> otherwise = new LinkedHashMap<>();
    shuffled.forEach(each -> otherwise.put(each, wanted.get(each)));
    assertThat(Shares.of(euros(cents), otherwise)).isEqualTo(shares);
  }

  /** Whatever is entered in whatever order: what is taken in adds up, what would not is refused. */
  @Property(tries = TRIES)
  void whateverIsEnteredTheLedgerAddsUp(
      @ForAll @IntRange(min = 1, max = 10_000_000) int cents,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 1_000_000) Integer> parts,
      @ForAll @IntRange(min = 1, max = 40) int steps,
      @ForAll Random random) {
    Map<MunicipalityId, BigDecimal> wanted = wanted(parts);
    List<MunicipalityId> partners = List.copyOf(wanted.keySet());
    Ledger ledger = new Ledger(euros(cents), partners.get(0), wanted, List.of());
    BigDecimal received = BigDecimal.ZERO;
    BigDecimal spent = BigDecimal.ZERO;
    for (long id = 0; id < steps; id++) {
      Entry entry = entry(id, partners, cents, random);
      if (ledger.refuses(entry).isEmpty()) {
        ledger = ledger.with(entry);
        received = entry.isOf(EntryKind.RECEIVED) ? received.add(entry.amount()) : received;
        spent = entry.isOf(EntryKind.SPENT) ? spent.add(entry.amount()) : spent;
      }
      addsUp(ledger, received, spent);
    }
  }

  private static void addsUp(Ledger ledger, BigDecimal received, BigDecimal spent) {
    List<Ledger.Line> lines = ledger.lines();
    assertThat(ledger.problem()).isEmpty();
    assertThat(sum(lines.stream().map(Ledger.Line::share).toList()))
        .isEqualByComparingTo(ledger.granted());
    assertThat(sum(lines.stream().map(Ledger.Line::received).toList()))
        .isEqualByComparingTo(received)
        .isEqualByComparingTo(ledger.received());
    assertThat(sum(lines.stream().map(Ledger.Line::spent).toList()))
        .isEqualByComparingTo(spent)
        .isEqualByComparingTo(ledger.spent());
    assertThat(sum(lines.stream().map(Ledger.Line::balance).toList()))
        .isEqualByComparingTo(received.subtract(spent));
    assertThat(ledger.received().add(ledger.toCome())).isEqualByComparingTo(ledger.granted());
    assertThat(ledger.toCome()).isNotNegative();
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.received()).isNotNegative();
              assertThat(line.due()).isNotNegative();
              assertThat(line.spent().add(line.toSpend())).isEqualByComparingTo(line.share());
              assertThat(line.toSpend()).isNotNegative();
              if (!line.municipality().equals(ledger.lead())) {
                assertThat(line.received()).isLessThanOrEqualTo(line.share());
              }
            });
  }

  @Property(tries = TRIES)
  void onceAllCameInAndWasPassedOnEverybodyHasTheirShare(
      @ForAll @IntRange(min = 1, max = 1_000_000_000) int cents,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 1_000_000) Integer> parts) {
    Map<MunicipalityId, BigDecimal> wanted = wanted(parts);
    MunicipalityId lead = wanted.keySet().iterator().next();
    Ledger ledger =
        new Ledger(euros(cents), lead, wanted, List.of())
            .with(entry(0L, EntryKind.RECEIVED, null, lead, euros(cents)));
    long id = 1;
    for (Ledger.Line line : ledger.lines()) {
      if (line.due().signum() > 0) {
        Entry paid = entry(id++, EntryKind.PAID_ON, lead, line.municipality(), line.due());
        assertThat(ledger.refuses(paid)).isEmpty();
        ledger = ledger.with(paid);
      }
    }

    assertThat(ledger.lines())
        .allSatisfy(line -> assertThat(line.received()).isEqualByComparingTo(line.share()));
  }

  private static Entry entry(long id, List<MunicipalityId> partners, int cents, Random random) {
    MunicipalityId one = partners.get(random.nextInt(partners.size()));
    MunicipalityId other = partners.get(random.nextInt(partners.size()));
    BigDecimal amount = euros(1 + random.nextInt(cents));
    return switch (EntryKind.values()[random.nextInt(3)]) {
      case RECEIVED -> entry(id, EntryKind.RECEIVED, null, partners.get(0), amount);
      case PAID_ON -> entry(id, EntryKind.PAID_ON, one, other, amount);
      case SPENT -> entry(id, EntryKind.SPENT, one, null, amount);
    };
  }

  private static Entry entry(
      Long id, EntryKind kind, MunicipalityId payer, MunicipalityId receiver, BigDecimal amount) {
    return new Entry(id, kind, payer, receiver, DAY, amount, "Test", new UserId("posiv"), null);
  }

  private static Map<MunicipalityId, BigDecimal> wanted(List<Integer> parts) {
    Map<MunicipalityId, BigDecimal> wanted = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      wanted.put(new MunicipalityId("m" + (char) ('a' + i)), euros(parts.get(i)));
    }
    return wanted;
  }

  private static BigDecimal sum(Iterable<BigDecimal> amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }

  private static BigDecimal euros(int cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
