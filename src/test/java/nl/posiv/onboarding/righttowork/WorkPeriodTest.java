package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkPeriodTest {

  private static final LocalDate FIRST = LocalDate.parse("2027-01-04");
  private static final LocalDate LAST = LocalDate.parse("2028-01-03");
  private static final WorkPeriod AGREED =
      new WorkPeriod(
          null, new CaseReference("POSIV-2027-0001"), Occasion.START.id(), FIRST, LAST, null);

  @ParameterizedTest(name = "changed on {0}: from {1} until {2}")
  @CsvSource({
    "2027-01-03, 2027-01-04, 2028-01-03",
    "2027-01-04, 2027-01-04, 2028-01-03",
    "2027-01-05, 2027-01-05, 2028-01-03",
    "2028-01-03, 2028-01-03, 2028-01-03",
    "2028-01-04, 2028-01-04, 2028-01-04",
  })
  void changeHoldsFromTodayButNotBeforeTheStartAndUntilTheEndOfTheContract(
      LocalDate today, LocalDate from, LocalDate until) {
    WorkPeriod change = AGREED.changed(true, AGREED, today);

    assertThat(change)
        .isEqualTo(
            new WorkPeriod(
                null, new CaseReference("POSIV-2027-0001"), "change", from, until, today));
    assertThat(change.isFirst()).isFalse();
  }

  @Test
  void changeOfAPermanentContractHasNoEnd() {
    WorkPeriod permanent =
        WorkPeriod.extension(new CaseReference("POSIV-2027-0001"), LAST.plusDays(1), null, FIRST);

    assertThat(permanent.changed(true, AGREED, LAST).endsOn()).isNull();
  }

  @Test
  void whatWasGivenUpDoesNotLastOnAndTheAgreedEndHolds() {
    WorkPeriod extension =
        WorkPeriod.extension(
            new CaseReference("POSIV-2027-0001"), LAST.plusDays(1), LAST.plusYears(1), FIRST);

    assertThat(extension.changed(true, AGREED, FIRST).endsOn()).isEqualTo(LAST.plusYears(1));
    assertThat(extension.changed(false, AGREED, FIRST).endsOn()).isEqualTo(LAST);
  }

  @ParameterizedTest(name = "allowed from {0}: named {1}")
  @CsvSource({
    "2027-01-03, 2027-01-04",
    "2027-01-04, 2027-01-04",
    "2027-01-05, 2027-01-05",
  })
  void startToNameIsThePlannedOneOrTheFirstThatIsAllowed(LocalDate allowed, LocalDate named) {
    assertThat(AGREED.startToName(allowed)).isEqualTo(named);
  }

  @Test
  void whoWorksKeepsTheStartToName() {
    WorkPeriod changed = AGREED.changed(true, AGREED, FIRST.plusDays(9));

    assertThat(changed.startToName(FIRST.plusDays(11))).isEqualTo(FIRST.plusDays(9));
  }

  @Test
  void workUnderAContractThatFollowsBeginsWhenItIsAllowed() {
    WorkPeriod extension =
        WorkPeriod.extension(new CaseReference("POSIV-2027-0001"), LAST.plusDays(1), null, FIRST);

    assertThat(extension.startToName(LAST.plusDays(9))).isEqualTo(LAST.plusDays(9));
    assertThat(extension.startToName(LAST)).isEqualTo(LAST.plusDays(1));
  }

  @ParameterizedTest(name = "goes on after {0}: {1}")
  @CsvSource({"2028-01-02, true", "2028-01-03, false", "2028-01-04, false"})
  void goesOnUntilItsLastDay(LocalDate day, boolean goesOn) {
    assertThat(AGREED.goesOnAfter(day)).isEqualTo(goesOn);
    assertThat(
            WorkPeriod.extension(new CaseReference("POSIV-2027-0001"), FIRST, null, FIRST)
                .goesOnAfter(day))
        .isTrue();
  }
}
