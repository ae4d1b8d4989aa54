package nl.posiv.onboarding.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How much time a mentor says to have, beside what the rule allows. */
class MentorTimeTest {

  private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

  @Test
  void aMentorTakesFewerThanAllowedAndNeverMore() {
    assertThat(new MentorTime(1, null).capacity(2)).isEqualTo(1);
    assertThat(new MentorTime(2, null).capacity(2)).isEqualTo(2);
    assertThat(new MentorTime(3, null).capacity(2)).isEqualTo(2);
    assertThat(MentorTime.UNSAID.capacity(2)).isEqualTo(2);
  }

  @Test
  void aPauseLastsUntilItsLastDay() {
    MentorTime time = new MentorTime(null, DAY);

    assertThat(time.pauseOn(DAY.minusDays(1))).isEqualTo(DAY);
    assertThat(time.pauseOn(DAY)).isEqualTo(DAY);
    assertThat(time.pauseOn(DAY.plusDays(1))).isNull();
    assertThat(MentorTime.UNSAID.pauseOn(DAY)).isNull();
  }
}
