package nl.posiv.onboarding.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.junit.jupiter.api.Test;

/** The ledger by example: shares, what is refused, and a lead who is replaced. */
class LedgerTest {

  private static final MunicipalityId ARNHEM = new MunicipalityId("arnhem");
  private static final MunicipalityId ENSCHEDE = new MunicipalityId("enschede");
  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");

  /** A hundred euros in three: 33.33 each, and the cent that is left to the first by name. */
  private final Ledger thirds =
      new Ledger(
          euros("100.00"),
          UTRECHT,
          Map.of(ARNHEM, euros("50"), ENSCHEDE, euros("50"), UTRECHT, euros("50")),
          List.of());

  @Test
  void centThatIsLeftGoesToWhoLostMostThenToWhoAskedMostThenByName() {
    assertThat(thirds.shares())
        .containsExactly(
            Map.entry(ARNHEM, euros("33.34")),
            Map.entry(ENSCHEDE, euros("33.33")),
            Map.entry(UTRECHT, euros("33.33")));
    assertThat(Shares.of(euros("1.00"), Map.of(ARNHEM, euros("1"), UTRECHT, euros("2"))))
        .containsExactly(Map.entry(ARNHEM, euros("0.33")), Map.entry(UTRECHT, euros("0.67")));
    assertThat(Shares.of(euros("0.00"), Map.of(ARNHEM, euros("1"))))
        .containsExactly(Map.entry(ARNHEM, euros("0.00")));
  }

  @Test
  void moreThanWasGrantedDoesNotComeIn() {
    assertThat(thirds.refuses(received("100.00"))).isEmpty();
    assertThat(thirds.refuses(received("100.01"))).contains(Ledger.Problem.MORE_THAN_GRANTED);
  }

  @Test
  void nobodyPassesOnMoreThanTheyReceivedOrGetsMoreThanTheirShare() {
    assertThat(thirds.refuses(paid(UTRECHT, ARNHEM, "0.01")))
        .contains(Ledger.Problem.MORE_THAN_RECEIVED);
    Ledger half = thirds.with(received("50.00"));
    assertThat(half.refuses(paid(UTRECHT, ARNHEM, "33.34"))).isEmpty();
    assertThat(half.refuses(paid(UTRECHT, ARNHEM, "33.35")))
        .contains(Ledger.Problem.MORE_THAN_SHARE);
    assertThat(half.lines())
        .extracting(Ledger.Line::due)
        .containsExactly(euros("16.67"), euros("16.67"), euros("0.00"));
  }

  @Test
  void nobodySpendsMoreThanTheirShareButMayBeforeTheMoneyCame() {
    assertThat(thirds.refuses(spent(ARNHEM, "33.34"))).isEmpty();
    assertThat(thirds.refuses(spent(ARNHEM, "33.35"))).contains(Ledger.Problem.MORE_THAN_SHARE);
    Ledger ahead = thirds.with(spent(ARNHEM, "20.00"));
    assertThat(ahead.lines().get(0).balance()).isEqualByComparingTo("-20");
    assertThat(ahead.refuses(spent(ARNHEM, "13.35"))).contains(Ledger.Problem.MORE_THAN_SHARE);
  }

  @Test
  void onlyPartnersHaveMoneyOfIt() {
    assertThat(thirds.refuses(spent(new MunicipalityId("eindhoven"), "1.00")))
        .contains(Ledger.Problem.NO_PARTNER);
    assertThat(
            new Ledger(euros("100"), new MunicipalityId("eindhoven"), thirds.wanted(), List.of())
                .problem())
        .contains(Ledger.Problem.NO_PARTNER);
  }

  @Test
  void leadThatIsReplacedPassesOnWhatItHolds() {
    List<Entry> before = List.of(received("60.00"));
    Ledger after = new Ledger(euros("100.00"), ARNHEM, thirds.wanted(), before);

    assertThat(after.problem()).isEmpty();
    Entry all = paid(UTRECHT, ARNHEM, "60.00");
    assertThat(after.refuses(all)).isEmpty();
    assertThat(after.with(all).lines())
        .extracting(Ledger.Line::received)
        .containsExactly(euros("60.00"), euros("0.00"), euros("0.00"));
    assertThat(after.with(all).lines())
        .extracting(Ledger.Line::due)
        .containsExactly(euros("0.00"), euros("20.00"), euros("20.00"));
  }

  @Test
  void whatWasCancelledDoesNotCount() {
    Entry wrong =
        new Entry(
            7L,
            EntryKind.RECEIVED,
            null,
            UTRECHT,
            LocalDate.parse("2027-01-04"),
            euros("90.00"),
            "First",
            new UserId("posiv"),
            "Typed twice");
    Ledger ledger = new Ledger(euros("100.00"), UTRECHT, thirds.wanted(), List.of(wrong));

    assertThat(ledger.received()).isEqualByComparingTo("0");
    assertThat(thirds.with(received("10.00")).without(1L).received()).isEqualByComparingTo("0");
    assertThat(
            thirds
                .with(received("10.00"))
                .with(paid(UTRECHT, ARNHEM, "5.00"))
                .without(1L)
                .problem())
        .contains(Ledger.Problem.MORE_THAN_RECEIVED);
  }

  private static Entry received(String amount) {
    return entry(1L, EntryKind.RECEIVED, null, UTRECHT, amount);
  }

  private static Entry paid(MunicipalityId payer, MunicipalityId receiver, String amount) {
    return entry(2L, EntryKind.PAID_ON, payer, receiver, amount);
  }

  private static Entry spent(MunicipalityId payer, String amount) {
    return entry(3L, EntryKind.SPENT, payer, null, amount);
  }

  private static Entry entry(
      Long id, EntryKind kind, MunicipalityId payer, MunicipalityId receiver, String amount) {
    return new Entry(
        id,
        kind,
        payer,
        receiver,
        LocalDate.parse("2027-01-04"),
        euros(amount),
        "Test",
        new UserId("posiv"),
        null);
  }

  private static BigDecimal euros(String amount) {
    return new BigDecimal(amount).setScale(2);
  }
}
