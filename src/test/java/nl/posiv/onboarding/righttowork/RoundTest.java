package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.RuleRows;
import nl.posiv.onboarding.support.FixedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a round is worth, by its route and what came of it. */
class RoundTest {

  private static final LocalDate COLLECTED = LocalDate.parse("2026-12-01");
  private static final LocalDate MONDAY = LocalDate.parse("2027-01-11");
  private static final LocalDate WEDNESDAY = LocalDate.parse("2027-01-13");
  private static final LocalDate DOCUMENT_END = LocalDate.parse("2028-06-30");
  private static final LocalDate PERMIT_END = LocalDate.parse("2028-01-31");
  private static final long ID = 7;

  private final WorkingDays workingDays = new WorkingDays();
  private final UwvNotice notice =
      new UwvNotice(
          new RuleRows()
              .with(Rule.UWV_NOTICE, 2, "working-days")
              .on(new FixedClock().at(COLLECTED, LocalTime.NOON), workingDays),
          workingDays);

  private ResidenceStatus status = ResidenceStatus.FREE_TO_WORK;
  private Route route;
  private UwvNotification notification;
  private PermitDecision decision;
  private Resolution resolution;
  private boolean isRenewed;
  private boolean startWasLeftOpen;

  @Test
  void nothingIsEstablishedBeforeARouteIsChosen() {
    assertThat(round().isEstablished()).isFalse();
    assertThat(round().isSettled()).isFalse();
    assertThat(round().earliestStart(notice)).isEmpty();
  }

  @Test
  void whereNothingIsNeededTheWorkMayBeginAnyDay() {
    route = Route.NONE;

    assertThat(round().isEstablished()).isTrue();
    assertThat(round().isSettled()).isTrue();
    assertThat(round().earliestStart(notice)).isEmpty();
  }

  @Test
  void notificationEstablishesAndSetsTheFirstDay() {
    route = Route.UWV_NOTIFICATION;
    assertThat(round().isEstablished()).isFalse();
    assertThat(round().namedStart()).isEmpty();

    notification = notified(MONDAY, WEDNESDAY);

    assertThat(round().isEstablished()).isTrue();
    assertThat(round().earliestStart(notice)).contains(WEDNESDAY);
    assertThat(round().namedStart()).contains(WEDNESDAY);
  }

  @ParameterizedTest
  @EnumSource(names = {"WORK_PERMIT", "SINGLE_PERMIT", "HIGHLY_SKILLED_MIGRANT"})
  void permitEstablishesFromItsFirstDayOnceItIsGranted(Route withPermit) {
    route = withPermit;
    assertThat(round().isEstablished()).isFalse();
    assertThat(round().isPermitRefused()).isFalse();

    decision = decided(PermitOutcome.GRANTED, MONDAY, PERMIT_END);

    assertThat(round().isEstablished()).isTrue();
    assertThat(round().isPermitRefused()).isFalse();
    assertThat(round().earliestStart(notice)).contains(MONDAY);
  }

