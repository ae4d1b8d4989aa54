package nl.posiv.onboarding.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.together.Staffing.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether officials have each other, and from which day a municipality is asked about it. */
class StaffingTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");
  private static final LocalDate SINCE = LocalDate.parse("2026-11-30");
  private static final Period GRACE = Period.ofMonths(3);
  private static final LocalDate ASKED = LocalDate.parse("2027-02-28");

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 2, NOBODY",
    "0, 1, 0, 2, NOBODY",
    "0, 0, 1, 2, NOBODY",
    "0, 1, 1, 2, COMING",
    "1, 0, 0, 2, TOO_FEW",
    "1, 0, 1, 2, COMING",
    "1, 1, 0, 2, ENOUGH",
    "2, 0, 0, 2, ENOUGH",
    "2, 0, 0, 3, TOO_FEW",
    "1, 0, 0, 1, ENOUGH"
  })
  void stateFollowsFromWhoWorksComesAndIsConsidered(
      int atWork, int planned, int considered, int fewest, State state) {
    assertThat(new Staffing(UTRECHT, atWork, planned, considered, SINCE).state(fewest))
        .isEqualTo(state);
  }

  @Test
  void municipalityIsAskedOnceTheGraceIsOver() {
    assertThat(alone(SINCE).askedFrom(2, GRACE, null)).hasValue(ASKED);
  }

  @ParameterizedTest
  @CsvSource({"2027-02-27, 2027-02-28", "2027-02-28, 2027-02-28", "2027-03-01, 2027-03-01"})
  void itIsNotAskedBeforeTheDayUntilWhichItIsPutAside(LocalDate aside, LocalDate asked) {
    assertThat(alone(SINCE).askedFrom(2, GRACE, aside)).hasValue(asked);
  }

  @Test
  void noneIsFewerThanTwoOnceItIsKnownSinceWhen() {
    Staffing nobody = Staffing.nobody(UTRECHT);

    assertThat(nobody.askedFrom(2, GRACE, null)).as("never out of the blue").isEmpty();
    assertThat(nobody.notBefore(SINCE).askedFrom(2, GRACE, null)).hasValue(ASKED);
    assertThat(new Staffing(UTRECHT, 0, 0, 0, SINCE).askedFrom(2, GRACE, null)).hasValue(ASKED);
    assertThat(new Staffing(UTRECHT, 0, 1, 0, SINCE).askedFrom(2, GRACE, null)).isEmpty();
    assertThat(new Staffing(UTRECHT, 0, 0, 1, SINCE).askedFrom(2, GRACE, null)).isEmpty();
  }

  @Test
  void itIsNotAskedWhereNobodyIsAlone() {
    assertThat(new Staffing(UTRECHT, 2, 0, 0, SINCE).askedFrom(2, GRACE, null)).isEmpty();
    assertThat(new Staffing(UTRECHT, 1, 0, 1, SINCE).askedFrom(2, GRACE, null)).isEmpty();
  }

  @Test
  void graceBeginsOnTheDayOnWhichTheMunicipalityTakesPartAgain() {
    assertThat(alone(SINCE).notBefore(SINCE.plusDays(1)).since()).isEqualTo(SINCE.plusDays(1));
    assertThat(alone(SINCE).notBefore(SINCE.plusDays(1)).atWork()).isEqualTo(1);
    assertThat(alone(SINCE).notBefore(SINCE.minusDays(1)).since()).isEqualTo(SINCE);
    assertThat(alone(SINCE).notBefore(SINCE).since()).isEqualTo(SINCE);
    assertThat(alone(SINCE).notBefore(null).since()).isEqualTo(SINCE);
    assertThat(alone(null).notBefore(SINCE).since()).isNull();
  }

  private static Staffing alone(@Nullable LocalDate since) {
    return new Staffing(UTRECHT, 1, 0, 0, since);
  }
}
