package nl.posiv.onboarding.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContractTest {

  private static final LocalDate FIRST = LocalDate.parse("2027-01-04");
  private static final LocalDate LAST = LocalDate.parse("2028-01-03");

  @Test
  void isPlannedThenUnderWayThenOver() {
    Contract planned = contract(ContractKind.FIRST, LAST);
    Contract begun = planned.begun(FIRST.plusDays(3));
    Contract over = begun.ended(LAST, ContractEnd.LAST_DAY);

    assertThat(planned.isPlanned()).isTrue();
    assertThat(planned.firstDay()).isEqualTo(FIRST);
    assertThat(begun.isUnderWay()).isTrue();
    assertThat(begun.firstDay()).as("the day on which it really began").isEqualTo("2027-01-07");
    assertThat(over.isOver()).isTrue();
    assertThat(over.isUnderWay()).isFalse();
    assertThat(over.hasBegun()).isTrue();
  }

  @Test
  void thatNobodyBeganIsOverAndCountsInNoChain() {
    Contract givenUp = contract(ContractKind.EXTENSION, LAST).givenUp();

    assertThat(givenUp.isOver()).isTrue();
    assertThat(givenUp.hasBegun()).isFalse();
    assertThat(givenUp.countsInChain()).isFalse();
  }

  @Test
  void oneThatRanAlreadyIsGuidedFromItsEntry() {
    LocalDate entered = FIRST.plusMonths(6);
    Contract running = running(FIRST, entered);

    assertThat(running.isEntered()).isTrue();
    assertThat(running.isFirst()).isFalse();
    assertThat(running.isPermanent()).isFalse();
    assertThat(running.guidedFrom()).isEqualTo(entered);
    assertThat(running.knownFrom()).isEqualTo(entered);
    assertThat(running(entered.plusDays(1), entered).guidedFrom()).isEqualTo(entered.plusDays(1));
  }

  @Test
  void itsDaysAreKnownFromTheirCorrectionAndHoursAloneAreNone() {
    LocalDate entered = FIRST.plusMonths(6);
    LocalDate corrected = entered.plusDays(9);
    Contract running = running(FIRST, entered);

    Contract moved = running.corrected(FIRST.plusDays(1), LAST, BigDecimal.TEN, corrected);
    Contract withoutEnd = running.corrected(FIRST, null, BigDecimal.TEN, corrected);
    Contract hours = running.corrected(FIRST, LAST, BigDecimal.TEN, corrected);

    assertThat(moved.knownFrom()).isEqualTo(corrected);
    assertThat(moved.firstDay()).isEqualTo(FIRST.plusDays(1));
    assertThat(withoutEnd.knownFrom()).isEqualTo(corrected);
    assertThat(withoutEnd.lastDay()).isEmpty();
    assertThat(hours.knownFrom()).isEqualTo(entered);
    assertThat(hours.hoursPerWeek()).isEqualTo(BigDecimal.TEN);
    assertThat(running.hasDays(FIRST, LAST)).isTrue();
    assertThat(running.hasDays(FIRST, LAST.plusDays(1))).isFalse();
    assertThat(running.hasDays(FIRST.plusDays(1), LAST)).isFalse();
  }

  @Test
  void datesThatMoveKeepWhatItIs() {
    Contract moved = contract(ContractKind.FIRST, LAST).moved(FIRST.plusDays(7), LAST.plusDays(7));

    assertThat(moved.isFirst()).isTrue();
    assertThat(moved.firstDay()).isEqualTo(FIRST.plusDays(7));
    assertThat(moved.lastDay()).contains(LAST.plusDays(7));
    assertThat(contract(ContractKind.PERMANENT, null).isPermanent()).isTrue();
    assertThat(contract(ContractKind.PERMANENT, null).isFirst()).isFalse();
  }

  private static Contract running(LocalDate first, LocalDate entered) {
    return Contract.planned(
            new CaseReference("POSIV-2027-0001"),
            new MunicipalityId("utrecht"),
            ContractKind.ENTERED,
            first,
            LAST,
            BigDecimal.valueOf(32),
            new UserId("hr-utrecht"),
            entered)
        .begun(first);
  }

  @Test
  void endsOnTheDayOnWhichItReallyEnded() {
    Contract left =
        contract(ContractKind.FIRST, LAST)
            .begun(FIRST)
            .ended(LocalDate.parse("2027-06-30"), ContractEnd.OFFICIAL_RESIGNED);

    assertThat(left.lastDay()).contains(LocalDate.parse("2027-06-30"));
    assertThat(left.guidedUntil(Period.ofYears(1))).isEqualTo("2027-06-30");
  }

  @Test
  void cannotEndBeforeItBegan() {
    Contract left =
        contract(ContractKind.FIRST, LAST)
            .begun(FIRST)
            .ended(FIRST.minusDays(1), ContractEnd.OFFICIAL_RESIGNED);

    assertThat(left.lastDay()).contains(FIRST);
  }

  @Test
  void permanentOneHasNoLastDayAndIsGuidedForAYear() {
    Contract permanent = contract(ContractKind.PERMANENT, null).begun(FIRST);

    assertThat(permanent.lastDay()).isEmpty();
    assertThat(permanent.guidedUntil(Period.ofYears(1))).isEqualTo("2028-01-03");
    assertThat(permanent.countsInChain()).isFalse();
  }

  @ParameterizedTest(name = "ended on {0}: guided until {1}")
  @CsvSource({"2027-06-30, 2027-06-30", "2028-01-03, 2028-01-03", "2030-05-31, 2028-01-03"})
  void permanentOneThatEndedIsGuidedNoLongerThanThat(LocalDate ended, LocalDate guided) {
    Contract permanent =
        contract(ContractKind.PERMANENT, null)
            .begun(FIRST)
            .ended(ended, ContractEnd.OFFICIAL_RESIGNED);

    assertThat(permanent.guidedUntil(Period.ofYears(1))).isEqualTo(guided);
  }

  @ParameterizedTest
  @EnumSource(ContractEnd.class)
  void endsEarlyUnlessItIsTheLastDayThatWasAgreed(ContractEnd end) {
    assertThat(contract(ContractKind.FIRST, LAST).begun(FIRST).ended(LAST, end).endedEarly())
        .isEqualTo(end != ContractEnd.LAST_DAY);
    assertThat(contract(ContractKind.FIRST, LAST).begun(FIRST).endedEarly()).isFalse();
  }

  @ParameterizedTest(name = "with one from {0} to {1}: {2}")
  @CsvSource({
    "2026-01-01, 2027-01-03, false",
    "2026-01-01, 2027-01-04, true",
    "2028-01-03, 2028-12-31, true",
    "2028-01-04, 2028-12-31, false",
    "2028-01-04, , false",
    "2027-06-01, , true",
    "2020-01-01, , true",
  })
  void overlapsWhereThereIsADayInBoth(LocalDate first, LocalDate last, boolean overlaps) {
    assertThat(contract(ContractKind.FIRST, LAST).overlaps(first, last)).isEqualTo(overlaps);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "planned, 2027-01-03, true",
    "planned, 2027-01-04, false",
    "running, 2027-01-03, true",
    "running, 2027-01-04, false",
    "ended, 2027-06-29, true",
    "ended, 2027-06-30, false",
  })
  void outlivesADayIfItBeginsOrEndsAfterIt(String state, LocalDate day, boolean outlived) {
    Contract planned = contract(ContractKind.FIRST, LAST);
    Contract running = planned.begun(FIRST);
    Contract ended = running.ended(LocalDate.parse("2027-06-30"), ContractEnd.OFFICIAL_RESIGNED);

    Contract asked =
        switch (state) {
          case "planned" -> planned;
          case "running" -> running;
          default -> ended;
        };

    assertThat(asked.outlived(day)).isEqualTo(outlived);
  }

  @ParameterizedTest
  @EnumSource(ContractEnd.class)
  void endsSuddenlyByDeathOrWhereTheRightToWorkIsLost(ContractEnd end) {
    assertThat(contract(ContractKind.FIRST, LAST).begun(FIRST).ended(LAST, end).endedSuddenly())
        .isEqualTo(end == ContractEnd.DEATH || end == ContractEnd.RIGHT_TO_WORK_LOST);
    assertThat(contract(ContractKind.FIRST, LAST).begun(FIRST).endedSuddenly()).isFalse();
  }

  @Test
  void otherTermsAgreedBeforeItBeginsAreItsOwn() {
    Contract agreed =
        contract(ContractKind.FIRST, LAST)
            .agreed(FIRST.plusDays(1), LAST.plusDays(1), BigDecimal.valueOf(32));

    assertThat(agreed.isPlanned()).isTrue();
    assertThat(agreed.firstDay()).isEqualTo(FIRST.plusDays(1));
    assertThat(agreed.lastDay()).contains(LAST.plusDays(1));
    assertThat(agreed.hoursPerWeek()).isEqualTo(BigDecimal.valueOf(32));
  }

  @Test
  void oneFromBeforeTheProgrammeRanFromItsFirstToItsLastDay() {
    Contract earlier =
        Contract.earlier(
            CaseReference.numbered(2026, 1),
            new MunicipalityId("utrecht"),
            FIRST,
            LAST,
            new UserId("hr-utrecht"),
            LAST.plusMonths(3));

    assertThat(earlier.isOver()).isTrue();
    assertThat(earlier.firstDay()).isEqualTo(FIRST);
    assertThat(earlier.lastDay()).contains(LAST);
    assertThat(earlier.hoursPerWeek()).isNull();
    assertThat(earlier.countsInChain()).isTrue();
  }

  private static Contract contract(ContractKind kind, LocalDate lastDay) {
    return Contract.planned(
        CaseReference.numbered(2026, 1),
        new MunicipalityId("utrecht"),
        kind,
        FIRST,
        lastDay,
        BigDecimal.valueOf(36),
        new UserId("hr-utrecht"),
        FIRST.minusMonths(1));
  }
}