  @ParameterizedTest
  @EnumSource(names = {"WORK_PERMIT", "SINGLE_PERMIT", "HIGHLY_SKILLED_MIGRANT"})
  void refusedPermitEstablishesNothing(Route withPermit) {
    route = withPermit;
    decision = decided(PermitOutcome.REFUSED, null, null);

    assertThat(round().isEstablished()).isFalse();
    assertThat(round().isPermitRefused()).isTrue();
    assertThat(round().earliestStart(notice)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UWV_NOTIFICATION")
  void notificationOfAnotherRouteIsNotTold(Route other) {
    route = other;
    notification = notified(MONDAY, WEDNESDAY);

    assertThat(round().namedStart()).isEmpty();
  }

  @Test
  void refusalEstablishesNothing() {
    route = Route.REFUSE;

    assertThat(round().isEstablished()).isFalse();
    assertThat(round().earliestStart(notice)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: settled {1}")
  @CsvSource({"END, true", "OTHER_ROUTE, false", "POSTPONE_START, false"})
  void isSettledWhenHrGivesItUp(NextStep step, boolean settled) {
    route = Route.REFUSE;
    resolution = resolved(step, null);

    assertThat(round().isSettled()).isEqualTo(settled);
    assertThat(round().isEstablished()).isFalse();
  }

  @ParameterizedTest(name = "permit from {0}, start {1}")
  @CsvSource({
    "2026-11-30, 2026-12-01",
    "2026-12-01, 2026-12-01",
    "2026-12-02, 2026-12-02",
  })
  void startThatWasLeftOpenDoesNotLieBeforeTheNewRound(LocalDate from, LocalDate start) {
    route = Route.WORK_PERMIT;
    decision = decided(PermitOutcome.GRANTED, from, PERMIT_END);
    startWasLeftOpen = true;

    assertThat(round().earliestStart(notice)).contains(start);
  }

  @ParameterizedTest(name = "{0}, day {1}, in round {2}: {3}")
  @CsvSource({
    "POSTPONE_START, , 6, true",
    "POSTPONE_START, , 7, false",
    "POSTPONE_START, 2027-02-01, 6, false",
    "OTHER_ROUTE, , 6, false",
    "END, , 6, false",
  })
  void startIsLeftOpenByAPostponementWithoutADayInAnEarlierRound(
      NextStep step, LocalDate newStart, long roundId, boolean leftOpen) {
    Resolution earlier =
        new Resolution(
            null,
            new CaseReference("POSIV-2027-0001"),
            roundId,
            step.id(),
            newStart,
            "TEST",
            new UserId("hr"),
            COLLECTED);

    assertThat(earlier.leftStartOpenBefore(data())).isEqualTo(leftOpen);
  }

  @ParameterizedTest(name = "protection until {0}: proof until {1}")
  @CsvSource({
    "2028-06-29, 2028-06-29",
    "2028-06-30, 2028-06-30",
    "2028-07-01, 2028-06-30",
  })
  void proofOfTheProtectedEndsWithTheProtection(LocalDate protection, LocalDate proof) {
    status = ResidenceStatus.TEMPORARY_PROTECTION;

    assertThat(round().proofEnd(protection)).isEqualTo(proof);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "TEMPORARY_PROTECTION")
  void proofOfOthersDoesNotEndWithTheProtection(ResidenceStatus other) {
    status = other;

    assertThat(round().proofEnd(MONDAY)).isEqualTo(DOCUMENT_END);
  }

  @Test
  void proofEndsWithThePermit() {
    decision = decided(PermitOutcome.GRANTED, MONDAY, PERMIT_END);

    assertThat(round().proofEnd(MONDAY)).isEqualTo(PERMIT_END);
  }

  @Test
  void proofThatFollowedThePermitOutlivesIt() {
    decision = decided(PermitOutcome.GRANTED, MONDAY, PERMIT_END);
    isRenewed = true;

    assertThat(round().proofEnd(MONDAY)).isEqualTo(DOCUMENT_END);
  }

  private Round round() {
    return new Round(
        data(),
        isRenewed,
        Optional.ofNullable(route),
        Optional.ofNullable(notification),
        Optional.empty(),
        Optional.ofNullable(decision),
        Optional.ofNullable(resolution),
        startWasLeftOpen);
  }

  private RightToWorkData data() {
    return new RightToWorkData(
        ID,
        new CaseReference("POSIV-2027-0001"),
        null,
        "Ukrainian",
        status.id(),
        LocalDate.parse("1985-05-05"),
        "TEST-1",
        DOCUMENT_END,
        true,
        new BigDecimal("4500"),
        false,
        new UserId("hr"),
        COLLECTED);
  }

  private static UwvNotification notified(LocalDate on, LocalDate named) {
    return new UwvNotification(
        null, new CaseReference("POSIV-2027-0001"), ID, on, named, "TEST-2", new UserId("hr"));
  }

  private static PermitDecision decided(PermitOutcome outcome, LocalDate from, LocalDate until) {
    return new PermitDecision(
        null,
        new CaseReference("POSIV-2027-0001"),
        ID,
        outcome.id(),
        from,
        until,
        new UserId("hr"),
        COLLECTED);
  }

  private static Resolution resolved(NextStep step, LocalDate newStart) {
    return new Resolution(
        null,
        new CaseReference("POSIV-2027-0001"),
        ID,
        step.id(),
        newStart,
        "TEST",
        new UserId("hr"),
        COLLECTED);
  }
}
