package nl.posiv.onboarding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.support.Days;

class EndNoticeTest {

  @Property
  void noticeIsAsManyDaysLateAsItCameAfterTheLastDayForIt(
      @ForAll(supplier = Days.class) LocalDate lastDay,
      @ForAll @IntRange(min = -400, max = 400) int days) {
    assertThat(EndNotice.daysLate(lastDay, lastDay.plusDays(days))).isEqualTo(Math.max(0, days));
  }
}
