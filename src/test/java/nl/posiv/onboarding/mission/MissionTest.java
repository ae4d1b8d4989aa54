package nl.posiv.onboarding.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other days, a refusal and the calendar do to a mission. */
class MissionTest {

  private static final LocalDate FROM = LocalDate.parse("2027-02-10");
  private static final MissionDays DAYS = days(0, 9);

  private final Mission asked =
      new Mission(
          1L,
          CaseReference.of("POSIV-2027-0001"),
          DAYS,
          null,
          "Water",
          true,
          "requested",
          new UserId("hr"),
          FROM);
  private final Mission approved = asked.approvedAsAsked();

  @ParameterizedTest
  @CsvSource({
    "-5, -1, false",
    "-5, 0, true",
    "3, 4, true",
    "-1, 12, true",
    "9, 12, true",
    "10, 12, false"
  })
  void daysOverlapWhenOneIsInBoth(int from, int until, boolean overlap) {
    assertThat(DAYS.overlaps(days(from, until))).isEqualTo(overlap);
    assertThat(days(from, until).overlaps(DAYS)).isEqualTo(overlap);
  }

  @ParameterizedTest
  @CsvSource({"0, 9, APPROVED", "1, 8, APPROVED", "-1, 9, REQUESTED", "0, 10, REQUESTED"})
  void onlyDaysOutsideTheApprovedOnesAreAskedForAnew(int from, int until, MissionState state) {
    assertThat(approved.on(days(from, until), null).stage()).isEqualTo(state);
  }

  @ParameterizedTest(name = "on day {0}, moved to {1}: {2}")
  @CsvSource({"-1, 5, true", "0, 5, false", "3, 5, false", "3, 0, true"})
  void whoMayBeOnTheWayOnlyComesBackOnAnotherDay(int today, int from, boolean may) {
    assertThat(approved.mayMoveTo(days(from, 20), FROM.plusDays(today))).isEqualTo(may);
    assertThat(asked.mayMoveTo(days(from, 20), FROM.plusDays(today))).isTrue();
  }

  @Test
  void nothingIsApprovedBeforeAManagerDid() {
    Mission moved = asked.on(days(1, 2), false);

    assertThat(moved.standsApproved()).isFalse();
    assertThat(moved.inShelter()).isFalse();
    assertThat(asked.on(days(1, 2), null).inShelter()).as("as it was said before").isTrue();
    assertThat(asked.refused().stage()).isEqualTo(MissionState.REFUSED);
  }

  @Test
  void whenOtherDaysAreRefusedTheApprovedOnesHoldAgain() {
    Mission later = approved.on(days(20, 29), null);
    assertThat(later.taking(days(0, 0))).as("kept until the others are approved").isPresent();
    assertThat(later.taking(days(29, 29))).isPresent();
    assertThat(later.taking(days(10, 19))).isEmpty();

    Mission refused = later.refused();

    assertThat(refused.standsApproved()).isTrue();
    assertThat(refused.days()).isEqualTo(DAYS);
    assertThat(refused.taking(days(20, 29))).isEmpty();
  }

  @Test
  void missionThatIsOverTakesNoDays() {
    for (MissionState over : new MissionState[] {MissionState.CANCELLED, MissionState.REPORTED}) {
      assertThat(approved.in(over).taking(DAYS)).as("%s", over).isEmpty();
    }
    assertThat(asked.refused().taking(DAYS)).isEmpty();
  }

  @Test
  void itBeginsOnItsFirstDayIfItIsApproved() {
    assertThat(approved.hasBegunBy(FROM.minusDays(1))).isFalse();
    assertThat(approved.hasBegunBy(FROM)).isTrue();
    assertThat(asked.hasBegunBy(FROM)).isFalse();
    assertThat(asked.isInTimeOn(FROM)).isTrue();
    assertThat(asked.isInTimeOn(FROM.plusDays(1))).isFalse();
    assertThat(approved.isInTimeOn(FROM.plusDays(1))).as("other days of one that runs").isTrue();
  }

  @Test
  void recordsNameThemselvesOnly() {
    SafetyFindings findings = new SafetyFindings(FROM, true, true, "free", true, true, "By train");
    for (Object record :
        new Object[] {
          asked,
          findings,
          new SafetyCheck(1L, 1L, "safe", findings, new UserId("hr"), FROM),
          new MissionDecision(1L, 1L, "reject", "By train", new UserId("manager"), FROM),
          new MissionReport(1L, 1L, FROM, "By train", new UserId("official"), FROM),
          new MissionRequest(DAYS, "By train", null)
        }) {
      assertThat(record.toString())
          .startsWith(record.getClass().getSimpleName())
          .doesNotContain("By train", "Water");
    }
  }

  private static MissionDays days(int from, int until) {
    return new MissionDays(FROM.plusDays(from), FROM.plusDays(until));
  }
}
