package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * R05 with the real rule table: two working days from the notification to the first day of work.
 */
@PosivTest
class UwvNoticeTest {

  @Autowired private UwvNotice notice;

  @ParameterizedTest(name = "{2}: notified {0}, first start {1}")
  @CsvSource({
    "2027-01-11, 2027-01-13, Monday to Wednesday",
    "2027-01-13, 2027-01-15, Wednesday to Friday",
    "2027-01-14, 2027-01-18, Thursday over the weekend",
    "2027-01-15, 2027-01-19, Friday over the weekend",
    "2027-01-16, 2027-01-20, Saturday counts from Monday",
    "2027-01-17, 2027-01-20, Sunday counts from Monday",
    "2027-03-24, 2027-03-30, Good Friday and Easter Monday",
    "2027-03-25, 2027-03-31, Thursday before Good Friday",
    "2027-03-26, 2027-04-01, Good Friday counts from Tuesday",
    "2027-04-26, 2027-04-29, King's Day on Tuesday",
    "2027-05-04, 2027-05-11, 5 May and Ascension and a decreed Friday",
    "2026-05-01, 2026-05-06, Friday before a week with 5 May",
    "2026-05-04, 2026-05-07, 5 May is a day off in 2026 too",
    "2026-05-05, 2026-05-08, 5 May counts from Wednesday",
    "2026-05-13, 2026-05-19, Ascension and a decreed Friday",
    "2026-05-15, 2026-05-20, a decreed Friday counts from Monday",
    "2025-04-25, 2025-04-29, King's Day held on Saturday",
    "2028-04-26, 2028-05-02, King's Day and a decreed Friday",
    "2026-12-24, 2026-12-29, Christmas on Friday and Saturday",
    "2027-12-30, 2028-01-03, New Year"
  })
  void workBeginsTwoWorkingDaysAfterTheNotification(
      LocalDate notifiedOn, LocalDate start, String why) {
    assertThat(notice.firstStart(notifiedOn)).as(why).isEqualTo(start);
  }

  @ParameterizedTest(name = "{2}: start {0}, notify {1} at the latest")
  @CsvSource({
    "2027-01-13, 2027-01-11, Wednesday",
    "2027-01-19, 2027-01-15, Tuesday",
    "2027-01-18, 2027-01-14, Monday",
    "2027-01-16, 2027-01-13, Saturday needs what Friday needs",
    "2027-03-30, 2027-03-24, Tuesday after Easter",
    "2027-03-29, 2027-03-23, Easter Monday needs what Thursday needs",
    "2027-04-28, 2027-04-23, the day after King's Day",
    "2027-05-10, 2027-05-03, Monday after 5 May and Ascension and a decreed Friday",
    "2027-05-07, 2027-04-30, a decreed Friday needs what Tuesday needs",
    "2026-12-29, 2026-12-24, Tuesday after Christmas"
  })
  void notificationIsInTimeTwoWorkingDaysBeforeTheStart(
      LocalDate start, LocalDate latest, String why) {
    assertThat(notice.latestNotification(start)).as(why).isEqualTo(latest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-20", "2027-03-20", "2027-04-20", "2027-05-01"})
  void bothCountingsAgreeOnEveryDay(LocalDate from) {
    for (LocalDate start = from; start.isBefore(from.plusDays(21)); start = start.plusDays(1)) {
      LocalDate latest = notice.latestNotification(start);
      assertThat(notice.firstStart(latest)).isBeforeOrEqualTo(start);
      assertThat(notice.firstStart(latest.plusDays(1))).isAfter(start);
    }
  }
}
