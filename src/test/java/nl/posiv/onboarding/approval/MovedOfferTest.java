package nl.posiv.onboarding.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The start moves and the employment lasts as long as before. */
class MovedOfferTest {

  @ParameterizedTest(name = "{0} to {1}, moved to {2}: to {3}")
  @CsvSource({
    "2027-01-04, 2028-01-03, 2027-02-15, 2028-02-14",
    // over 29 February 2028, either way
    "2027-01-04, 2028-01-03, 2027-03-01, 2028-02-29",
    "2027-03-01, 2028-02-29, 2027-03-02, 2028-03-01",
    // half a year from the end of a long month to the end of a short one
    "2027-08-31, 2028-02-28, 2027-09-15, 2028-03-14",
    "2026-08-31, 2027-02-27, 2026-09-01, 2027-02-28",
    "2026-08-31, 2027-02-28, 2026-09-01, 2027-02-28",
    "2026-08-31, 2027-03-01, 2026-09-01, 2027-03-02",
    "2026-09-01, 2027-02-28, 2026-08-31, 2027-02-28",
    // a year from and to 29 February
    "2028-02-29, 2029-02-28, 2028-03-01, 2029-02-28",
    "2028-02-28, 2029-02-27, 2028-02-29, 2029-02-28",
    "2028-03-01, 2029-02-28, 2028-02-29, 2029-02-28",
    // no whole months
    "2027-01-04, 2027-03-14, 2027-02-01, 2027-04-11",
    // earlier
    "2027-02-15, 2028-02-14, 2027-01-04, 2028-01-03"
  })
  void endMovesWithTheStart(LocalDate start, LocalDate end, LocalDate moved, LocalDate movedEnd) {
    Offer offer = moved(offer(start, end), moved);

    assertThat(offer.startDate()).isEqualTo(moved);
    assertThat(offer.endDate()).isEqualTo(movedEnd);
    assertThat(offer.id()).as("a row of its own").isNull();
  }

  @Test
  void yearStaysAYearOnWhateverDayItStarts() {
    Offer year = offer(LocalDate.parse("2027-01-04"), LocalDate.parse("2028-01-03"));
    for (LocalDate day = year.startDate();
        day.isBefore(LocalDate.parse("2029-03-02"));
        day = day.plusDays(1)) {
      boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
      assertThat(moved(year, day).endDate()).isEqualTo(day.plusYears(1).minusDays(leapDay ? 0 : 1));
    }
  }

  @Test
  void movingTwiceIsMovingOnce() {
    Offer odd = offer(LocalDate.parse("2027-01-04"), LocalDate.parse("2027-07-20"));
    Offer there = moved(odd, LocalDate.parse("2027-02-10"));

    assertThat(moved(there, odd.startDate()).endDate()).isEqualTo(odd.endDate());
    assertThat(ChronoUnit.MONTHS.between(there.startDate(), there.endDate())).isEqualTo(6);
  }

  private static Offer moved(Offer offer, LocalDate start) {
    return offer.lasting(start, offer.endIfStarting(start), new UserId("hr"), start);
  }

  private static Offer offer(LocalDate start, LocalDate end) {
    return new Offer(
        1L,
        new CaseReference("POSIV-2027-0001"),
        new MunicipalityId("utrecht"),
        "Adviser",
        "10",
        3,
        new BigDecimal("36"),
        start,
        end,
        "WATER-7",
        new UserId("hr"),
        start,
        null,
        null);
  }
}
