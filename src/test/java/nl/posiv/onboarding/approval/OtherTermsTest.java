package nl.posiv.onboarding.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What other terms make of an offer, and whom they concern. */
class OtherTermsTest {

  private static final CaseReference CASE = new CaseReference("POSIV-2027-0001");
  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final UserId HR = new UserId("hr-utrecht");
  private static final UserId COLLEAGUE = new UserId("hr2-utrecht");
  private static final LocalDate START = LocalDate.parse("2027-01-04");
  private static final LocalDate END = LocalDate.parse("2028-01-03");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  private static final Offer OFFER =
      Offer.of(
          CASE,
          UTRECHT,
          new OfferTerms(
              "Adviser",
              "10",
              3,
              new BigDecimal("36"),
              START,
              null,
              "WATER-7",
              "Do it",
              new BigDecimal("78000")),
          END,
          HR,
          TODAY);

  private static final ProposedTerms NOTHING = proposed(null, null, null, null, null, null);

  @Test
  void offerHoldsItsTermsAndTheEndThatTheyLeaveOpen() {
    assertThat(OFFER.id()).isNull();
    assertThat(OFFER.position()).isEqualTo("Adviser");
    assertThat(OFFER.startDate()).isEqualTo(START);
    assertThat(OFFER.endDate()).isEqualTo(END);
    assertThat(OFFER.preparedBy()).isEqualTo(HR);
    assertThat(OFFER.preparedOn()).isEqualTo(TODAY);
  }

  @Test
  void whatIsNotProposedStaysAndTheRowIsAnother() {
    LocalDate later = TODAY.plusDays(5);

    Offer same = OFFER.with(proposal(NOTHING), later);

    assertThat(same)
        .isEqualTo(
            new Offer(
                null,
                CASE,
                UTRECHT,
                "Adviser",
                "10",
                3,
                new BigDecimal("36"),
                START,
                END,
                "WATER-7",
                COLLEAGUE,
                later,
                "Do it",
                new BigDecimal("78000")));
  }

