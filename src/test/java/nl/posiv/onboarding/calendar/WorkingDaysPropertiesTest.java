package nl.posiv.onboarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.support.Days;

/** What holds of working days on every date: weekends, Easter, King's Day, leap years. */
class WorkingDaysPropertiesTest {

  private static final int LONGEST = 40;

  private final WorkingDays workingDays = new WorkingDays();

  /** All days of all these years, against the Algemene termijnenwet written out once more. */
  @Property
  void officesWorkOnAllDaysButThoseOfTheLaw(@ForAll @IntRange(min = 2014, max = 2099) int year) {
    Set<LocalDate> holidays = holidays(year);
    LocalDate first = LocalDate.of(year, 1, 1);

    assertThat(first.datesUntil(first.plusYears(1)))
        .allSatisfy(
            day ->
                assertThat(workingDays.isWorkingDay(day))
                    .as("%s", day)
                    .isEqualTo(
                        day.getDayOfWeek() != DayOfWeek.SATURDAY
                            && day.getDayOfWeek() != DayOfWeek.SUNDAY
                            && !holidays.contains(day)));
  }

  @Property
  void kingsDayIsNeverHeldOnASunday(@ForAll @IntRange(min = 2014, max = 2099) int year) {
    LocalDate kingsDay = LocalDate.of(year, 4, 27);
    boolean sunday = kingsDay.getDayOfWeek() == DayOfWeek.SUNDAY;

    assertThat(workingDays.isWorkingDay(sunday ? kingsDay.minusDays(1) : kingsDay)).isFalse();
    assertThat(workingDays.isWorkingDay(kingsDay.plusDays(1)))
        .as("the day after it is an ordinary day")
        .isEqualTo(isOrdinary(kingsDay.plusDays(1)));
  }

  @Property
  void asManyWorkingDaysLieBetweenAsWereAdded(
      @ForAll(supplier = Days.class) LocalDate from, @ForAll @IntRange(max = LONGEST) int days) {
    LocalDate to = workingDays.plus(from, days);

    assertThat(workingDaysAfter(from, to)).isEqualTo(days);
    assertThat(days == 0 ? to.equals(from) : workingDays.isWorkingDay(to)).isTrue();
  }

  @Property
  void asManyWorkingDaysLieBetweenAsWereTakenOff(
      @ForAll(supplier = Days.class) LocalDate from, @ForAll @IntRange(max = LONGEST) int days) {
    LocalDate to = workingDays.minus(from, days);

    assertThat(to.datesUntil(from).filter(workingDays::isWorkingDay).count()).isEqualTo(days);
    assertThat(days == 0 ? to.equals(from) : workingDays.isWorkingDay(to)).isTrue();
  }

  @Property
  void thereAndBackIsTheSameWorkingDay(
      @ForAll(supplier = Days.class) LocalDate day, @ForAll @IntRange(max = LONGEST) int days) {
    LocalDate from = workingDays.onOrAfter(day);

    assertThat(workingDays.minus(workingDays.plus(from, days), days)).isEqualTo(from);
    assertThat(workingDays.plus(workingDays.minus(from, days), days)).isEqualTo(from);
  }

  @Property
  void addingInTwoStepsIsAddingAtOnce(
      @ForAll(supplier = Days.class) LocalDate from,
      @ForAll @IntRange(max = LONGEST) int first,
      @ForAll @IntRange(max = LONGEST) int then) {
    assertThat(workingDays.plus(workingDays.plus(from, first), then))
        .isEqualTo(workingDays.plus(from, first + then));
  }

  @Property
  void laterDayNeverComesOutEarlier(
      @ForAll(supplier = Days.class) LocalDate from, @ForAll @IntRange(max = LONGEST) int days) {
    assertThat(workingDays.plus(from.plusDays(1), days))
        .isAfterOrEqualTo(workingDays.plus(from, days));
    assertThat(workingDays.minus(from.plusDays(1), days))
        .isAfterOrEqualTo(workingDays.minus(from, days));
  }

  @Property
  void nothingIsWorkedBetweenADayAndTheWorkingDayOnOrAfterIt(
      @ForAll(supplier = Days.class) LocalDate day) {
    LocalDate moved = workingDays.onOrAfter(day);

    assertThat(workingDays.isWorkingDay(moved)).isTrue();
    assertThat(moved).isAfterOrEqualTo(day);
    assertThat(day.datesUntil(moved)).noneMatch(workingDays::isWorkingDay);
    assertThat(workingDays.onOrAfter(moved)).isEqualTo(moved);
  }

  private long workingDaysAfter(LocalDate from, LocalDate to) {
    return from.plusDays(1).datesUntil(to.plusDays(1)).filter(workingDays::isWorkingDay).count();
  }

  private static boolean isOrdinary(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Article 3 of the Algemene termijnenwet; King's Day on a Sunday is held on the Saturday. */
  private static Set<LocalDate> holidays(int year) {
    LocalDate easter = Days.easter(year);
    LocalDate kingsDay = LocalDate.of(year, 4, 27);
    Set<LocalDate> holidays = new HashSet<>();
    holidays.add(LocalDate.of(year, 1, 1));
    holidays.add(easter.minusDays(2));
    holidays.add(easter.plusDays(1));
    holidays.add(kingsDay.getDayOfWeek() == DayOfWeek.SUNDAY ? kingsDay.minusDays(1) : kingsDay);
    holidays.add(LocalDate.of(year, 5, 5));
    holidays.add(easter.plusDays(39));
    holidays.add(easter.plusDays(50));
    holidays.add(LocalDate.of(year, 12, 25));
    holidays.add(LocalDate.of(year, 12, 26));
    return holidays;
  }
}