  @Test
  void whatIsProposedTakesItsPlace() {
    ProposedTerms all =
        new ProposedTerms(
            "Engineer",
            "11",
            0,
            new BigDecimal("32"),
            START.plusDays(7),
            END.minusDays(7),
            "WATER-8",
            "Rather so",
            new BigDecimal("80000"),
            "A slip");

    Offer other = OFFER.with(proposal(all), TODAY);

    assertThat(other.position()).isEqualTo("Engineer");
    assertThat(other.scale()).isEqualTo("11");
    assertThat(other.step()).isZero();
    assertThat(other.hoursPerWeek()).isEqualTo("32");
    assertThat(other.startDate()).isEqualTo("2027-01-11");
    assertThat(other.endDate()).isEqualTo("2027-12-27");
    assertThat(other.budgetReference()).isEqualTo("WATER-8");
    assertThat(other.advice()).isEqualTo("Rather so");
    assertThat(other.yearlyCost()).isEqualByComparingTo("80000");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("terms")
  void onlyWhatThePersonReadsConcernsThePerson(
      String what, ProposedTerms terms, boolean concerned, boolean otherWork) {
    assertThat(proposal(terms).concernsCandidate()).isEqualTo(concerned);
    assertThat(OFFER.with(proposal(terms), TODAY).isForTheSameWorkAs(OFFER)).isEqualTo(!otherWork);
    assertThat(proposal(terms).terms()).isEqualTo(terms);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("terms")
  void costThatWasEstimatedForOtherPayIsNotKnownAnyMore(
      String what, ProposedTerms terms, boolean concerned, boolean otherWork) {
    boolean otherPay = List.of("scale", "step", "hours").contains(what);

    BigDecimal cost = OFFER.with(proposal(terms), TODAY).yearlyCost();

    assertThat(cost)
        .isEqualTo(
            otherPay ? null : terms.yearlyCost() == null ? OFFER.yearlyCost() : terms.yearlyCost());
  }

  static Stream<Arguments> terms() {
    return Stream.of(
        Arguments.of("nothing", NOTHING, false, false),
        Arguments.of("position", proposed("Engineer", null, null, null, null, null), true, true),
        Arguments.of("scale", proposed(null, "11", null, null, null, null), true, true),
        Arguments.of("step", proposed(null, null, 4, null, null, null), true, true),
        Arguments.of(
            "hours", proposed(null, null, null, new BigDecimal("32"), null, null), true, true),
        Arguments.of(
            "start", proposed(null, null, null, null, START.plusDays(1), null), true, false),
        Arguments.of("end", proposed(null, null, null, null, null, END.plusDays(1)), true, false),
        Arguments.of(
            "what is the municipality's own",
            new ProposedTerms(
                null, null, null, null, null, null, "WATER-8", "No", BigDecimal.TEN, "A slip"),
            false,
            false));
  }

  @Test
  void sameHoursWrittenOtherwiseAreTheSameWork() {
    ProposedTerms hours = proposed(null, null, null, new BigDecimal("36.00"), null, null);

    assertThat(OFFER.with(proposal(hours), TODAY).isForTheSameWorkAs(OFFER)).isTrue();
    assertThat(hours).isEqualTo(proposed(null, null, null, new BigDecimal("36.0"), null, null));
  }

  @ParameterizedTest(name = "a year that began on {0} until {1}: to {2}")
  @CsvSource({
    "2027-02-01, 2028-01-31, 2028-01-03",
    "2027-02-01, 2027-07-31, 2027-07-03",
    "2027-01-04, 2028-01-03, 2028-01-03"
  })
  void endIsAsFarFromACorrectedStartAsItWas(LocalDate start, LocalDate end, LocalDate corrected) {
    assertThat(OFFER.lastingAs(start, end).endDate()).isEqualTo(corrected);
    assertThat(OFFER.lastingAs(start, end).startDate()).isEqualTo(START);
  }

  @Test
  void aStepIsOfOneKindOnly() {
    TermsStep agreed =
        new TermsStep(1L, CASE, UTRECHT, 7L, TermsStep.Kind.AGREED.id(), null, HR, TODAY);

    assertThat(agreed.is(TermsStep.Kind.AGREED)).isTrue();
    assertThat(agreed.is(TermsStep.Kind.AGREED_IF_ACCEPTED)).isFalse();
  }

  @Test
  void whatSomebodyWroteIsNotNamedInALog() {
    TermsStep step =
        new TermsStep(1L, CASE, UTRECHT, 7L, TermsStep.Kind.REFUSED.id(), "Secret", HR, TODAY);
    ProposedTerms terms = proposed("Secret", null, null, null, null, null);

    assertThat(step.toString()).contains("refused").doesNotContain("Secret");
    assertThat(terms.toString()).isNotBlank().doesNotContain("Secret");
    assertThat(proposal(terms).toString()).contains("7").doesNotContain("Secret");
    assertThat(proposal(terms).storedId()).isEqualTo(7);
  }

  private static TermsProposal proposal(ProposedTerms terms) {
    TermsProposal written = TermsProposal.of(CASE, UTRECHT, terms, COLLEAGUE, TODAY);
    return new TermsProposal(
        7L,
        written.caseReference(),
        written.municipality(),
        written.position(),
        written.scale(),
        written.step(),
        written.hoursPerWeek(),
        written.startDate(),
        written.endDate(),
        written.budgetReference(),
        written.advice(),
        written.yearlyCost(),
        written.reason(),
        written.proposedBy(),
        written.proposedOn());
  }

  private static ProposedTerms proposed(
      @Nullable String position,
      @Nullable String scale,
      @Nullable Integer step,
      @Nullable BigDecimal hours,
      @Nullable LocalDate start,
      @Nullable LocalDate end) {
    return new ProposedTerms(position, scale, step, hours, start, end, null, null, null, "A slip");
  }
}
